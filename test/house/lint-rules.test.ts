import { describe, expect, it } from 'vitest';
import { lintPlanted } from './lint-planted.ts';

/** A file, what stands in it, and the rule that it breaks. */
const faults: readonly (readonly [path: string, text: string, rule: string])[] = [
  ['src/slack/env.ts', 'export const token = process.env.TOKEN;', 'noProcessEnv'],
  ['src/slack/console.ts', "console.log('x');", 'noConsole'],
  ['src/slack/any.ts', 'export const loose: any = 1;', 'noExplicitAny'],
  ['src/slack/non-null.ts', 'export const first = (all: string[]) => all[0]!;', 'noNonNullAssertion'],
  ['src/slack/default.ts', 'export default function hello() {}', 'noDefaultExport'],
  ['src/slack/enum.ts', 'export enum Status { Open }', 'noEnum'],
  ['src/slack/barrel.ts', "export { deep } from './deep.ts';", 'noBarrelFile'],
  ['src/slack/deep.ts', 'export const deep = 1;\nexport async function later() {}\nlater();', 'noFloatingPromises'],
  ['src/slack/round.ts', "import { trip } from './trip.ts';\n\nexport const round = () => trip;", 'noImportCycles'],
  ['src/slack/trip.ts', "import { round } from './round.ts';\n\nexport const trip = () => round;", 'noImportCycles'],
  ['src/slack/type-a.ts', "import type { B } from './type-b.ts';\n\nexport type A = { b: B };", 'noImportCycles'],
  [
    'src/slack/type-b.ts',
    "import type { A } from './type-a.ts';\n\nexport type B = { a: A | null };",
    'noImportCycles',
  ],
  ['src/slack/bare.ts', "import { deep } from './deep';\n\nexport const bare = deep;", 'useImportExtensions'],
  ['src/slack/CamelCase.ts', 'export const camel = 1;', 'useFilenamingConvention'],
  ['src/slack/long.ts', `export const lines = [\n${'  1,\n'.repeat(251)}];`, 'noExcessiveLinesPerFile'],
  ['src/slack/double-cast.ts', 'export const id = (1 as unknown as string).trim();', 'plugin'],
  ['src/slack/developer.ts', "import { it } from 'vitest';\n\nexport const bad = it;", 'noUndeclaredDependencies'],
  ['src/domain/cases/now.ts', 'export const now = () => Date.now();', 'plugin'],
  ['src/domain/cases/today.ts', 'export const today = () => new Date();', 'plugin'],
  ['src/documents/now.ts', 'export const now = () => Date.now();', 'plugin'],
  ['src/domain/cases/dice.ts', 'export const dice = () => Math.random();', 'plugin'],
  ['src/domain/cases/fetch.ts', "export const page = () => fetch('https://example.org');", 'noRestrictedGlobals'],
  ['test/slack/mock.test.ts', "import { vi } from 'vitest';\n\nvi.mock('./x.ts');", 'plugin'],
  ['test/slack/skip.test.ts', "import { it } from 'vitest';\n\nit.skip('x', () => undefined);", 'plugin'],
];

/** What the linter must let through. */
const welcome: Readonly<Record<string, string>> = {
  'src/domain/posts/good.ts': 'export const moment = (at: string) => new Date(at).getTime();\n',
  'src/cli.ts': 'export const env = process.env;\n',
};

const found = lintPlanted({
  ...welcome,
  ...Object.fromEntries(faults.map(([path, text]) => [path, `${text}\n`])),
});

describe('the rules of the house', () => {
  it.each(faults)('%s is refused', (path, _text, rule) => {
    expect(found.filter((fault) => fault.path === path).map((fault) => fault.rule)).toContain(rule);
  });

  it.each(Object.keys(welcome))('%s is let through', (path) => {
    expect(found.filter((fault) => fault.path === path)).toEqual([]);
  });
});
