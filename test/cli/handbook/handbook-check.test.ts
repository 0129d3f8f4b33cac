import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { runHandbookCheck } from '../../../src/cli/handbook/handbook-check.ts';
import type { HandbookProblem } from '../../../src/domain/handbook/handbook.ts';
import type { Mistake } from '../../adapters/handbook/planted-handbook.ts';
import { aHandbookFolder, plant, TODAY } from '../../adapters/handbook/planted-handbook.ts';
import { inATerminal } from '../in-a-terminal.ts';

function check(
  args: string[],
  { env = {}, directory = '/' }: { env?: Record<string, string>; directory?: string } = {},
) {
  return inATerminal((terminal) => runHandbookCheck(args, terminal, TODAY), {
    env: { LC_ALL: 'en', ...env },
    directory,
  });
}

test('a good handbook', async () => {
  const dir = await aHandbookFolder();
  expect(await check(['--dir', dir])).toEqual({ code: 0, output: 'The handbook is in order.\n', errors: '' });
});

test('errors come first, each with its place from where the command was called, and a count closes the list', async () => {
  const dir = await aHandbookFolder();
  await plant(
    dir,
    { file: 'crises/flood.md', words: 'review_date: 2027-06-30', mistake: 'review_date: 2026-06-30' },
    { file: 'institution.yml', words: 'owner: works', mistake: 'owner: gardens' },
  );
  const { code, output } = await check(['--dir', '.'], { directory: dir });
  expect(code).toBe(1);
  expect(output).toBe(
    [
      'institution.yml:251:12: topics[1].owner: no area has the id "gardens"; write one of communication, water, works, emergencies, or add it.',
      'crises/flood.md:100:14: warning: review_date: the review was due on 2026-06-30; read the playbook again and set a new date.',
      '1 error, 1 warning.',
      '',
    ].join('\n'),
  );
});

test('the same in Spanish, unless the terminal is English', async () => {
  const dir = await aHandbookFolder();
  await plant(
    dir,
    { file: 'crises/flood.md', words: 'review_date: 2027-06-30', mistake: 'review_date: 2026-06-30' },
    { file: 'institution.yml', words: 'owner: works', mistake: 'owner: gardens' },
  );
  const { output } = await check(['--dir', '.'], { directory: dir, env: { LC_ALL: '', LANG: 'C.UTF-8' } });
  expect(output).toBe(
    [
      'institution.yml:251:12: topics[1].owner: no hay área con el id «gardens»; escribe uno de estos, o añádelo: communication, water, works, emergencies.',
      'crises/flood.md:100:14: aviso: review_date: tocaba revisarla el 2026-06-30; lee de nuevo la guía y pon otra fecha.',
      '1 error, 1 aviso.',
      '',
    ].join('\n'),
  );
});

const FLOOD = 'crises/flood.md';
const REPLY = 'Gracias por preguntar. Evita {{ fact.zone }} y sube a un sitio alto. Si hay peligro, llama al 112.';
const LEAVE = '{ id: leave, words: { es: sal de casa, ca: ix de casa, en: leave home } }';

test.each<[what: string, mistakes: Omit<Mistake, 'file'>[], said: string]>([
  [
    'a text that prints a bare "no"',
    [{ words: REPLY, mistake: 'Cortes de luz: no. Llama al 112.' }],
    'it prints a bare "no"',
  ],
  [
    'words of a fact that are a bare "no"',
    [{ words: 'max_length: 10', mistake: 'max_length: 10\n    none: { es: no, ca: cap, en: none }' }],
    'a reply would print a bare "no"',
  ],
  [
    'an example that its own field refuses',
    [{ words: 'es: Color de AEMET', mistake: "es: 'Color de AEMET: naranja o rojo'" }],
    'its example "naranja o rojo" has 14 characters',
  ],
  [
    'a fixed sentence that a choice contradicts',
    [
      { words: 'max_length: 10', mistake: 'max_length: 20' },
      { words: 'kind: level', mistake: `kind: choice\n    choices:\n      - ${LEAVE}` },
      { words: REPLY, mistake: 'Emergencias: {{ fact.level }}. Quédate en casa y llama al 112.' },
    ],
    'stands here whatever is chosen',
  ],
])('%s is refused, and a start goes on with a warning', async (_, mistakes, said) => {
  const dir = await aHandbookFolder();
  await plant(dir, ...mistakes.map((mistake) => ({ ...mistake, file: FLOOD })));
  const { code, output } = await check(['--dir', dir, '--json']);
  const found = (JSON.parse(output) as HandbookProblem[]).filter(({ message }) => message.includes(said));
  expect({ code, found: found.map(({ level, refused }) => ({ level, refused })) }).toEqual({
    code: 1,
    found: [{ level: 'error' }],
  });
  const { handbook, problems } = await readHandbook(dir, TODAY);
  expect(handbook).not.toBeNull();
  expect(problems.filter(({ message }) => message.includes(said)).map(({ level }) => level)).toEqual(['warning']);
});

test('warnings alone end well', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'crises/flood.md', words: 'review_date: 2027-06-30', mistake: 'review_date: 2026-06-30' });
  const { code, output } = await check(['--dir', dir]);
  expect(code).toBe(0);
  expect(output).toContain('no errors, 1 warning.');
});

