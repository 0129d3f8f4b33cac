import { expect, it } from 'vitest';
import { commitTogether } from '../../../../src/adapters/database/engine/commit-together.ts';

it('gives others a turn of the loop between two commits, however many items wait', async () => {
  const log: string[] = [];
  let isOver = false;
  const watch = () => {
    if (isOver) return;
    log.push('turn');
    setImmediate(watch);
  };
  // An engine in this process commits without waiting for anything.
  const submit = commitTogether(
    async (items: string[]) => {
      log.push(...items);
      return items;
    },
    { weigh: () => 1, most: 1 },
  );
  const answers = Promise.all(['a', 'b', 'c'].map(submit));
  setImmediate(watch);
  expect(await answers).toEqual(['a', 'b', 'c']);
  isOver = true;
  const between = log.slice(log.indexOf('a') + 1, log.indexOf('c'));
  expect(between.filter((one) => one === 'turn').length).toBeGreaterThanOrEqual(2);
  expect(between.filter((one) => one !== 'turn')).toEqual(['b']);
});

it('puts items that wait into one commit, up to its weight', async () => {
  const commits: number[][] = [];
  const submit = commitTogether(
    async (items: number[]) => {
      commits.push(items);
      return items;
    },
    { weigh: (item) => item, most: 5 },
  );
  await Promise.all([2, 3, 4, 9, 1].map(submit));
  expect(commits).toEqual([[2, 3], [4], [9], [1]]);
});
