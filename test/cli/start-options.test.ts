import { expect, it } from 'vitest';
import { startOptions } from '../../src/cli/start-options.ts';

const english = { LANG: 'en_GB.UTF-8' };

it.each([
  [[], { beforeUpgrade: true, language: 'en', wrong: null }],
  [['--no-backup'], { beforeUpgrade: false, language: 'en', wrong: null }],
  [['--lang', 'es'], { beforeUpgrade: true, language: 'es', wrong: null }],
] as const)('reads %j', (args, options) => {
  expect(startOptions(args, english)).toEqual(options);
});

it('names what it does not know, and starts nothing', () => {
  expect(startOptions(['--no-bakcup'], english).wrong).toBe(
    '“start” has no option “--no-bakcup”. Did you mean “--no-backup”?\n./portavoz help start explains them.\n',
  );
  expect(startOptions(['--no-bakcup'], {}).wrong).toContain('¿Querías decir «--no-backup»?');
  expect(startOptions(['now'], english).wrong).toBe('./portavoz help start explains it.\n');
  expect(startOptions(['--lang', 'fr'], english).wrong).toBe('./portavoz help start explains it.\n');
});
