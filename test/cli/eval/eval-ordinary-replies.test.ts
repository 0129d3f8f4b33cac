import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runEvalOrdinaryReplies } from '../../../src/cli/eval/eval-ordinary-replies.ts';
import { ordinaryReply } from '../../../src/cli/eval/ordinary-reply.ts';
import { ownReplyCorpora } from '../../../src/cli/eval/own-corpora.ts';
import { readCorpus } from '../../../src/cli/eval/read-corpus.ts';
import { inATerminal } from '../in-a-terminal.ts';

const good = {
  id: 'r1',
  post: 'La farola no va',
  account: 'Rosa Mil',
  language: 'es',
  network: 'x',
  severity: 'S4',
  topic: 'alumbrado',
  facts: [],
  text: 'Gracias, Rosa. Lo pasamos a Vía pública y movilidad.',
  fault: null,
};
const bad = { ...good, id: 'r2', text: 'Llama al 612 345 678.', fault: { what: 'phone', words: '612 345 678' } };
const unseen = { ...good, id: 'r3', fault: { what: 'tone', words: 'Gracias' } };

async function evaluated(name: string, lines: readonly object[], ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-replies-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
  return inATerminal((terminal) => runEvalOrdinaryReplies(['--corpus', folder, ...args], terminal), {
    directory: folder,
  });
}

test('faults seen and good replies stopped are counted', async () => {
  const { code, output } = await evaluated('tune.ndjson', [good, bad, unseen], '--misses');
  expect(code).toBe(0);
  expect(output).toMatch(/all +1\/2 +50\.0 % +0\/1 +0\.0 % +0\/1 +0\.0 %/);
  expect(output).toContain('r3: not seen: «Gracias»');
});

test.each(['judge.ndjson', 'judge-fifth.ndjson'])('no text of the held-out %s is ever shown', async (name) => {
  const { output } = await evaluated(name, [unseen], '--misses');
  expect(output).not.toContain(unseen.text);
});

test('a line that is no reply stops it, with its place', async () => {
  const { code, errors } = await evaluated('tune.ndjson', [{ ...good, severity: 'S9' }]);
  expect(code).toBe(1);
  expect(errors).toMatch(/tune\.ndjson:1: severity/);
});

test('every line of the project’s own is a reply of one file, for tuning, held out or of hard days', async () => {
  for (const { folder } of ownReplyCorpora) {
    const { files, problems } = await readCorpus({ folder, shown: folder }, ordinaryReply);
    expect(problems).toEqual([]);
    const ids = files.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    for (const { name } of files) expect(name).toMatch(/^(?:judge|tune|hard)\b/);
  }
});
