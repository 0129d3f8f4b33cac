import type { Sentence } from '../../../errors.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import { supersedeOthers, validUntil, valueProblem } from '../../cases/facts/entered-fact.ts';
import { isLive } from '../../cases/facts/live-facts.ts';
import type { Change } from '../../cases/model/changes.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import { endedFact } from '../../cases/model/fact.ts';
import { crisisScope } from '../../cases/model/fact-scope.ts';
import { playbookById } from '../../handbook/handbook.ts';
import { sameActor } from '../../people/actor.ts';
import { momentAfter } from '../../time/moment-after.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { FactWords } from '../model/crisis-action.ts';
import type { CrisisState } from '../model/crisis-state.ts';

const LONGEST_VALUE = 160;
const LONGEST_TITLE = 60;

/** A line for the ledger: proposed, and in force once a second person has confirmed it. */
export function addFact(
  state: CrisisState,
  action: { key: string | null; title: string } & FactWords,
  context: ActionContext,
): Outcome {
  const title = action.key === null ? action.title.trim() : null;
  const fact = proposed(state, { key: action.key ?? `own_${context.newId()}`, title }, action, context);
  const problem = factProblem(fact, state, context);
  if (problem !== null) return { kind: 'refused', sentence: problem };
  return entered(state, fact, 'crisis.fact_proposed', context);
}

/**
 * Proposes another value for a current fact. The old value stays current until another person
 * confirms the new one: a wrong value is retracted at once.
 */
export function replaceFact(
  state: CrisisState,
  action: { factId: string } & FactWords,
  context: ActionContext,
): Outcome {
  const before = state.facts.find(({ id }) => id === action.factId);
  if (before === undefined) return refuse('refusal.fact_gone');
  const fact = proposed(state, before, action, context);
  const problem = factProblem(fact, state, context);
  if (problem !== null) return { kind: 'refused', sentence: problem };
  return entered(state, fact, 'crisis.fact_to_be_replaced', context);
}

/**
 * Confirms a proposed fact; its proposer may not. Texts rest on it from now on, and it supersedes
 * an earlier value.
 */
export function verifyFact(state: CrisisState, { factId }: { factId: string }, context: ActionContext): Outcome {
  const fact = state.facts.find(({ id, status }) => id === factId && status === 'proposed');
  if (fact === undefined) return refuse('refusal.fact_not_proposed');
  if (sameActor(fact.enteredBy, context.actor)) return refuse('refusal.own_fact');
  const row: EnteredFact = { ...fact, status: 'verified', verifiedBy: context.actor, verifiedAt: context.now };
  if (!isLive(row, context.now)) return refuse('refusal.fact_ran_out');
  return saved(
    state,
    row,
    [...supersedeOthers(state.facts, row, context), { kind: 'fact', row }],
    'crisis.fact_verified',
    context,
  );
}

/**
 * Retracts a fact that is false, or that no person can confirm any more. Any one person may do it,
 * alone and at once.
 */
export function retractFact(
  state: CrisisState,
  action: { factId: string; why: string },
  context: ActionContext,
): Outcome {
  const fact = state.facts.find(({ id }) => id === action.factId);
  if (fact === undefined) return refuse('refusal.fact_gone');
  const why = action.why.trim();
  if (why === '') return refuse('refusal.reason_needed');
  const row = endedFact(fact, 'retracted', { by: context.actor, at: context.now, why });
  return saved(state, row, [{ kind: 'fact', row }], 'crisis.fact_retracted', context);
}

function proposed(
  { crisis }: CrisisState,
  named: Pick<EnteredFact, 'key' | 'title'>,
  words: FactWords,
  context: ActionContext,
): EnteredFact {
  const declared = playbookById(context.handbook, crisis.playbook)?.facts.find(({ id }) => id === named.key);
  const { validForMinutes } = words;
  const until =
    validForMinutes === null ? validUntil(declared, context.now) : minutesLater(context.now, validForMinutes);
  return {
    id: context.newId(),
    scope: crisisScope(crisis.id),
    key: named.key,
    title: named.title,
    value: words.value.trim(),
    translations: tidied(words.translations),
    source: words.source.trim(),
    owner: words.owner ?? context.actor,
    enteredBy: context.actor,
    enteredAt: context.now,
    validUntil: until,
    status: 'proposed',
    verifiedBy: null,
    verifiedAt: null,
    supersededBy: null,
    ended: null,
  };
}

function minutesLater(now: string, minutes: number): string {
  return momentAfter(now, minutes * 60_000);
}

function tidied(translations: EnteredFact['translations']): EnteredFact['translations'] {
  return Object.fromEntries(
    Object.entries(translations)
      .map(([language, words]) => [language, words.trim()])
      .filter(([, words]) => words !== ''),
  );
}

function factProblem(fact: EnteredFact, { crisis }: CrisisState, { handbook, now }: ActionContext): Sentence | null {
  const playbook = playbookById(handbook, crisis.playbook);
  if (fact.source === '') return { key: 'refusal.fact_without_source' };
  if (fact.validUntil !== null && fact.validUntil <= now) return { key: 'refusal.fact_ran_out' };
  const said = [fact.value, ...Object.values(fact.translations)];
  if (fact.title !== null) return ownProblem(fact.title, said);
  if (playbook === undefined) return { key: 'refusal.no_playbook' };
  return said.map((value) => valueProblem(playbook, fact.key, value)).find((one) => one !== null) ?? null;
}

/** Returns the problem of a fact that no playbook declares; null when there is none. */
function ownProblem(title: string, said: readonly string[]): Sentence | null {
  if (title === '' || title.length > LONGEST_TITLE)
    return { key: 'refusal.fact_title', params: { max: LONGEST_TITLE } };
  if (said.some((value) => value === '')) return { key: 'refusal.no_values' };
  if (said.some((value) => value.length > LONGEST_VALUE))
    return { key: 'refusal.fact_too_long', params: { fact: title, max: LONGEST_VALUE } };
  return said.some((value) => /[\r\n{}[\]]/.test(value))
    ? { key: 'refusal.fact_one_line', params: { fact: title } }
    : null;
}

/** An earlier proposal of the same fact gives way; a value that holds goes on holding. */
function entered(state: CrisisState, fact: EnteredFact, said: string, context: ActionContext): Outcome {
  const proposals = state.facts.filter(({ status }) => status === 'proposed');
  return saved(state, fact, [...supersedeOthers(proposals, fact, context), { kind: 'fact', row: fact }], said, context);
}

function saved(
  { crisis }: CrisisState,
  fact: EnteredFact,
  changes: Change[],
  said: string,
  context: ActionContext,
): Outcome {
  return {
    kind: 'done',
    changes,
    effects: boardAndLine(crisis.id, { sentence: { key: said }, by: context.actor, factIds: [fact.id] }),
    audit: { crisis: crisis.id, fact: fact.id, key: fact.key },
  };
}
