import { factOf, factOnce } from '../../hoaxes/hoax-fact.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { decisionOf } from '../decision/recorded.ts';
import type { WantedStatement } from '../drafting/open-statement.ts';
import { openStatement } from '../drafting/open-statement.ts';
import { redraftFromFacts } from '../drafting/redraft.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Change, Effect } from '../model/changes.ts';
import type { EnteredFact } from '../model/fact.ts';
import { hasEnded, isLive, isSaid } from '../model/fact.ts';
import { crisisIdOf } from '../model/fact-scope.ts';
import type { CaseTransaction, Rest } from '../ports/case-store.ts';
import { addToCorrection, openCorrections, secondCorrectionOf } from './open-correction.ts';
import type { EndedFact } from './plan-recall.ts';
import { planRecall, sameInOtherLanguages } from './plan-recall.ts';
import { recallNoted } from './recall-noted.ts';
import { isNewsSince, withdrawNoNews } from './withdraw-no-news.ts';

/** Facts whose standing changed. `fallen`: they held, and hold no longer. */
export type ChangedFacts = { now: readonly EnteredFact[]; fallen: readonly EnteredFact[] };

export type PropagationContext = ActionContext & { randomKey(): string };

/** Computes how changes of rows affect these earlier facts. */
export function changedFacts(before: readonly EnteredFact[], changes: readonly Change[]): ChangedFacts {
  const rows = changes.flatMap((change) => (change.kind === 'fact' ? [change.row] : []));
  // A text may have left on a sentence that nobody had confirmed yet.
  const mayHold = (fact: EnteredFact) => fact.status === 'verified' || (fact.status === 'proposed' && isSaid(fact));
  const held = new Set(before.filter(mayHold).map(({ id }) => id));
  return {
    now: rows.filter((row) => row.status === 'verified' || held.has(row.id)),
    fallen: rows.filter((row) => hasEnded(row) && held.has(row.id)),
  };
}

/**
 * Propagates fact changes in the transaction that made them. Pending texts that share the facts are
 * updated, and published texts that rest on a retracted or expired one are recalled. `here` is the
 * case that has updated itself.
 */
export async function propagateFactChanges(
  transaction: CaseTransaction,
  changed: ChangedFacts,
  here: number | null,
  context: PropagationContext,
): Promise<void> {
  for (const scope of new Set(changed.now.map((fact) => fact.scope))) {
    const facts = changed.now.filter((fact) => fact.scope === scope);
    await withdrawSilence(transaction, scope, facts, context);
    const ids = await transaction.cases.find({ by: 'scope', scope });
    const keys = changed.now.filter((fact) => fact.scope === scope).map(({ key }) => key);
    for (const id of ids) if (id !== here) await renew(transaction, id, { keys, fromCase: here }, context);
  }
  const fallen = changed.fallen.map(({ id }) => id);
  const rests = fallen.length === 0 ? [] : await transaction.facts.restingOn(fallen);
  await recallPublications(transaction, { facts: changed.fallen, rests }, context);
  await recallNoted(transaction, changed.fallen, context);
}

/** Withdraws "nothing new" in the crisis of this scope if one of these facts is news. */
async function withdrawSilence(
  transaction: CaseTransaction,
  scope: string,
  facts: readonly EnteredFact[],
  context: PropagationContext,
): Promise<void> {
  const crisisId = crisisIdOf(scope);
  const crisis = crisisId === null ? null : await transaction.crises.byId(crisisId);
  if (crisis === null) return;
  const isNews = facts.some((fact) => isNewsSince(fact, crisis.lastWordAt, crisis.playbook, context.handbook));
  if (isNews) await withdrawNoNews(transaction, crisis.id, null, context);
}

async function renew(
  transaction: CaseTransaction,
  id: number,
  audit: { keys: string[]; fromCase: number | null },
  context: PropagationContext,
): Promise<void> {
  const state = await transaction.cases.load(id);
  if (state === null) return;
  const { changes, effects } = redraftFromFacts(state, context);
  if (changes.length === 0) return;
  await transaction.save(decisionOf('case.redrafted', id, { kind: 'done', changes, effects, audit }, context));
}

/**
 * Lists published texts that are no longer true, and drafts their corrections. An open correction of the
 * same replies takes the facts instead of a second one, unless a person has worded it.
 */
