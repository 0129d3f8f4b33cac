import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFiles } from '../../../../src/adapters/handbook/handbook-parts.ts';
import { readHandbookFiles } from '../../../../src/adapters/handbook/read-handbook-files.ts';
import { runHandbookCheck } from '../../../../src/cli/handbook/handbook-check.ts';
import { runHandbookNew } from '../../../../src/cli/handbook/new/handbook-new.ts';
import { TODAY } from '../../../adapters/handbook/planted-handbook.ts';
import { inATerminal } from '../../in-a-terminal.ts';

/** All that has no usual answer. */
const GIVEN = [
  ['--name', 'Concello de Vilar'],
  ['--province', 'Ourense'],
  ['--region', 'Galicia'],
  ['--phone', '988 000 000'],
  ['--web', 'https://www.vilar.gal/'],
  ['--networks', 'x:@ConcelloVilar, mastodon:vilar@masto.gal, loudspeaker'],
  ['--lead', 'Antía Souto'],
];

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-new-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function begin(args: readonly string[], directory: string, { input = '', env = {} } = {}) {
  return inATerminal((terminal) => runHandbookNew(args, terminal, TODAY), { directory, input, env });
}

async function institutionIn(dir: string) {
  return readFiles((await readHandbookFiles(dir)).files).institution?.value;
}

test('a script writes it in one call, and handbook check finds no error', async () => {
  const folder = await aFolder();
  const { code, output, errors } = await begin(['casa', '--lang', 'gl', ...GIVEN.flat()], folder);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('The handbook is in casa, without errors');
  const checked = await inATerminal((terminal) => runHandbookCheck(['--dir', join(folder, 'casa')], terminal, TODAY));
  expect(checked.code).toBe(0);
  expect(await institutionIn(join(folder, 'casa'))).toMatchObject({
    id: 'vilar',
    languages: ['gl', 'es'],
    territory: { municipality: 'Vilar', places: ['Vilar'] },
    contact: { web: 'https://www.vilar.gal' },
    networks: [
      { kind: 'x', handle: 'ConcelloVilar', postUrl: 'https://x.com/ConcelloVilar/status/{id}' },
      { kind: 'mastodon', handle: 'vilar@masto.gal', profileUrl: 'https://masto.gal/@vilar' },
      { kind: 'loudspeaker', name: 'Megafonía' },
    ],
  });
});

test('without options it asks, says what is wrong with an answer, and asks again', async () => {
  const folder = await aFolder();
  const input = [
    'klingon',
    'eu',
    'Haranbideko Udala',
    '',
    '',
    'Gipuzkoa',
    'Euskadi',
    'llámanos',
    '943 000 000',
    'www.haranbide.eus',
    'https://www.haranbide.eus',
    'www.euskadi.eus=Eusko Jaurlaritza',
    'facebook:haranbide.udala',
    'Haranbide, Goiko plaza, Ur ibaia',
    'Nerea Etxarri',
    'U0NEREA00',
  ].join('\n');
  const { code, output, errors } = await begin(['.'], folder, { input, env: { LANG: 'es_ES.UTF-8' } });
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('La lengua es una de estas: es, ca, gl, eu, en. (--lang)');
  expect(output).toContain('Municipio [Haranbide]: ');
  expect(output).toContain('El teléfono lleva cifras y espacios, como 010 o 981 000 000. (--phone)');
  expect(output).toContain('La web se escribe entera y empieza por https://');
  const institution = await institutionIn(folder);
  expect(institution).toMatchObject({
    languages: ['eu', 'es'],
    shortNames: { eu: 'Haranbideko Udala' },
    territory: { municipality: 'Haranbide', places: ['Haranbide', 'Goiko plaza', 'Ur ibaia'] },
  });
  expect(institution?.team.members).toContainEqual({
    slack: 'U0NEREA00',
    name: 'Nerea Etxarri',
    roles: ['lead', 'approver'],
  });
  expect(institution?.officialSources.hosts).toContainEqual({
    host: 'www.euskadi.eus',
    body: 'Eusko Jaurlaritza',
  });
});

test.each([
  [['--lang', 'fr'], '--lang: The language is one of these: es, ca, gl, eu, en.'],
  [['--phone', 'call us'], '--phone: A telephone has figures and spaces'],
  [['--web', 'http://www.vilar.gal'], '--web: The web site is a whole address that begins with https://'],
  [['--name', 'Concello: "Vilar"'], '--name: Write it in letters'],
  [['--hosts', 'https://www.xunta.gal/inicio'], '--hosts: Write each site without https:// and slashes'],
  [['--networks', 'x:ConcelloVilar, mastodon:vilar'], '--networks: “mastodon:vilar” names no account.'],
  [['--networks', 'myspace:vilar'], '--networks: “myspace:vilar” names no account.'],
  [['--networks', ','], '--networks: “” names no account.'],
  [['--lead-slack', 'S0GROUP00'], '--lead-slack: The id of a person in Slack begins with U'],
])('a wrong answer is a sentence, and nothing is written: %j', async (wrong, said) => {
  const folder = await aFolder();
  const [option] = wrong;
  const given = GIVEN.filter(([name]) => name !== option).flat();
  const { code, output, errors } = await begin(['casa', ...given, ...wrong], folder);
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toContain(said);
  expect(await readdir(folder)).toEqual([]);
});

test('what is missing is named, where nobody answers', async () => {
  const folder = await aFolder();
  const { code, errors } = await begin(['casa', '--lang', 'es', '--name', 'Ayuntamiento de Vilar'], folder);
  expect(code).toBe(2);
  expect(errors).toBe('Missing: --province, --region, --phone, --web, --networks, --lead.\n');
  expect(await readdir(folder)).toEqual([]);
});

test('data of the invented town, or an example address, are refused', async () => {
  const folder = await aFolder();
  const given = GIVEN.filter(([name]) => name !== '--web').flat();
  const { code, errors } = await begin(['casa', ...given, '--web', 'https://www.vilar.example'], folder);
  expect(code).toBe(1);
  expect(errors).toContain('an example address: ');
  expect(await readdir(folder)).toEqual([]);
});

test('a folder with files in it stays as it is', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'casa'));
  await writeFile(join(folder, 'casa', 'nota.txt'), 'nuestra');
  const { code, errors } = await begin(['casa', ...GIVEN.flat()], folder);
  expect(code).toBe(1);
  expect(errors).toContain('holds files already, and none is touched. Name an empty or a new folder.');
  expect(await readdir(join(folder, 'casa'))).toEqual(['nota.txt']);
  const file = await begin([join('casa', 'nota.txt'), ...GIVEN.flat()], folder);
  expect(file).toMatchObject({ code: 1, errors: expect.stringContaining('is a file. Name a folder.') });
});

test.each([[[]], [['a', 'b']], [['casa', '--town', 'Vilar']], [['casa', '--name']], [['casa', '--name', '']]])(
  'wrong usage: %j',
  async (args) => {
    const { code, output, errors } = await begin(args, '/nowhere');
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('./portavoz handbook new DIR');
  },
);
