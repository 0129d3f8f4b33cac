import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runEvalOwn } from '../../../src/cli/eval/eval-own.ts';
import { inATerminal } from '../in-a-terminal.ts';

const dir = fileURLToPath(new URL('../../../playbooks', import.meta.url));

test('from the judge playbooks are learned, nothing is lost, and shuffled answers gain nothing', async () => {
  const { code, output } = await inATerminal((terminal) => runEvalOwn([], terminal), { dir });
  expect(code).toBe(0);
  const figures = (title: string) => {
    const line = output.split('\n').find((one) => one.trimStart().startsWith(title)) ?? '';
    const cells = line.trim().split(/ {2,}/).slice(1);
    return cells.map((cell) => Number(/([\d.]+)(?: %)?$/.exec(cell)?.[1]));
  };
  for (const title of ['class', 'playbook']) {
    const [shipped = Number.NaN, learned = Number.NaN, shuffled = Number.NaN] = figures(title);
    expect(learned, title).toBeGreaterThanOrEqual(shipped - 0.5);
    expect(shuffled, title).toBeLessThanOrEqual(shipped + 0.5);
  }
  for (const title of ['needs a reply', 'abuse']) {
    const [shipped = Number.NaN, learned = Number.NaN, shuffled = Number.NaN] = figures(title);
    expect(learned, title).toBeGreaterThanOrEqual(shipped - 0.01);
    expect(shuffled, title).toBeLessThanOrEqual(shipped + 0.01);
  }
  const [shipped = Number.NaN, learned = Number.NaN] = figures('playbook');
  expect(learned).toBeGreaterThan(shipped + 2);
  for (const title of ['calls for help heard', 'false alarms']) expect(new Set(figures(title)).size).toBe(1);
});

test('a wrong folder or option is told', async () => {
  const nothing = await inATerminal((terminal) => runEvalOwn(['--corpus', 'nowhere'], terminal));
  expect(nothing).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('there is no folder') });
  expect(await inATerminal((terminal) => runEvalOwn(['--fast'], terminal))).toMatchObject({ code: 2, output: '' });
  expect(await inATerminal((terminal) => runEvalOwn(['--help'], terminal))).toMatchObject({ code: 0, errors: '' });
});
