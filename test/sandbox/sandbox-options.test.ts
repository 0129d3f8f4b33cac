import { expect, it } from 'vitest';
import { sandboxOptions } from '../../sandbox/sandbox-options.ts';

it.each([
  [[], 1],
  [['--speed', '20'], 20],
  [['--speed', '0.5'], 0.5],
  [['--drill', 'hoax', '--speed', '100'], 100],
])('%j plays the drill at speed %d', (args, speed) => {
  expect(sandboxOptions(args).speed).toBe(speed);
});

it.each(['0', '0.05', '101', '-3', '1e3', '2x', '', '20,5', 'Infinity'])('a speed of “%s” is refused', (written) => {
  expect(() => sandboxOptions([`--speed=${written}`])).toThrow(
    `--speed takes a number from 0.1 to 100, such as 20, not “${written}”.`,
  );
});

it('a speed without a drill is refused', () => {
  expect(() => sandboxOptions(['--drill', 'none', '--speed', '20'])).toThrow('--drill none plays none');
});
