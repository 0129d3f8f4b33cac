import type { Sentence } from '../../../errors.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse, refuseFor } from '../../cases/decision/outcome.ts';
import { comesIntoForce, supersedeOthers, validUntil } from '../../cases/facts/entered-fact.ts';
import { readValue } from '../../cases/facts/read-value.ts';
import type { Change } from '../../cases/model/changes.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import { endedFact, isLive } from '../../cases/model/fact.ts';
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
  const { fact, problems } = proposed(state, { key: action.key ?? `own_${context.newId()}`, title }, action, context);
  const refusal = refuseFor(problems);
  if (refusal !== null) return refusal;
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
  const { fact, problems } = proposed(state, before, action, context);
  const refusal = refuseFor(problems);
  if (refusal !== null) return refusal;
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
  const verified: EnteredFact = { ...fact, status: 'verified', verifiedBy: context.actor, verifiedAt: context.now };
  if (!isLive(verified, context.now)) return refuse('refusal.fact_ran_out');
  const others = state.facts.filter(({ id }) => id !== factId);
  const { row, changes } = comesIntoForce(others, verified, context);
  return saved(state, row, changes, 'crisis.fact_verified', context);
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

/** Returns the fact that the words propose, and everything that is wrong with it. */
function proposed(
  state: CrisisState,
  named: Pick<EnteredFact, 'key' | 'title'>,
  words: FactWords,
  context: ActionContext,
): { fact: EnteredFact; problems: Sentence[] } {
  const { crisis } = state;
  const declared = playbookById(context.handbook, crisis.playbook)?.facts.find(({ id }) => id === named.key);
  const { validForMinutes } = words;
  const isHour = !Number.isNaN(validForMinutes);
  const until =
    validForMinutes === null || !isHour
      ? validUntil(declared, crisis.level, context.now)
      : minutesLater(context.now, validForMinutes);
  const { value, meaning, translations, problems } = readWords(state, named, words, context);
  const fact: EnteredFact = {
    id: context.newId(),
    scope: crisisScope(crisis.id),
    key: named.key,
    title: named.title,
    value,
    translations,
    meaning,
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
  const noHour = isHour ? [] : [{ key: 'refusal.not_an_hour' }];
  return { fact, problems: [...problems, ...otherProblems(fact, context.now), ...noHour] };
}

/** Reads the value as its fact has its kind, and its translations where people typed any. */
function readWords(
  { crisis }: CrisisState,
  { key, title }: Pick<EnteredFact, 'key' | 'title'>,
  words: FactWords,
  context: ActionContext,
): Pick<EnteredFact, 'value' | 'meaning' | 'translations'> & { problems: Sentence[] } {
  const typed = { value: words.value.trim(), translations: tidied(words.translations), meaning: null };
  const said = [typed.value, ...Object.values(typed.translations)];
  if (title !== null) return { ...typed, problems: ownProblems(title, said) };
  const playbook = playbookById(context.handbook, crisis.playbook);
  if (playbook === undefined) return { ...typed, problems: [{ key: 'refusal.no_playbook' }] };
  if (typed.value === '') return { ...typed, problems: [{ key: 'refusal.no_values', params: { fact: key } }] };
  const [first, ...others] = said.map((one) => readValue(playbook, key, one, context));
  const problems = [first, ...others].flatMap((one) => (one !== undefined && 'problem' in one ? [one.problem] : []));
  if (first === undefined || 'problem' in first || problems.length > 0)
    return { ...typed, problems: problems.slice(0, 1) };
  return { ...typed, ...first, problems: [] };
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

function otherProblems(fact: EnteredFact, now: string): Sentence[] {
  return [
    ...(fact.source === '' ? [{ key: 'refusal.fact_without_source' }] : []),
    ...(fact.validUntil !== null && fact.validUntil <= now ? [{ key: 'refusal.fact_ran_out' }] : []),
  ];
}

/** Returns what is wrong with a fact that no playbook declares: with its title, and with its value. */
function ownProblems(title: string, said: readonly string[]): Sentence[] {
  const isTitled = title !== '' && title.length <= LONGEST_TITLE;
  const value = ownValueProblem(title, said);
  return [
    ...(isTitled ? [] : [{ key: 'refusal.fact_title', params: { max: LONGEST_TITLE } }]),
    ...(value === null ? [] : [value]),
  ];
}

function ownValueProblem(title: string, said: readonly string[]): Sentence | null {
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
