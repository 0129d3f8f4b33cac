import type { Institution } from '../../handbook/institution.ts';
import type { DeclaredFact, Playbook } from '../../handbook/playbook.ts';
import type { Severity } from '../../handbook/vocabulary.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Change } from '../model/changes.ts';
import type { EnteredFact, FactMeaning } from '../model/fact.ts';
import { endedFact, hasEnded } from '../model/fact.ts';
import { factScope } from '../model/fact-scope.ts';
import { homePlacesIn, homePlacesOf } from './fact-meaning.ts';
import { percentageOf } from './percentages.ts';

const MS_PER_HOUR = 3_600_000;

/** Builds a fact from a value entered now by the actor. */
export function enteredFact(
  state: CaseState,
  playbook: Playbook,
  entered: Pick<EnteredFact, 'key' | 'value' | 'meaning' | 'source' | 'status'>,
  context: ActionContext,
): EnteredFact {
  const declared = playbook.facts.find((fact) => fact.id === entered.key);
  return {
    ...entered,
    id: context.newId(),
    scope: factScope({ ...state.core, playbook: playbook.id, crisis: state.crisis }, declared?.scope ?? 'case'),
    title: null,
    translations: {},
    owner: context.actor,
    enteredBy: context.actor,
    enteredAt: context.now,
    validUntil: validUntil(declared, state.core.severity, context.now),
    verifiedBy: null,
    verifiedAt: null,
    supersededBy: null,
    ended: null,
  };
}

/**
 * Returns the changes by which a confirmed value comes into force, and the row that then holds it. The other
 * values of the same fact fall; the same value is extended in place, so that what rests on it stays.
 */
export function comesIntoForce(
  facts: readonly EnteredFact[],
  next: EnteredFact,
  context: Pick<ActionContext, 'actor' | 'now' | 'handbook'>,
): { row: EnteredFact; changes: Change[] } {
  const { institution } = context.handbook;
  const same = facts.find(
    (one) => one.id !== next.id && one.status === 'verified' && saysTheSame(one, next, institution),
  );
  if (same === undefined)
    return { row: next, changes: [...supersedeOthers(facts, next, context), { kind: 'fact', row: next }] };
  const meaning = same.meaning ?? next.meaning;
  const row: EnteredFact = { ...same, meaning, validUntil: next.validUntil, owner: next.owner };
  const merged = { ...next, status: 'proposed', verifiedBy: null, verifiedAt: null } satisfies EnteredFact;
  return { row, changes: [...supersedeOthers([...facts, merged], row, context), { kind: 'fact', row }] };
}

function saysTheSame(one: EnteredFact, other: EnteredFact, institution: Institution): boolean {
  const nameOf = ({ scope, key, title }: EnteredFact) => [scope, key, title];
  if (!isEqual(nameOf(one), nameOf(other))) return false;
  const wordsOf = ({ value, translations }: EnteredFact) => [
    percentageOf(value) ?? value,
    Object.entries(translations).toSorted(),
  ];
  const isWordForWord = isEqual(wordsOf(one), wordsOf(other));
  return (isWordForWord && meansTheSame(one.meaning, other.meaning)) || namesTheSamePlaces(one, other, institution);
}

/** A row of before has no meaning on record. */
function meansTheSame(one: FactMeaning | null, other: FactMeaning | null): boolean {
  return one === null || other === null || isEqual(one, other);
}

/**
 * Returns whether both name the same places. A row of before may keep them by other official names, and
 * with a translation that says no more than these.
 */
function namesTheSamePlaces(one: EnteredFact, other: EnteredFact, institution: Institution): boolean {
  if (![one, other].some(({ meaning }) => meaning?.kind === 'places')) return false;
  const places = homePlacesOf(one, institution);
  const sayMore = ({ translations }: EnteredFact) =>
    Object.entries(translations)
      .filter(([, words]) => !isEqual(homePlacesIn(words, institution), places))
      .toSorted();
  const isSame = places !== null && isEqual(homePlacesOf(other, institution), places);
  return isSame && isEqual(sayMore(one), sayMore(other));
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The other values of the same fact fall. */
export function supersedeOthers(
  facts: readonly EnteredFact[],
  next: EnteredFact,
  { actor, now }: Pick<ActionContext, 'actor' | 'now'>,
): Change[] {
  return facts
    .filter((one) => one.id !== next.id && one.scope === next.scope && one.key === next.key && !hasEnded(one))
    .map((one) => ({
      kind: 'fact',
      row: endedFact(one, 'superseded', { by: actor, at: now, supersededBy: next.id }),
    }));
}

/** Life of a fact in the gravest cases where nobody says how long it holds. */
const S1_HOURS = 2;

/** Returns the end of a value that is entered now; null where it has none. */
export function validUntil(
  declared: Pick<DeclaredFact, 'validForHours'> | undefined,
  severity: Severity,
  now: string,
): string | null {
  const hours = declared?.validForHours ?? (severity === 'S1' ? S1_HOURS : null);
  return hours === null ? null : momentAfter(now, hours * MS_PER_HOUR);
}
