import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readPosts } from '../../../src/cli/eval/corpus-line.ts';
import { runEvalTriage } from '../../../src/cli/eval/eval-triage.ts';
import type { Source } from '../../../src/cli/eval/own-corpora.ts';
import { ownCorpora } from '../../../src/cli/eval/own-corpora.ts';
import { aHandbookFolder, plant } from '../../adapters/handbook/planted-handbook.ts';
import { UNSURE } from '../../support/builders/handbook/with-second-opinion.ts';
import { aModelDouble } from '../../support/doubles/model/a-model-double.ts';
import { opining } from '../../support/doubles/model/model-reply.ts';
import { inATerminal } from '../in-a-terminal.ts';

/** A folder with these files, gone when the test ends. */
async function aCorpus(files: Readonly<Record<string, readonly unknown[]>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-corpus-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, lines] of Object.entries(files)) {
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    await writeFile(join(folder, name), text);
  }
  return folder;
}

type Given = { directory?: string; dir?: string; own?: readonly Source[]; env?: Record<string, string> };

function evaluate(args: string[], { own = [], ...given }: Given = {}) {
  return inATerminal((terminal) => runEvalTriage(args, terminal, own), given);
}

/** The cells of the table whose first column is headed so. */
function table(output: string, title: string): string[][] {
  const lines = output.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`  ${title}  `));
  const rows = lines.slice(from + 1);
  return rows.slice(0, rows.indexOf('')).map((line) => line.trim().split(/ {2,}/u));
}

const calls = [
  {
    id: 'call-1',
    network: 'x',
    text: 'Estamos atrapadas en el coche y sube el agua, no podemos salir',
    language: 'es',
    expect: { lifeRisk: true, class: 'life_risk', needsReply: true },
    note: 'flood',
  },
  {
    id: 'call-2',
    text: 'Thank you all, the town library is wonderful',
    language: 'en',
    expect: { lifeRisk: true, class: 'life_risk' },
  },
  {
    id: 'calm-1',
    text: 'Estamos atrapados en el ascensor y nos ahogamos',
    language: 'es',
    expect: { lifeRisk: false },
  },
];

const plain = [
  {
    text: '¿A qué hora abre la biblioteca?',
    language: 'es',
    class: 'question',
    playbook: 'everyday',
    needsReply: true,
  },
  {
    text: 'Se ha desbordado el río en el paseo',
    language: 'es',
    class: 'field_report',
    playbook: 'hoax',
    needsReply: false,
  },
];

test('calls heard and false alarms by language and by file, and a table for each other question', async () => {
  const folder = await aCorpus({ 'a.ndjson': calls, 'b.ndjson': plain, 'notes.txt': ['no corpus'] });
  const { code, output, errors } = await evaluate(['--corpus', folder]);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain(`Corpus (${folder}, 5 posts)`);
  expect(table(output, 'life risk by language')).toEqual([
    ['es', '1/1', '100.0 %', '1/3', '33.3 %'],
    ['en', '0/1', '0.0 %', '0/0', '–'],
    ['all', '1/2', '50.0 %', '1/3', '33.3 %'],
  ]);
  expect(table(output, 'life risk by file')).toEqual([
    ['a.ndjson', '1/2', '50.0 %', '1/1', '100.0 %'],
    ['b.ndjson', '0/0', '–', '0/2', '0.0 %'],
    ['all', '1/2', '50.0 %', '1/3', '33.3 %'],
  ]);
  expect(table(output, 'class')).toEqual([
    ['life_risk', '1/2', '50.0 %', '0', 'praise 1'],
    ['field_report', '1/1', '100.0 %', '0'],
    ['question', '1/1', '100.0 %', '0'],
    ['all', '3/4', '75.0 %'],
  ]);
  expect(table(output, 'playbook')).toEqual([
    ['everyday', '1/1', '100.0 %', '0'],
    ['hoax (not in the handbook)', '0/1', '0.0 %', '0', 'flood 1'],
    ['all', '1/2', '50.0 %'],
    ['all that the handbook has', '1/1', '100.0 %'],
  ]);
  expect(table(output, 'severity by playbook')).toEqual([['everyday', '0', '0', '0', '1', '1']]);
  expect(table(output, 'needs a reply')).toEqual([
    ['yes', '2/2', '100.0 %', '1'],
    ['no', '0/1', '0.0 %', '0', 'yes 1'],
    ['all', '2/3', '66.6 %'],
  ]);
  expect(table(output, 'language')).toEqual([
    ['es', '4/4', '100.0 %', '0'],
    ['en', '1/1', '100.0 %', '0'],
    ['all', '5/5', '100.0 %'],
  ]);
});

test('--misses names the posts that came out otherwise; their texts come only with --texts', async () => {
  const folder = await aCorpus({ 'a.ndjson': calls, 'b.ndjson': plain });
  const { output } = await evaluate(['--corpus', folder, '--misses']);
  const told = [
    '  call-2: life risk yes, given no; class life_risk, given praise',
    '  calm-1: life risk no, given yes',
    '  b.ndjson:2: playbook hoax, given flood; needs a reply no, given yes',
  ];
  expect(output).toContain(`  missed\n${told.join('\n')}\n\n`);
  const { output: withTexts } = await evaluate(['--corpus', folder, '--misses', '--texts']);
  expect(withTexts).toContain(`${told[0]}\n      Thank you all, the town library is wonderful\n`);
  for (const { text } of [...calls, ...plain]) expect(output).not.toContain(text);
});

