import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runEvalRedaction } from '../../../src/cli/eval/eval-redaction.ts';
import { inATerminal } from '../in-a-terminal.ts';

async function evaluated(lines: readonly object[], ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-personal-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'a.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return inATerminal((terminal) => runEvalRedaction(['--corpus', folder, ...args], terminal), { directory: folder });
}

const hidden = {
  id: 'p1',
  language: 'es',
  author: null,
  text: 'Soy Rosa Miralles, llamadme al 612 345 678',
  personal: [
    { kind: 'name', words: 'Rosa Miralles' },
    { kind: 'phone', words: '612 345 678' },
  ],
};
const unseen = {
  id: 'p2',
  language: 'es',
  author: null,
  text: 'Lo sabe el de la tienda de la esquina',
  personal: [{ kind: 'name', words: 'el de la tienda' }],
};
const clean = { id: 'p3', language: 'es', author: null, text: '¿A qué hora abre la biblioteca?', personal: [] };

test('what went and what stayed is counted by kind, and posts that lost something without need', async () => {
  const { code, output } = await evaluated([hidden, unseen, clean]);
  expect(code).toBe(0);
  expect(output).toMatch(/name +1\/2 +50\.0 %/);
  expect(output).toMatch(/phone +1\/1 +100\.0 %/);
  expect(output).toMatch(/changed all the same +0\/1/);
});

test('--misses names the posts of which something stayed, and none of their words', async () => {
  const { output } = await evaluated([hidden, unseen, clean], '--misses');
  expect(output).toContain('p2: name');
  expect(output).not.toContain('tienda');
});

test('a line that marks no post stops it, with its place; a wrong call gets the help', async () => {
  const { code, output, errors } = await evaluated([clean, { ...clean, personal: [{ kind: 'shoe', words: '44' }] }]);
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toMatch(/a\.ndjson:2: personal\.0\.kind /);
  expect(await evaluated([clean], '--fast')).toMatchObject({ code: 2, output: '' });
});
