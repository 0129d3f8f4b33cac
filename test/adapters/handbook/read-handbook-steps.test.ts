import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import type { Case } from './planted-handbook.ts';
import { aHandbookFolder, expectSaid, plant, problemsOf, TODAY } from './planted-handbook.ts';

const FLOOD = 'crises/flood.md';
/** Steps at the end of the front matter of the good handbook's floods. */
const steps = (...lines: string[]) => ({
  file: FLOOD,
  words: 'review_date: 2027-06-30',
  mistake: ['review_date: 2027-06-30', 'steps:', ...lines].join('\n'),
});
const step = (fields: string) => steps(`  - { id: call, phase: first_hour, role: writer, minutes: 30, ${fields} }`);

const CASES: Case[] = [
  [
    'a step without words in the language of the house',
    step('‸what: { ca: Telefona al 112 }'),
    'steps[0].what: it lacks "es", the first language of the institution',
  ],
  [
    'an event that does not exist',
    step('what: { es: Llama }, ticked_by: ‸full_moon'),
    'steps[0].ticked_by: "full_moon" is not one of its values; write one of plan_recorded, publishing_paused',
  ],
  [
    'a role that does not exist',
    steps('  - { id: call, phase: first_hour, role: ‸wizard, minutes: 30, what: { es: Llama } }'),
    'steps[0].role: "wizard" is not one of its values; write one of writer, approver',
  ],
  [
    'a time that its phase does not have',
    steps('  - { id: call, phase: first_15_minutes, role: writer, minutes: ‸16, what: { es: Llama } }'),
    'steps[0].minutes: a step of "first_15_minutes" has 15 minutes; write fewer',
  ],
  [
    'a step without its time',
    steps('  - ‸{ id: call, phase: first_hour, role: writer, what: { es: Llama } }'),
    'steps[0]: a step of "first_hour" needs its time; add minutes, at most 60',
  ],
  [
    'a time where no clock runs',
    steps('  - { id: call, phase: closing, role: writer, minutes: ‸5, what: { es: Llama } }'),
    'steps[0].minutes: no clock runs for a step of "closing"; take minutes out',
  ],
  [
    'the same id twice',
    steps(
      '  - { id: call, phase: first_hour, role: writer, minutes: 5, what: { es: Llama } }',
      '  - { id: ‸call, phase: first_hour, role: writer, minutes: 6, what: { es: Llama } }',
    ),
    'steps[1].id: "call" stands here for the second time',
  ],
  [
    'a sentence that nobody reads at three in the morning',
    step(`what: { es: ‸${'Llama otra vez '.repeat(12)}}`),
    'warning steps[0].what.es: the step has ',
  ],
];

test.each(CASES)('%s is told with its place', expectSaid);

test('a step that is well written is read, in its order', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, step("what: { es: Llama al 112 }, phone: '112', ticked_by: plan_recorded"));
  const { handbook } = await readHandbook(dir, TODAY);
  expect(await problemsOf(dir)).toEqual([]);
  expect(handbook?.playbooks.find(({ id }) => id === 'flood')?.steps).toEqual([
    {
      id: 'call',
      phase: 'first_hour',
      role: 'writer',
      minutes: 30,
      what: { es: 'Llama al 112' },
      phone: '112',
      tickedBy: 'plan_recorded',
    },
  ]);
});

test('a role that nobody holds is warned of', async () => {
  const dir = await aHandbookFolder();
  const [, place] = await plant(
    dir,
    { file: 'institution.yml', words: '        - area', mistake: '        - legal‸' },
    steps('  - { id: call, phase: first_hour, role: ‸area, minutes: 30, what: { es: Llama } }'),
  );
  expect(await problemsOf(dir)).toContainEqual(
    expect.stringContaining(
      `${place} warning steps[0].role: nobody in team.members of institution.yml has the role area`,
    ),
  );
});

test('a drill may expect steps of its playbook alone', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, {
    file: 'drills/flood.yml',
    words: 'posts:',
    mistake: 'targets: { steps: [{ id: nothing, minutes: 5 }] }\nposts:',
  });
  expect(await problemsOf(dir)).toContainEqual(
    expect.stringContaining('targets.steps[0].id: the playbook flood has no step "nothing"; add steps to it first'),
  );
});