export async function recallPublications(
  transaction: CaseTransaction,
  { facts, rests }: { facts: readonly EndedFact[]; rests: readonly Rest[] },
  context: PropagationContext,
): Promise<void> {
  if (rests.length === 0) return;
  const states = await statesOf(transaction, rests);
  const planned = planRecall({ facts, rests, states }, context);
  const statementOf = statementsIn(planned);
  for (const wanted of planned) {
    const { open, worded } = await openCorrections(wanted, states, transaction);
    const id = open?.core.id ?? (await transaction.cases.nextId());
    const inLanguages = statementOf(wanted, id);
    const recalls = wanted.recalls.map((one) => ({ ...one, correctionCaseId: id }));
    const opening = { ...context, digestKey: context.randomKey() };
    const { changes, effects, audit } =
      open === null
        ? openStatement(id, { ...wanted, recalls, ...inLanguages }, opening)
        : addToCorrection(open, wanted, recalls, context);
    const beside = open === null ? secondCorrectionOf(worded, id) : [];
    const all = [...effects, ...cardsOf(states, recalls), ...beside, ...boardOf(wanted.crisis?.id ?? null)];
    const outcome = { kind: 'done' as const, changes, effects: all, audit };
    const event = open === null ? 'case.opened' : 'case.redrafted';
    await transaction.save(decisionOf(event, id, outcome, context));
    const detail = {
      facts: facts.map((fact) => fact.id),
      correctionCase: id,
      publications: recalls.map((one) => one.publicationId),
    };
    await transaction.save(
      decisionOf('facts.recalled', null, { kind: 'done', changes: [], effects: [], audit: detail }, context),
    );
  }
}

/** Returns the first case of each correction that is in several languages, as the cases are opened. */
function statementsIn(
  planned: readonly WantedStatement[],
): (wanted: WantedStatement, id: number) => { statementId?: number } {
  const firsts = new Map<string, number>();
  return (wanted, id) => {
    const name = sameInOtherLanguages(wanted, planned);
    if (name === null) return {};
    const statementId = firsts.get(name) ?? id;
    firsts.set(name, statementId);
    return { statementId };
  };
}

/**
 * Recalls a text just published if a fact under it was retracted or expired on the way. Withdraws what
 * would still say "nothing new" after it.
 */
export async function recallWhatJustLeft(
  transaction: CaseTransaction,
  state: CaseState,
  changes: readonly Change[],
  context: PropagationContext,
): Promise<void> {
  const published = changes.flatMap((change) =>
    change.kind === 'publication' && change.row.status === 'published' && change.row.deliveredAs.kind !== 'elsewhere'
      ? [change.row]
      : [],
  );
  const rests = published.flatMap((publication): Rest[] => {
    const draft = state.drafts.find(({ id }) => id === publication.draftId);
    return draft === undefined ? [] : [{ publication, language: draft.language, factIds: draft.factIds }];
  });
  const ids = [...new Set(rests.flatMap(({ factIds }) => factIds))];
  const entered = (ids.length === 0 ? [] : await transaction.facts.byIds(ids)).filter(
    (fact) => !isLive(fact, context.now),
  );
  const facts = [...entered, ...turnedFacts(ids, state)];
  const fell = new Set(facts.map(({ id }) => id));
  const onFallen = rests
    .map((rest) => ({ ...rest, factIds: rest.factIds.filter((id) => fell.has(id)) }))
    .filter(({ factIds }) => factIds.length > 0);
  await recallPublications(transaction, { facts, rests: onFallen }, context);
  // A word to the public ends the silence of its crisis.
  for (const change of changes) {
    if (change.kind === 'crisis') await withdrawNoNews(transaction, change.row.id, state.core, context);
  }
}

/** Returns those of these facts that the register of hoaxes no longer holds. */
function turnedFacts(ids: readonly string[], { hoaxes }: CaseState): EndedFact[] {
  return hoaxes.flatMap((hoax) => {
    const holds = factOf(hoax);
    const once = ids.filter((id) => id !== holds?.id).flatMap((id) => factOnce(hoax, id) ?? []);
    return once.map(({ id, key, value }): EndedFact => {
      return { id, key, title: value, status: holds === null ? 'retracted' : 'superseded' };
    });
  });
}

async function statesOf(transaction: CaseTransaction, rests: readonly Rest[]): Promise<CaseState[]> {
  const states: CaseState[] = [];
  for (const id of new Set(rests.map(({ publication }) => publication.caseId))) {
    const state = await transaction.cases.load(id);
    if (state !== null) states.push(state);
  }
  return states;
}

/** Builds the effects by which each reply's card says that it is being corrected. */
function cardsOf(states: readonly CaseState[], recalls: readonly { caseId: number }[]): Effect[] {
  return states
    .filter(({ core }) => recalls.some(({ caseId }) => caseId === core.id))
    .flatMap(({ core: { id } }): Effect[] => [
      { kind: 'card', caseId: id },
      { kind: 'thread', caseId: id, entry: { sentence: { key: 'thread.recalled' } } },
    ]);
}

function boardOf(crisisId: number | null): Effect[] {
  return crisisId === null ? [] : [{ kind: 'board', crisisId }];
}
