import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runEvalLanguage } from '../../../src/cli/eval/eval-language.ts';
import { inATerminal } from '../in-a-terminal.ts';

async function evaluated(lines: readonly object[], ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-language-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'a.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return inATerminal((terminal) => runEvalLanguage([folder, ...args], terminal), { directory: folder });
}

const posts = [
  { id: 'p1', text: 'No hay luz en toda la calle desde ayer', language: 'es' },
  { id: 'p2', text: 'Avui no hi ha aigua al carrer, quan tornarà?', language: 'ca' },
  { id: 'p3', text: 'The street is full of water again', language: 'es' },
  { id: 'p4', text: 'Der Strom ist seit heute Morgen in der ganzen Straße ausgefallen', language: 'de' },
  { id: 'p5', text: 'Ez dago urik gure kalean' },
];

test('said against told is counted, with the measures of each language that was said', async () => {
  const { code, output } = await evaluated(posts, '--expect', 'none');
  expect(code).toBe(0);
  expect(output).toMatch(/said +es +ca +gl +eu +en +fr +pt +und +all\n +es +1 +0 +0 +0 +1 +0 +0 +0 +2\n/);
  expect(output).toMatch(/ de +0 +0 +0 +0 +0 +0 +0 +1 +1\n/);
  expect(output).toMatch(/ – +0 +0 +0 +1 +0 +0 +0 +0 +1\n/);
  expect(output).toMatch(/ es +1\.000 +0\.500 +0\.667\n/);
  expect(output).toContain('macro-F1 0.833');
});

test('--misses names what came out otherwise, and none of its words', async () => {
  const { output } = await evaluated(posts, '--expect', 'none', '--misses');
  expect(output).toContain('p3: es, told en\n');
  expect(output).not.toMatch(/p1:|p5:|street/);
});

test('the languages of the handbook are likelier, and no others can be named', async () => {
  const unsure = [{ text: 'A que hora abre a biblioteca os sábados' }];
  const told = async (...args: string[]) => (await evaluated(unsure, ...args)).output.split('\n')[3];
  expect(await told('--expect', 'gl,es')).toMatch(/– +0 +0 +1 /);
  expect(await told('--expect', 'pt,es')).toMatch(/– +0 +0 +0 +0 +0 +0 +1 /);
  expect((await evaluated(unsure, '--expect', 'tlh')).code).toBe(2);
});

test('a line without text stops it, with its place', async () => {
  const { code, output, errors } = await evaluated([...posts, { id: 'p6' }], '--expect', 'none');
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toContain('a.ndjson:6: text is missing or empty');
});
