import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from './forbidden-imports.ts';
import { sourceFiles } from './source-files.ts';

/** Number of lines up to which a file is small. */
const SMALL = 40;
const IS_DATA = /\/(?:lexicon|migrations)\/|\.d\.ts$/;

/** Small files that may have one importer, and why they are files all the same. In alphabetical order. */
const APART: readonly (readonly [path: string, why: string])[] = [
  ['src/app/draft-model.ts', 'a part of the bot, as the other files that start.ts wires'],
  ['src/http/intake/allowance.ts', 'a rate limit, which knows nothing of requests'],
];

const files = await sourceFiles('src');
/** The sandbox counts, as it learns and measures by the sources. Tests do not. */
const importers = importersOf(await sourceFiles('src', 'sandbox'));
const small = Object.entries(files).flatMap(([path, text]) => (isSmall(path, text) ? [path] : []));

it('has no small file that one file of its folder alone imports', () => {
  const allowed = APART.map(([path]) => path);
  const found = small.filter((path) => !allowed.includes(path));
  expect(
    found.map((path) => `${path} → ${importers.get(path)?.join()}`),
    'fold it into the file that imports it, or add to it what belongs to it',
  ).toEqual([]);
  expect(
    allowed.filter((path) => !small.includes(path)),
    'needs no line any more',
  ).toEqual([]);
  expect(allowed).toEqual(allowed.toSorted());
});

function isSmall(path: string, text: string): boolean {
  const [only, ...others] = importers.get(path) ?? [];
  const isShort = text.split('\n').length - 1 <= SMALL && !IS_DATA.test(path);
  return isShort && only !== undefined && others.length === 0 && posix.dirname(only) === posix.dirname(path);
}

function importersOf(all: Readonly<Record<string, string>>): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [from, text] of Object.entries(all))
    for (const to of new Set(importsOf(from, text))) found.set(to, [...(found.get(to) ?? []), from]);
  return found;
}
