import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import type { HandbookProblem } from '../../../src/domain/handbook/handbook.ts';

const GOOD = fileURLToPath(new URL('../../fixtures/handbook/good', import.meta.url));

/** A day on which nothing in the good handbook has expired. */
export const TODAY = '2026-11-24';

/** A copy of the good handbook that is gone when the test ends. */
export async function aHandbookFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'portavoz-handbook-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp(GOOD, dir, { recursive: true });
  return dir;
}

export type Mistake = {
  file: string;
  /** Words of the good file, found for the first time after `after`. */
  words: string;
  after?: string;
  /** What stands there instead; `‸` marks where the mistake is to be reported. */
  mistake: string;
};

/** Puts mistakes into the copy; gives back the marked places as `line:column`, in order. */
export async function plant(dir: string, ...mistakes: Mistake[]): Promise<string[]> {
  for (const { file, words, after, mistake } of mistakes) {
    const text = await readFile(join(dir, file), 'utf8');
    const from = after === undefined ? 0 : text.indexOf(after);
    const at = text.indexOf(words, from);
    if (from === -1 || at === -1) throw new Error(`${file} of the good handbook does not hold “${words}”`);
    await writeFile(join(dir, file), text.slice(0, at) + mistake + text.slice(at + words.length));
  }
  const places: string[] = [];
  for (const file of new Set(mistakes.map((each) => each.file))) {
    const text = await readFile(join(dir, file), 'utf8');
    const pieces = text.split('‸');
    let before = '';
    for (const piece of pieces.slice(0, -1)) {
      before += piece;
      const lines = before.split('\n');
      places.push(`${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`);
    }
    await writeFile(join(dir, file), pieces.join(''));
  }
  return places;
}

/** Problems as `file:line:column field: sentence`, warnings marked. */
export async function problemsOf(dir: string, today = TODAY): Promise<string[]> {
  const { problems } = await readHandbook(dir, today);
  return problems.map(shown);
}

function shown({ level, file, line, column, field, message }: HandbookProblem): string {
  return `${file}:${line}:${column} ${level === 'warning' ? 'warning ' : ''}${field}: ${message}`;
}

export type Case = [what: string, mistake: Mistake, said: string];

/** Plants one mistake and expects its sentence, at the marked place where there is a mark. */
export async function expectSaid(_: string, mistake: Mistake, sentence: string): Promise<void> {
  const dir = await aHandbookFolder();
  const [place] = await plant(dir, mistake);
  const problems = await problemsOf(dir);
  const found = problems.find((problem) => problem.includes(sentence));
  expect(found ?? problems).toContain(sentence);
  if (place !== undefined) expect(found?.split(' ')[0]).toBe(place);
}
