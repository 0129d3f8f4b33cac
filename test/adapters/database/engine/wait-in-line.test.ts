import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { waitInLine } from '../../../../src/adapters/database/engine/wait-in-line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A piece of work that lasts until it is ended. */
function aWork(name: string, log: string[]) {
  const end = Promise.withResolvers<string>();
  const run = async () => {
    log.push(name);
    return end.promise;
  };
  return { run, end: () => end.resolve(name), fail: () => end.reject(new Error(name)) };
}

it('as many work at once as may, and the others in the order in which they came', async () => {
  const log: string[] = [];
  const inLine = waitInLine({ atOnce: 2, timeoutMs: 1_000 });
  const works = ['a', 'b', 'c', 'd'].map((name) => aWork(name, log));
  const ends = works.map(({ run }) => inLine(run));
  await vi.advanceTimersByTimeAsync(0);
  expect(log).toEqual(['a', 'b']);
  works[1]?.end();
  expect(await ends[1]).toBe('b');
  await vi.advanceTimersByTimeAsync(0);
  expect(log).toEqual(['a', 'b', 'c']);
  works[0]?.fail();
  await expect(ends[0]).rejects.toThrow('a');
  await vi.advanceTimersByTimeAsync(0);
  expect(log).toEqual(['a', 'b', 'c', 'd']);
  for (const { end } of works) end();
  expect(await Promise.all(ends.slice(2))).toEqual(['c', 'd']);
  const last = aWork('e', log);
  const lasts = inLine(last.run);
  await vi.advanceTimersByTimeAsync(0);
  expect(log.at(-1)).toBe('e');
  last.end();
  await lasts;
});

it('who has waited for too long is refused as by the lock itself, and takes no turn', async () => {
  const log: string[] = [];
  const inLine = waitInLine({ atOnce: 1, timeoutMs: 1_000 });
  const [first, late, next] = [aWork('first', log), aWork('late', log), aWork('next', log)];
  const firsts = inLine(first.run);
  const refused = expect(inLine(late.run)).rejects.toMatchObject({ code: '55P03' });
  await vi.advanceTimersByTimeAsync(999);
  const nexts = inLine(next.run);
  await vi.advanceTimersByTimeAsync(1);
  await refused;
  first.end();
  await firsts;
  next.end();
  await nexts;
  expect(log).toEqual(['first', 'next']);
});
