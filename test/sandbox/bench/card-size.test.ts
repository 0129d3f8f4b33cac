import { expect, it } from 'vitest';
import { cardSizes } from '../../../sandbox/bench/card-size.ts';

it('keeps each card and board, in the longest language, within its words and its controls', async () => {
  const sizes = await cardSizes();
  const over = sizes.filter(({ words, controls, goal }) => words > goal.words || controls > goal.controls);
  expect(over).toEqual([]);
  expect(sizes.length).toBeGreaterThan(22);
});
