import { expect, it } from 'vitest';
import { proofOptions } from '../../../sandbox/proof/proof-options.ts';

it('plays one drill, five times faster unless told, and keeps nothing', () => {
  expect(proofOptions(['dana', '--proof'])).toEqual({ drill: 'dana', speed: 5, seed: 1, out: null });
  expect(proofOptions(['dana', '--proof', '--speed', '1', '--seed', '7', '--out', 'sealed'])).toEqual({
    drill: 'dana',
    speed: 1,
    seed: 7,
    out: 'sealed',
  });
});

it.each([
  [['--proof'], 'Name one drill'],
  [['dana', 'flood', '--proof'], 'Name one drill'],
  [['dana'], 'Without --proof a drill is played for people'],
  [['dana', '--proof', '--speed', '20'], '--speed takes a number from 1 to 6'],
  [['dana', '--proof', '--speed', 'fast'], '--speed takes a number from 1 to 6'],
  [['dana', '--proof', '--seed', '1.5'], '--seed takes a whole number'],
])('refuses %s', (args, sentence) => {
  expect(() => proofOptions(args)).toThrow(sentence);
});
