import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runHandbookReview } from '../../../src/cli/handbook/handbook-review.ts';
import { aHandbookFolder, plant } from '../../adapters/handbook/planted-handbook.ts';
import { inATerminal } from '../in-a-terminal.ts';

const NOW = '2026-11-24T17:00:00.000Z';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-review-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function review(args: readonly string[], directory: string) {
  return inATerminal((terminal) => runHandbookReview(args, terminal, NOW), { directory });
}

test('writes one file that a browser prints, in place of an older one alone', async () => {
  const folder = await aFolder();
  const file = join(folder, 'vallserena-review-ca-2026-11-24.html');
  expect(await review(['--lang', 'ca', await aHandbookFolder()], folder)).toEqual({
    code: 0,
    output: `${file}\n`,
    errors: '',
  });
  expect(await readFile(file, 'utf8')).toContain('<html lang="ca">');
  expect((await review(['--lang', 'ca', await aHandbookFolder()], folder)).code).toBe(0);
  await writeFile(file, 'notes');
  const { code, errors } = await review(['--lang', 'ca', await aHandbookFolder()], folder);
  expect(code).toBe(1);
  expect(errors).toContain('it exists already and is no print-out of a handbook');
  expect(await readFile(file, 'utf8')).toBe('notes');
});

test('without a folder named it reads that of the settings', async () => {
  const folder = await aFolder();
  expect(await review(['--lang', 'es', '--out', 'textos.html'], folder)).toEqual({
    code: 0,
    output: `${join(folder, 'textos.html')}\n`,
    errors: '',
  });
});

test('a language without texts is named, with those that have some', async () => {
  const folder = await aFolder();
  for (const language of ['gl', 'xx']) {
    const { code, errors } = await review(['--lang', language, await aHandbookFolder()], folder);
    expect(code).toBe(1);
    expect(errors).toBe(`This handbook has no texts in “${language}”. It has texts in: es, ca, en.\n`);
  }
});

test('a handbook with errors is not printed', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'institution.yml', words: 'owner: works', mistake: 'owner: gardens' });
  const { code, errors } = await review(['--lang', 'es', dir], await aFolder());
  expect(code).toBe(1);
  expect(errors).toContain('names them.');
});

test.each([[[]], [['--lang']], [['--lang', 'es', 'a', 'b']], [['--lang', 'es', '--pdf']]])(
  'wrong usage: %j',
  async (args) => {
    const { code, output, errors } = await review(args, '/nowhere');
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('./portavoz handbook review --lang L [DIR] [--out FILE]');
  },
);
