import { CRISIS_ROLES } from '../../../../src/domain/cases/model/crises/crisis.ts';
import type { CrisisEntry } from '../../../../src/domain/cases/model/crises/crisis-entry.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { storableText } from '../../../../src/domain/text/words/storable-text.ts';

/** Builds the lines of a crisis's thread, one of each kind that holds words of people. */
export function uglyEntries(
  facts: readonly EnteredFact[],
  words: Record<'title' | 'who' | 'note', string>,
  person: (index: number) => Actor,
): CrisisEntry[] {
  const factIds = facts.map(({ id }) => id);
  const [level, director, why] = [words.title, words.who, words.note].map((text) => storableText(text.slice(0, 300)));
  return [
    { sentence: { key: 'crisis.started' }, by: person(0) },
    { sentence: { key: 'crisis.level_set', params: { from: 'S3', to: 'S1', why: why ?? '' } }, by: person(1) },
    { sentence: { key: 'crisis.plan_set', params: { level: level ?? '', director: director ?? '' } }, by: person(1) },
    { sentence: { key: 'crisis.fact_retracted' }, by: person(2), factIds },
    { sentence: { key: 'crisis.fact_runs_out' }, calls: [person(0), person(1)], factIds },
    { sentence: { key: 'crisis.silence' }, asks: ['approver', 'lead'], caseIds: [1, 2, 3] },
    { sentence: { key: 'crisis.silence_first' }, asks: ['writer', 'approver', 'lead'], caseIds: [1, 2, 3] },
    {
      sentence: { key: 'crisis.handed_over', params: { role: 'liaison', from: '<@UA>' } },
      by: person(0),
      calls: [person(1)],
    },
    { sentence: { key: 'crisis.rest', params: { who: '<@UA>', count: 4 } }, roles: [...CRISIS_ROLES] },
    { sentence: { key: 'crisis.moved', params: { channel: '<#C1>' } }, by: person(0) },
    { sentence: { key: 'crisis.closed' }, by: person(0), pauseId: 'pause-0' },
    {
      sentence: { key: 'crisis.steps_waiting', params: { count: 60 } },
      asks: ['duty_officer', 'lead'],
      stepIds: Array.from({ length: 120 }, (_, index) => `step-${index}`),
    },
    {
      sentence: { key: 'crisis.follow_up_due' },
      calls: [person(0)],
      followUpIds: Array.from({ length: 120 }, (_, index) => `task-${index}`),
    },
    {
      sentence: { key: 'crisis.say_again' },
      calls: [person(0)],
      notedIds: Array.from({ length: 120 }, (_, index) => `noted-${index}`),
    },
  ];
}
