import type { Sentence } from '../../../errors.ts';
import type { DeclaredFact, Playbook } from '../../handbook/playbook.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Change } from '../model/changes.ts';
import type { EnteredFact } from '../model/fact.ts';
import { endedFact, hasEnded } from '../model/fact.ts';
import { factScope } from '../model/fact-scope.ts';

const MS_PER_HOUR = 3_600_000;

/** Builds a fact from a value entered now by the actor. */
export function enteredFact(
  state: CaseState,
  playbook: Playbook,
  entered: Pick<EnteredFact, 'key' | 'value' | 'source' | 'status'>,
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
    validUntil: validUntil(declared, context.now),
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
  context: Pick<ActionContext, 'actor' | 'now'>,
): { row: EnteredFact; changes: Change[] } {
  const same = facts.find((one) => one.id !== next.id && one.status === 'verified' && saysTheSame(one, next));
  if (same === undefined)
    return { row: next, changes: [...supersedeOthers(facts, next, context), { kind: 'fact', row: next }] };
  const row: EnteredFact = { ...same, validUntil: next.validUntil, owner: next.owner };
  const merged = { ...next, status: 'proposed', verifiedBy: null, verifiedAt: null } satisfies EnteredFact;
  return { row, changes: [...supersedeOthers([...facts, merged], row, context), { kind: 'fact', row }] };
}

function saysTheSame(one: EnteredFact, other: EnteredFact): boolean {
  const words = ({ scope, key, title, value, translations }: EnteredFact) =>
    JSON.stringify([scope, key, title, value, Object.entries(translations).toSorted()]);
  return words(one) === words(other);
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

/**
 * Returns why the playbook rejects this value; null if it accepts it. The sentence's `fact` names
 * the fact.
 */
export function valueProblem(playbook: Playbook, key: string, value: string): Sentence | null {
  const declared = playbook.facts.find((fact) => fact.id === key);
  if (declared === undefined) return { key: 'refusal.unknown_fact', params: { fact: key } };
  if (value.length > declared.maxLength)
    return { key: 'refusal.fact_too_long', params: { fact: key, max: declared.maxLength } };
  if (/[\r\n{}[\]]/.test(value)) return { key: 'refusal.fact_one_line', params: { fact: key } };
  return SHAPES[declared.kind].test(value)
    ? null
    : { key: `refusal.fact_not_a_${declared.kind}`, params: { fact: key } };
}

const SHAPES: Record<DeclaredFact['kind'], RegExp> = {
  text: /\S/,
  place: /\S/,
  level: /\S/,
  number: /\d/,
  time: /\d/,
  phone: /^\+?\d[\d ]+$/,
  link: /^https:\/\/[^\s/]+\.[^\s]+$/,
};

export function validUntil(declared: Pick<DeclaredFact, 'validForHours'> | undefined, now: string): string | null {
  if (declared?.validForHours === undefined) return null;
  return momentAfter(now, declared.validForHours * MS_PER_HOUR);
}