test('every bad line gets its file, line and a sentence without the post, and nothing is counted', async () => {
  const good = { id: 'a', text: 'secreto', language: 'es', expect: { lifeRisk: false } };
  const folder = await aCorpus({
    'a.ndjson': ['secreto', '', good, '[1]', { ...good, language: 'de' }, { ...good, mood: 'secreto' }],
    'b.ndjson': [
      { ...good, expect: { lifeRisk: true, class: 'rant' } },
      { ...good, id: 3 },
      { text: 'secreto', language: 'es', class: 'riot', playbook: null, needsReply: false },
      { text: '', language: 'es', expect: { lifeRisk: false } },
      { ...good, expect: 'secreto' },
    ],
  });
  const { code, output, errors } = await evaluate(['--corpus', '.'], { directory: folder });
  expect({ code, output }).toEqual({ code: 1, output: '' });
  const shown = errors.replaceAll(`${folder}/`, '').trimEnd().split('\n');
  expect(shown.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'a.ndjson:1: the',
    'a.ndjson:4: the',
    'a.ndjson:5: language',
    'a.ndjson:6: unknown',
    'b.ndjson:1: expect.lifeRisk',
    'b.ndjson:2: id',
    'b.ndjson:3: class',
    'b.ndjson:4: id',
    'b.ndjson:5: expect',
  ]);
  expect(shown[3]).toBe('a.ndjson:6: unknown field: mood.');
  expect(errors).not.toContain('secreto');
});

test('a folder without a corpus is named', async () => {
  const directory = await aCorpus({ 'notes.txt': ['no corpus'] });
  for (const folder of ['gone', '.']) {
    const { code, output, errors } = await evaluate(['--corpus', folder], { directory });
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/(gone|portavoz-corpus-\w+): there is no folder with \*\.ndjson files here\.\n$/u);
  }
});

test('without --corpus the project’s own are shown, each apart under its name', async () => {
  const own = [
    { title: 'Judge', folder: await aCorpus({ 'a.ndjson': calls }) },
    { title: 'Tuned', folder: await aCorpus({ 'b.ndjson': plain }) },
  ];
  const { code, output } = await evaluate([], { own });
  expect(code).toBe(0);
  const [judge = '', tuned = ''] = output.split(/^(?=Tuned )/mu);
  expect(judge).toMatch(/^Judge \(.+, 3 posts\)\n/u);
  expect(tuned).toMatch(/^Tuned \(.+, 2 posts\)\n/u);
  expect(table(judge, 'life risk by file').map(([file]) => file)).toEqual(['a.ndjson', 'all']);
  expect(table(tuned, 'life risk by file').map(([file]) => file)).toEqual(['b.ndjson', 'all']);
});

test.for(ownCorpora)('every line of the project’s own is a judged post. $title', async ({ folder }) => {
  const { files, problems } = await readPosts(folder);
  expect(problems).toEqual([]);
  expect(files.flatMap(({ items }) => items).length).toBeGreaterThan(400);
});

test('a wrong handbook stops before the first post; a wrong call gets the help', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'institution.yml', words: 'owner: works', mistake: 'owner: gardens' });
  const stopped = await evaluate([], { dir });
  expect(stopped).toMatchObject({ code: 1, output: '' });
  expect(stopped.errors).toContain('./portavoz handbook check');
  for (const args of [['writer'], ['--fast'], ['--texts'], ['--corpus', '']]) {
    const refused = await evaluate(args);
    expect(refused).toMatchObject({ code: 2, output: '' });
    expect(refused.errors).toMatch(/^\.\/portavoz eval triage/u);
  }
  expect(await evaluate(['--help'])).toMatchObject({ code: 0, errors: '' });
});

test('with --live, counts which calls a model would raise to "read first", and which others', async () => {
  const folder = await aCorpus({
    'unsure.ndjson': [
      { id: 'u1', text: UNSURE, language: 'es', expect: { lifeRisk: true } },
      { id: 'u2', text: `${UNSURE}!`, language: 'es', expect: { lifeRisk: false } },
      { id: 'u3', text: 'La farola de mi calle sigue fundida', language: 'es', expect: { lifeRisk: false } },
      {
        id: 'u4',
        text: 'Socorro, estoy atrapada en el coche y sube el agua',
        language: 'es',
        expect: { lifeRisk: true },
      },
    ],
  });
  await using model = await aModelDouble(({ user }) =>
    opining({ danger: true, class: 'life_risk', words: [user.includes('!') ? 'se ahoga' : 'no cogen el teléfono'] }),
  );
  const env = { OPENAI_MODEL: 'un-modelo', OPENAI_BASE_URL: model.baseUrl };
  const { code, output } = await evaluate(['--live', '--corpus', folder], { env });
  expect(code).toBe(0);
  expect(table(output, 'second opinion: un-modelo at 127.0.0.1')).toEqual([
    ['posts', '2', '2'],
    ['a person at risk, or read first', '1', '0'],
    ['triage is not sure', '1', '1'],
    ['- not shown to this model', '0', '0'],
    ['- raised to read first', '1', '0'],
    ['- no danger', '0', '0'],
    ['- danger in words that are not there', '0', '1'],
    ['- no answer', '0', '0'],
  ]);
  expect(model.requests).toHaveLength(2);
  expect((await evaluate(['--live', '--corpus', folder])).errors).toContain('No model is set');
});
