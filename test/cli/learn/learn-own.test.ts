import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runLearnOwn } from '../../../src/cli/learn/learn-own.ts';
import { runTriage } from '../../../src/cli/triage/triage.ts';
import { answersIn, inATerminal } from '../in-a-terminal.ts';

/** A folder with this archive in it, gone when the test ends. */
async function anArchive(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-own-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'posts.ndjson'), text);
  return folder;
}

function learn(directory: string, args: readonly string[] = ['posts.ndjson']) {
  return inATerminal((terminal) => runLearnOwn(args, terminal), { directory });
}

async function triage(directory: string, input: string) {
  const said = await inATerminal((terminal) => runTriage(['--own', 'own.json'], terminal), { directory, input });
  return { ...said, answers: answersIn(said.output) };
}

const STREETS = ['mayor', 'nueva', 'ancha', 'larga', 'honda', 'vieja', 'alta', 'baja', 'clara', 'corta'];
const THINGS = ['farola', 'papelera', 'fuente', 'valla'];
const lessons = STREETS.flatMap((street) =>
  THINGS.flatMap((thing) => [
    { text: `la ${thing} de la calle ${street} está rota desde ayer`, class: 'field_report', needsReply: false },
    { text: `cuándo arregláis la ${thing} de la calle ${street}`, class: 'complaint', needsReply: true },
  ]),
);
const archive = lessons.map((lesson) => `${JSON.stringify(lesson)}\n`).join('');

test('an archive teaches: what was learned is told, measured, written, and used by triage', async () => {
  const folder = await anArchive(`\uFEFF${archive}\r\n`);
  const { code, output, errors } = await learn(folder, ['posts.ndjson', '--out', 'own.json']);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('80 posts, 80 of them different');
  expect(output).toMatch(/complaint +40 +corrected/);
  expect(output).toMatch(/no +40 +corrected/);
  expect(output).toContain('a fifth, by a hash of the text');
  expect(output).toMatch(/class +(\d+) +\d+ +\d+\.\d % +\1 +100\.0 %/);
  expect(output).toContain(join(folder, 'own.json'));
  const post = '{"text":"cuándo arregláis el banco de la plaza"}\n';
  expect((await triage(folder, post)).answers).toEqual([
    expect.objectContaining({ class: 'complaint', needsReply: true }),
  ]);
});

test('dated posts are measured on the newest fifth', async () => {
  const dated = lessons.map((lesson, at) => ({ ...lesson, postedAt: `2026-0${1 + (at % 9)}-10` }));
  const { output } = await learn(await anArchive(dated.map((lesson) => JSON.stringify(lesson)).join('\n')));
  expect(output).toContain('Measured on the newest fifth');
  expect(output).toContain('Nothing was written; --out FILE writes it.');
});

test('a bad line is named by file, line and field, never by its words; the others are learned from', async () => {
  const bad = [
    'nada',
    '{"text":"secreto","class":"alarma"}',
    '{"text":""}',
    '{"text":"secreto","needsReply":"sí"}',
    '{"text":"secreto","playbook":"secreto"}',
    '{"text":"secreto","postedAt":"ayer"}',
    '{"text":"secreto","age":3}',
  ];
  const { code, output, errors } = await learn(await anArchive(`${bad.join('\n')}\n${archive}`));
  expect(code).toBe(1);
  expect(errors.trimEnd().split('\n')).toEqual([
    'posts.ndjson, line 1: the line is not JSON; write one object a line.',
    expect.stringContaining('posts.ndjson, line 2: class must be one of life_risk, '),
    'posts.ndjson, line 3: text is missing or empty; it must be the words of the post.',
    'posts.ndjson, line 4: needsReply must be true or false.',
    'posts.ndjson, line 5: playbook names none of the handbook; write its id, such as everyday, or leave it out.',
    'posts.ndjson, line 6: postedAt must be a date, such as 2026-11-28 or 2026-11-28T10:00:00Z.',
    'posts.ndjson, line 7: unknown field: age.',
  ]);
  expect(errors).not.toContain('secreto');
  expect(output).toContain('80 posts, 80 of them different');
});

test('an archive that is too small says so', async () => {
  const { code, output } = await learn(await anArchive(archive.split('\n').slice(0, 20).join('\n')));
  expect(code).toBe(0);
  expect(output).toMatch(/complaint +10 +too few, 30 are needed/);
  expect(output).toContain('0 of these posts are called otherwise.');
});

test('without a post nothing is learned', async () => {
  const folder = await anArchive('\n\n');
  expect(await learn(folder)).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('holds no post') });
  const bare = await learn(await anArchive('{"text":"Gracias"}'));
  expect(bare).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('teaches nothing') });
  const missing = await learn(folder, ['none.ndjson']);
  expect(missing).toMatchObject({ code: 1, errors: `There is no file ${join(folder, 'none.ndjson')}.\n` });
  expect(await learn(folder, [])).toMatchObject({ code: 2, output: '' });
  expect(await learn(folder, ['posts.ndjson', '--fast'])).toMatchObject({ code: 2, output: '' });
  expect(await learn(folder, ['--help'])).toMatchObject({ code: 0, errors: '' });
});

test('the archive itself, or any other file, is never written over', async () => {
  const folder = await anArchive(archive);
  const { code, errors } = await learn(folder, ['posts.ndjson', '--out', 'posts.ndjson']);
  expect(code).toBe(1);
  expect(errors).toContain('it exists already and holds something else');
  expect(await readFile(join(folder, 'posts.ndjson'), 'utf8')).toBe(archive);
});

test('triage refuses a file that it cannot use, and says why', async () => {
  const folder = await anArchive(archive);
  const own = join(folder, 'own.json');
  const refusal = async () => {
    const { code, output, errors } = await triage(folder, '{"text":"Gracias"}\n');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    return errors;
  };
  expect(await refusal()).toBe(`There is no file ${own} that can be read.\n`);
  await writeFile(own, archive);
  expect(await refusal()).toContain('is no file that ./portavoz learn own of this version wrote.');
  expect((await learn(folder, ['posts.ndjson', '--out', 'learned.json'])).code).toBe(0);
  const layer = await readFile(join(folder, 'learned.json'), 'utf8');
  await writeFile(own, layer.replace('"all": 80', '"all": 81'));
  expect(await refusal()).toContain('was changed after it was learned. Learn it again');
  await writeFile(own, layer.replace('portavoz-own-layer-1', 'portavoz-own-layer-0'));
  expect(await refusal()).toContain('is no file that ./portavoz learn own of this version wrote.');
});
