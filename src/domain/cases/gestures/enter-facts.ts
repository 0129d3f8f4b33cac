import type { Sentence } from '../../../errors.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { DeclaredFact, Playbook } from '../../handbook/playbook.ts';
import { applyChanges } from '../apply-changes.ts';
import type { CaseState, EnteredFact } from '../case-state.ts';
import { isPending } from '../case-status.ts';
import type { Change } from '../changes.ts';
import { factScope } from '../live-facts.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import { redraft } from '../redraft.ts';

const MS_PER_HOUR = 3_600_000;

/**
 * A named person says what is so, and where they have it from; empty values are left as they were.
 * An earlier value falls, and with it what rests on it. One wrong value refuses them all, and the sentence's `fact` names it.
 */
export function enterFacts(
  state: CaseState,
  gesture: { values: Readonly<Record<string, string>>; source: string },
  context: GestureContext,
): Outcome {
  if (!isPending(state)) return refused('refusal.not_pending');
  const playbook = playbookById(context.handbook, state.matter.playbook);
  if (playbook === undefined) return refused('refusal.no_playbook');
  const values = Object.entries(gesture.values)
    .map(([key, value]) => [key, value.trim()] as const)
    .filter(([, value]) => value !== '');
  if (values.length === 0) return refused('refusal.no_values');
  const problem = values.map(([key, value]) => valueProblem(playbook, key, value)).find((one) => one !== null);
  if (problem !== undefined) return { kind: 'refused', sentence: problem };
  const source = gesture.source.trim();
  if (source === '') return refused('refusal.fact_without_source');

  const facts = values.map(([key, value]) => enteredFact(state, playbook, { key, value, source }, context));
  const changes: Change[] = facts.flatMap((fact) => [
    ...superseded(state, fact),
    { kind: 'fact', row: fact } satisfies Change,
  ]);
  const redrafted = redraft(applyChanges(state, changes), context);
  return {
    kind: 'done',
    changes: [...changes, ...redrafted.changes],
    effects: [
      ...cardAndThread(state, {
        sentence: { key: 'thread.facts_entered' },
        by: context.actor,
        factIds: facts.map((fact) => fact.id),
      }),
      ...redrafted.effects,
    ],
    audit: {
      facts: facts.map((fact) => fact.id),
      keys: facts.map((fact) => fact.key),
      scopes: facts.map((fact) => fact.scope),
    },
  };
}

function enteredFact(
  state: CaseState,
  playbook: Playbook,
  entered: { key: string; value: string; source: string },
  context: GestureContext,
): EnteredFact {
  const declared = playbook.facts.find((fact) => fact.id === entered.key);
  return {
    ...entered,
    id: context.newId(),
    scope: factScope(state.matter.id, playbook.id, declared?.scope ?? 'case'),
    enteredBy: context.actor,
    enteredAt: context.now,
    validUntil: validUntil(declared, context.now),
    supersededBy: null,
  };
}

function superseded(state: CaseState, by: EnteredFact): Change[] {
  return state.facts
    .filter((one) => one.scope === by.scope && one.key === by.key)
    .map((one) => ({ kind: 'fact', row: { ...one, supersededBy: by.id } }));
}

function validUntil(declared: DeclaredFact | undefined, now: string): string | null {
  if (declared?.validForHours === undefined) return null;
  return new Date(Date.parse(now) + declared.validForHours * MS_PER_HOUR).toISOString();
}

function valueProblem(playbook: Playbook, key: string, value: string): Sentence | null {
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
