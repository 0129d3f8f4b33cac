import { expect, it } from 'vitest';
import { BOARD_NAME, cardSizes } from '../../../sandbox/bench/card-size.ts';

it('keeps each card, in the longest language, within its words and its controls', { timeout: 60_000 }, async () => {
  const sizes = await cardSizes();
  const cards = sizes.filter(({ name }) => name !== BOARD_NAME);
  const over = cards.filter(({ words, controls, goal }) => words > goal.words || controls > goal.controls);
  expect(over).toEqual([]);
  expect(sizes.length).toBeGreaterThan(10);
});