test('--json prints the problems themselves', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'institution.yml', words: 'owner: works', mistake: 'owner: gardens' });
  const { code, output } = await check(['--json', '--dir', dir]);
  expect(code).toBe(1);
  expect(JSON.parse(output)).toEqual([
    {
      level: 'error',
      file: 'institution.yml',
      line: 251,
      column: 12,
      field: 'topics[1].owner',
      message: 'no area has the id "gardens"; write one of communication, water, works, emergencies, or add it',
    },
  ]);
  expect(JSON.parse((await check(['--json', '--dir', await aHandbookFolder()])).output)).toEqual([]);
});

test.each([[['chek']], [['--verbose']], [['x']], [['--dir']]])('wrong usage: %j', async (args) => {
  const { code, output, errors } = await check(args);
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toContain('./portavoz handbook check [--dir D] [--json]');
});

test('without a folder named, the handbook beside package.json is read', async () => {
  const here = fileURLToPath(new URL('../../..', import.meta.url));
  const { output } = await check([], { directory: here });
  expect(output).not.toContain('institution.yml:1:1: the file is missing');
});

const ROTA = /^rota:\n(?: .*\n)+/m;
const NIGHTS = `rota:
  shifts:
    - id: all-but-nights
      weekdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
      from: '08:00'
      to: '03:00'
      on_holidays: true
      people: [S0APRUEBA0, S0DIRPLAN0]
    - id: nights
      weekdays: [monday, tuesday, wednesday, thursday, friday, saturday]
      from: '03:00'
      to: '08:00'
      on_holidays: true
      people: [S0APRUEBA0, S0DIRPLAN0]
    - id: sunday-nights
      weekdays: [sunday]
      from: '03:00'
      to: '08:00'
      on_holidays: true
      people: [S0DIRPLAN0]
`;

async function aFolderWithRota(rota: string): Promise<string> {
  const dir = await aHandbookFolder();
  const file = join(dir, 'institution.yml');
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(ROTA);
  await writeFile(file, text.replace(ROTA, rota));
  return dir;
}

test('the hours of the next four weeks in which nobody can approve S1, each once, in the language of the house', async () => {
  const { code, output } = await check(['--dir', await aFolderWithRota(NIGHTS)], { env: { LC_ALL: '', LANG: '' } });
  expect(code).toBe(0);
  expect(output.split('\n').filter((line) => line.includes('S1'))).toEqual([
    expect.stringMatching(
      /institution\.yml:\d+:\d+: aviso: rota: Domingo 03:00 a 08:00 \(4 veces\): nadie de turno puede aprobar un S1; falta .+\.$/,
    ),
  ]);
  expect(output).toContain('ningún error, 1 aviso.');
});

test.each([
  ['ca_ES.UTF-8', 'Diumenge 03:00 a 08:00 (4 vegades): ningú de torn no pot aprovar un S1; falta'],
  ['gl', 'Domingo 03:00 a 08:00 (4 veces): ninguén de quenda pode aprobar un S1; falta'],
  ['eu_ES', 'Igandea 03:00 – 08:00 (4 aldiz): txandan dagoen inork ezin du S1 bat onartu'],
  ['en_GB.UTF-8', 'Sunday 03:00 to 08:00 (4 times): nobody on shift can approve S1'],
  ['C.UTF-8', 'Domingo 03:00 a 08:00 (4 veces): nadie de turno puede aprobar un S1; falta'],
])('they are said in the language of the terminal, %s, where the bot speaks it', async (LANG, said) => {
  const { output } = await check(['--dir', await aFolderWithRota(NIGHTS)], { env: { LC_ALL: '', LANG } });
  expect(output).toContain(`: rota: ${said}`);
});

test('a handbook without shifts is warned of, until it says that there are none', async () => {
  const { code, output } = await check(['--dir', await aFolderWithRota('')]);
  expect(code).toBe(0);
  expect(output).toMatch(/warning: rota: nobody has said who is on shift when/);
  const chosen = await check(['--dir', await aFolderWithRota('no_shifts: true\n')]);
  expect(chosen.output).toBe('The handbook is in order.\n');
});

test('shifts and none at once are a mistake', async () => {
  const { code, output } = await check(['--dir', await aFolderWithRota(`no_shifts: true\n${NIGHTS}`)]);
  expect(code).toBe(1);
  expect(output).toContain('no_shifts: there is a rota and it says that there are no shifts');
});

const OFFICER = 'data_protection:\n  officer: Berta Roig\n';

test.each([
  ['is not read', {}, '', 0],
  ['is read, and nobody of data protection is named', { READING: 'on' }, '', 1],
  ['is read, and only the person is named', { READING: 'on' }, OFFICER, 1],
  ['is read, and was reviewed', { READING: 'on' }, `${OFFICER}  reading_reviewed_on: 2026-11-20\n`, 0],
])('what is said on networks %s', async (_, env, lines, warnings) => {
  const dir = await aHandbookFolder();
  const file = join(dir, 'institution.yml');
  await writeFile(file, `${await readFile(file, 'utf8')}\n${lines}`);
  const { code, output } = await check(['--dir', dir], { env: { ...env, LC_ALL: '', LANG: 'es' } });
  const said =
    'data_protection: READING=on lee redes; escribe quién es vuestra persona delegada de protección de datos (officer) y qué día lo revisó (reading_reviewed_on).';
  expect({ code, warnings: output.split('\n').filter((line) => line.includes(said)).length }).toEqual({
    code: 0,
    warnings,
  });
});
