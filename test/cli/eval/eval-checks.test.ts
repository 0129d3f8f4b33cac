import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runEvalChecks } from '../../../src/cli/eval/eval-checks.ts';
import { judgedDraft } from '../../../src/cli/eval/judged-draft.ts';
import { ownDraftCorpora } from '../../../src/cli/eval/own-corpora.ts';
import { readCorpus } from '../../../src/cli/eval/read-corpus.ts';
import { RULES } from '../../../src/domain/review/model/finding.ts';
import { inATerminal } from '../in-a-terminal.ts';

async function evaluated(lines: readonly object[], ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-drafts-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'a.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return inATerminal((terminal) => runEvalChecks(['--corpus', folder, ...args], terminal), { directory: folder });
}

const caught = { id: 'b1', trips: 'grounding', text: 'Llama al 612 345 678.', network: 'x', language: 'es' };
const missed = { id: 'b2', trips: 'length', text: 'Gracias.', network: 'x', language: 'es' };
const good = { id: 'g1', trips: null, text: 'Gracias por avisar.', network: 'x', language: 'es', why: 'plain' };
const stopped = { id: 'g2', trips: null, text: 'Mira evil.example.', network: 'x', language: 'es' };

test('bad drafts caught by their rule and good ones stopped are counted', async () => {
  const { code, output } = await evaluated([caught, missed, good, stopped]);
  expect(code).toBe(0);
  expect(output).toMatch(/grounding +1\/1 +100\.0 % +1\/1/);
  expect(output).toMatch(/length +0\/1 +0\.0 % +0\/1/);
  expect(output).toMatch(/all +1\/2 +50\.0 % +\d\/2 +\d+\.0 % +grounding 1/);
});

test('--misses names each draft that came out otherwise', async () => {
  const { output } = await evaluated([caught, missed, good, stopped], '--misses');
  expect(output).toContain('b2: not seen by length');
  expect(output).toContain('g2: good, but stopped');
  expect(output).not.toContain('b1:');
});

test('a line that is no judged draft stops it, with its place', async () => {
  const { code, output, errors } = await evaluated([good, { ...good, id: 'g3', trips: 'taste' }]);
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toMatch(/^a\.ndjson:2: trips must be null or one of grounding, /);
});

test.for(ownDraftCorpora)(
  'every line of the project’s own is a judged draft, and there are enough of both. $title',
  async ({ folder }) => {
    const { files, problems } = await readCorpus({ folder, shown: folder }, judgedDraft);
    expect(problems).toEqual([]);
    const drafts = files.flatMap(({ items }) => items);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
    expect(drafts.filter(({ trips }) => trips !== null).length).toBeGreaterThanOrEqual(300);
    expect(drafts.filter(({ trips }) => trips === null).length).toBeGreaterThanOrEqual(200);
    expect(new Set(drafts.flatMap(({ trips }) => trips ?? []))).toEqual(new Set(RULES));
  },
);
