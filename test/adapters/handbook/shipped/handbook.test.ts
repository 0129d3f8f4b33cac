import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { townOptions } from '../../../../sandbox/town.ts';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';

test('no class of the handbook that we ship calls a post false: the register of hoaxes alone does', async () => {
  const shipped = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
  const { handbook } = await readHandbook(shipped, '2026-11-24');
  const titles = handbook?.severity.classes.flatMap((row) => Object.values(row.titles)) ?? [];
  expect(titles).toContain('Afirmación por comprobar');
  expect(titles.filter((title) => /fals|bulo|rumor|hoax/i.test(title))).toEqual([]);
});

test('the handbook that we ship has no error, and nothing that handbook check refuses', async () => {
  const shipped = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
  const { handbook, problems } = await readHandbook(shipped, '2026-11-24');
  expect(problems.filter(({ level, refused }) => level === 'error' || refused === true)).toEqual([]);
  expect(handbook?.playbooks.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['everyday', 'flood', 'person-at-risk', 'water-quality']),
  );
});

test('each group of the handbook that we ship has people in the sandbox', async () => {
  const shipped = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
  const { handbook } = await readHandbook(shipped, '2026-11-24');
  const named = handbook?.institution.team.members.map(({ slack }) => slack) ?? [];
  expect(named.length).toBeGreaterThan(5);
  const town = townOptions({ port: 0, signingSecret: 'made-up' }).userGroups.filter(
    ({ members }) => members.length > 0,
  );
  expect(named.filter((id) => !town.some((group) => group.id === id))).toEqual([]);
});

test('each crisis of the handbook that we ship has eight to fifteen steps, in five languages, each one sentence of its own', async () => {
  const shipped = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
  const { handbook, problems } = await readHandbook(shipped, '2026-11-24');
  expect(problems.filter(({ field }) => field.startsWith('steps'))).toEqual([]);
  const playbooks = handbook?.playbooks ?? [];
  // A call for help, the ordinary day and planned works: nobody starts a crisis for them.
  expect(playbooks.filter(({ steps }) => steps === undefined).map(({ id }) => id)).toEqual([
    'everyday',
    'person-at-risk',
    'planned-works',
  ]);
  for (const { id, steps = [] } of playbooks.filter((one) => one.steps !== undefined)) {
    expect(steps.length, id).toBeGreaterThanOrEqual(8);
    expect(steps.length, id).toBeLessThanOrEqual(15);
    for (const language of ['es', 'ca', 'gl', 'eu', 'en'] as const) {
      const said = steps.map(({ what }) => what[language] ?? '');
      expect(new Set(said).size, `${id} ${language}`).toBe(steps.length);
      expect(
        said.filter((words) => words === ''),
        `${id} ${language}`,
      ).toEqual([]);
    }
    expect(
      steps.some(({ tickedBy }) => tickedBy === 'first_message_out'),
      id,
    ).toBe(true);
  }
});

/** Forms of Catalan that the Valencian of the shipped handbook does not use; words to look for may be anyone's. */
const OTHER_NORM =
  /\b(?:servei|serveis|comparteix|pateix|ofereix|serveix|aquest|aquesta|aquests|aquestes|avui|aquí|seva|seves)\b/giu;

test('the handbook that we ship has one norm of Valencian, in all files', () => {
  const folder = fileURLToPath(new URL('../../../../playbooks/', import.meta.url));
  const found = globSync(['*.yml', 'crises/*.md'], { cwd: folder }).flatMap((file) => {
    const text = readFileSync(`${folder}${file}`, 'utf8');
    const [, body = ''] = /\n# ca\n([\s\S]*?)(?=\n# [a-z]{2}\n|$)/u.exec(text) ?? [];
    const fields = Array.from(text.matchAll(/\bca: (?!\[)(.*?)(?=, (?:gl|eu|en): |$)/gmu), ([, words]) => words);
    return Array.from([body, ...fields].join('\n').matchAll(OTHER_NORM), ([form]) => `${file}: ${form}`);
  });
  expect([...new Set(found)]).toEqual([]);
});
