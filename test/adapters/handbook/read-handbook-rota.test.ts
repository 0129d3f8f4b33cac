import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import type { Case, Mistake } from './planted-handbook.ts';
import { aHandbookFolder, expectSaid, plant, problemsOf, TODAY } from './planted-handbook.ts';

const INSTITUTION = 'institution.yml';

const MISTAKES: Case[] = [
  [
    'a group that the team does not have',
    { file: INSTITUTION, words: '- S0AREAS000', after: 'rota:', mistake: '- ‸S0OBRAS000' },
    'rota.shifts[0].people[2]: nobody in team.members has the id "S0OBRAS000"; add them there, or correct it',
  ],
  [
    'a shift without people',
    {
      file: INSTITUTION,
      words: 'on_holidays: true\n',
      after: 'id: night',
      mistake:
        'on_holidays: true\n      ‸people: []\n    - id: morning\n      weekdays: [monday]\n      from: 08:00\n      to: 15:00\n',
    },
    'rota.shifts[1].people: nobody is on this shift; name somebody, or remove the shift',
  ],
  [
    'two shifts of one name',
    { file: INSTITUTION, words: 'id: night', mistake: 'id: ‸day' },
    'rota.shifts[1].id: "day" stands here for the second time; give this entry another name or remove it',
  ],
  [
    'a group that is absent',
    { file: INSTITUTION, words: 'who: U0MARTA000', mistake: 'who: ‸S0COMUNICA' },
    `rota.absences[0].who: "S0COMUNICA" is not written as expected; write a person's Slack user id (U…), not a group's and never a name`,
  ],
  [
    'an absence that ends before it begins',
    { file: INSTITUTION, words: 'to: 2027-01-03', mistake: 'to: ‸2026-12-03' },
    'rota.absences[0].to: 2026-12-03 is before 2026-12-28; exchange them',
  ],
  [
    'an absence in another of the same person',
    {
      file: INSTITUTION,
      words: 'who: U0LUCAS000\n      from: 2026-12-31',
      mistake: 'who: U0MARTA000\n      from: ‸2026-12-31',
    },
    'rota.absences[1].from: "U0MARTA000" is away from 2026-12-28 to 2027-01-03 already; make one absence of the two',
  ],
  [
    'deputies in a circle',
    { file: INSTITUTION, words: 'deputy: U0INES0000', mistake: 'deputy: ‸U0MARTA000' },
    'rota.deputies[1].deputy: deputies go in a circle (U0LUCAS000 → U0MARTA000 → U0LUCAS000): nobody would be left; take one out',
  ],
  [
    'somebody who is their own deputy',
    { file: INSTITUTION, words: 'deputy: U0INES0000', mistake: 'deputy: ‸U0LUCAS000' },
    'rota.deputies[1].deputy: deputies go in a circle (U0LUCAS000 → U0LUCAS000): nobody would be left; take one out',
  ],
  [
    'two deputies of one person',
    { file: INSTITUTION, words: 'of: U0LUCAS000', mistake: 'of: ‸U0MARTA000' },
    'rota.deputies[1].of: "U0MARTA000" has a deputy already; keep one of the two',
  ],
  [
    'an hour that there is not',
    { file: INSTITUTION, words: 'to: 20:00', mistake: 'to: ‸24:00' },
    'rota.shifts[0].to: "24:00" is not written as expected; write an hour such as 08:00',
  ],
  [
    'approvals that take longer than the reply may',
    { file: 'severity.yml', words: 'approval_minutes: 20', mistake: 'approval_minutes: ‸60' },
    'severities[1].approval_minutes: approvals take 60 minutes and the first reply 60; write fewer',
  ],
];

test.each(MISTAKES)('%s', expectSaid);

/** A team in which every person is named. */
const byName: Mistake = {
  file: INSTITUTION,
  words: 'members:\n',
  after: 'team:',
  mistake:
    'members:\n    - { slack: U0MARTA000, name: Marta, roles: [writer, approver] }\n    - { slack: U0LUCAS000, name: Lucas, roles: [writer] }\n',
};

test('a deputy who may not do what the absent person does is a warning', async () => {
  const dir = await aHandbookFolder();
  const [place] = await plant(dir, byName, {
    file: INSTITUTION,
    words: 'deputy: U0LUCAS000',
    mistake: 'deputy: ‸U0LUCAS000',
  });
  expect(await problemsOf(dir)).toEqual([
    `${place} warning rota.deputies[0].deputy: "U0LUCAS000" stands in for "U0MARTA000" without the role approver; give it to them`,
  ]);
});

test('a person is told as a stranger where the team is made of people; of groups only Slack knows who is in them', async () => {
  const groups = await aHandbookFolder();
  await plant(groups, { file: INSTITUTION, words: '- S0AREAS000', after: 'rota:', mistake: '- U0NADIE000' });
  expect(await problemsOf(groups)).toEqual([]);

  const people = await aHandbookFolder();
  const file = join(people, INSTITUTION);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/team:\n[\s\S]*?(?=topics:\n)/, teamOfOne));
  expect(await problemsOf(people)).toEqual([
    expect.stringContaining('rota.shifts[0].people[1]: nobody in team.members has the id "U0NADIE000"'),
  ]);
});

const teamOfOne = `team:
  members:
    - slack: U0TODO0000
      name: Una sola
      roles: [writer, approver, area, legal, dpo, duty_officer, plan_director, lead]
rota:
  shifts:
    - { id: day, weekdays: [monday], from: 08:00, to: 08:00, people: [U0TODO0000, U0NADIE000] }
`;

test('the example of the shipped handbook has no mistake once its lines are taken in', async () => {
  const { dir, rota } = await withShippedExample();
  expect(await problemsOf(dir)).toEqual([]);
  expect(rota).toContain('shifts:');
  const { handbook } = await readHandbook(dir, TODAY);
  expect(handbook?.institution.rota?.shifts.map(({ id }) => id)).toEqual(['manana', 'tarde', 'guardia']);
});

/** The good handbook with the rota that stands commented out in the shipped one. */
async function withShippedExample() {
  const shipped = await readFile(new URL('../../../playbooks/institution.yml', import.meta.url), 'utf8');
  const rota = /# rota:\n(#.*\n)+/.exec(shipped)?.[0].replace(/^# ?/gm, '') ?? '';
  const dir = await aHandbookFolder();
  const file = join(dir, INSTITUTION);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/rota:\n[\s\S]*?(?=topics:\n)/, rota));
  return { dir, rota };
}
