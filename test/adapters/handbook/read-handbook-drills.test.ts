import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { aHandbookFolder, plant, problemsOf, TODAY } from './planted-handbook.ts';

const FILE = 'drills/flood.yml';
const AS_SCORED = `
    id: gully
    expect:
      class: question
      or_class: [complaint, field_report]
      playbook: flood
      needs_reply: true
  - at: 9
    network: x
    author: otra_vecina
    text: RT El barranco se ha desbordado
    repeats: gully
    expect:
      class: rant
      playbook: null
      needs_reply: false
targets:
  claim_minutes: 5
  first_reply_minutes: 15
  told_minutes: 5
  first_statement_minutes: 15
traps:
  - id: victims
    what:
      es: Cifras de víctimas
    terms:
      es: [fallecidos]
      en: [casualties]
`;

/** A good handbook whose drill says nothing of what to expect, and then these words. */
async function aFolderWith(words: string): Promise<string> {
  const dir = await aHandbookFolder();
  const file = join(dir, FILE);
  const unscored = (await readFile(file, 'utf8')).replace(/\n +expect:.*/, '').trimEnd();
  await writeFile(file, unscored + words);
  return dir;
}

/** A good handbook whose drill can be scored. */
function aScoredFolder(): Promise<string> {
  return aFolderWith(AS_SCORED);
}

test('a drill that says what to expect is in order, and is read whole', async () => {
  const { handbook, problems } = await readHandbook(await aScoredFolder(), TODAY);
  expect(problems).toEqual([]);
  expect(handbook?.drills[0]).toMatchObject({
    targets: { claimMinutes: 5, firstReplyMinutes: 15, toldMinutes: 5, firstStatementMinutes: 15 },
    traps: [{ id: 'victims', terms: { es: ['fallecidos'], en: ['casualties'] } }],
    posts: [
      { id: 'gully', expect: { class: 'question', orClass: ['complaint', 'field_report'], needsReply: true } },
      { repeats: 'gully', expect: { playbook: null } },
    ],
  });
});

test.each([
  [
    'a copy of a post that is not there',
    { words: 'repeats: gully', mistake: 'repeats: ‸dam' },
    'posts[1].repeats: no post above has the id "dam"; give it that id, or take this out',
  ],
  [
    'a playbook that does not exist',
    { words: 'playbook: flood\n      needs', mistake: 'playbook: ‸floods\n      needs' },
    'posts[0].expect.playbook: no playbook has the id "floods"',
  ],
  [
    'a person who is perhaps at risk',
    { words: 'or_class: [complaint, field_report]', mistake: '‸or_class: [complaint, life_risk]' },
    'posts[0].expect.or_class: a person at risk is there or not; take or_class out',
  ],
  [
    'a class that there is not',
    { words: 'class: rant', mistake: 'class: ‸ranting' },
    'posts[1].expect.class: "ranting" is not one of its values',
  ],
  [
    'posts that are not in their order',
    { words: 'at: 9', mistake: 'at: ‸0.5' },
    'warning posts[1].at: a post above comes later than this one; sort them as they arrive',
  ],
  [
    'two posts of one name',
    { words: 'repeats: gully', mistake: 'id: ‸gully' },
    'posts[1].id: "gully" stands here for the second time',
  ],
  [
    'a trap without words',
    { words: 'terms:\n      es: [fallecidos]\n      en: [casualties]', mistake: '‸terms: {}' },
    'traps[0].terms: it has no words; write at least one, in the language of a reply',
  ],
  [
    'a trap that a text of the playbook falls into',
    { words: 'terms:\n      es: [fallecidos]', mistake: '‸terms:\n      es: [fallecidos, sitio alto]' },
    "traps[0].terms: the handbook's own text flood/",
  ],
  [
    'a trap without a name in the first language',
    { words: 'es: Cifras de víctimas', mistake: 'en: Figures of victims' },
    'traps[0].what: it lacks "es", the first language of the institution',
  ],
  [
    'a target of no time at all',
    { words: 'told_minutes: 5', mistake: 'told_minutes: ‸0' },
    'targets.told_minutes: the number is too small; write at least 1',
  ],
])('%s', async (_, mistake, sentence) => {
  const dir = await aScoredFolder();
  const [place] = await plant(dir, { file: FILE, ...mistake });
  const problems = await problemsOf(dir);
  const found = problems.find((problem) => problem.includes(sentence));
  expect(found ?? problems).toContain(sentence);
  if (place !== undefined) expect(found?.split(' ')[0]).toBe(place);
});

test('targets that nothing is measured by', async () => {
  const dir = await aFolderWith('\ntargets:\n  claim_minutes: 5\n');
  expect(await problemsOf(dir)).toEqual([
    'drills/flood.yml:11:1 warning targets: no post says what to expect of it, so nothing is measured; add "expect" to posts',
  ]);
});

test('a drill that expects nothing of anybody', async () => {
  const dir = await aFolderWith('\n');
  const { handbook } = await readHandbook(dir, TODAY);
  expect(handbook?.drills).toHaveLength(1);
  expect(await problemsOf(dir)).toEqual([
    'drills/flood.yml:6:1 warning posts: no post says what to expect of it, so the drill has no score; add "expect" to posts',
  ]);
});
