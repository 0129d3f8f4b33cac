import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { STORED_NAMES } from '../../src/domain/cases/model/stored-names.ts';
import { RETIRED_NAMES, RETIRED_WORDS } from './retired-words.ts';
import { STORED_FIELDS } from './stored-words/stored-fields.ts';
import { STORED_VALUES } from './stored-words/stored-values.ts';

const root = new URL('../../', import.meta.url);

/** A stored word keeps its old name: where it is a field or a column, the code has to say it. */
const stored = new Set(
  [
    ...Object.values(STORED_FIELDS).flat(),
    ...Object.values(STORED_VALUES).flat(),
    ...Object.entries(tables()).flatMap(([table, columns]) => [table, ...columns]),
  ].map(inCamelCase),
);

describe('words that were retired', () => {
  it('come back as no identifier of src, test or sandbox', () => {
    const found = globSync('{src,test,sandbox}/**/*.{ts,tsx}', { cwd: root })
      .filter((path) => !path.startsWith('test/house/') && !path.startsWith('sandbox/page/'))
      .flatMap((path) =>
        [...identifiersOf(path)]
          .filter(path.startsWith('src/') ? isRetired : isRetiredName)
          .map((name) => `${path}: ${name}`),
      );
    expect(found, 'see src/README.md for the words that took their place').toEqual([]);
  });

  it('are found where they stand as an identifier, never in a string', () => {
    expect(isRetired('makeGesture')).toBe(true);
    expect(isRetired('lastGesture')).toBe(true);
    expect(isRetired('wentOut')).toBe(false);
  });
});

describe('the functions and constants that src exports', () => {
  it('are named by more than a participle or a pronoun', () => {
    const bare = globSync('src/**/*.ts', { cwd: root }).flatMap((path) =>
      [...readFileSync(new URL(path, root), 'utf8').matchAll(EXPORTED)].flatMap(([, name = '']) =>
        isBare(name) ? [`${path}: ${name}`] : [],
      ),
    );
    expect(bare).toEqual([]);
  });

  it.each([
    ['balanced', true],
    ['told', true],
    ['median', false],
    ['balanceExamples', false],
  ])('%s is bare: %s', (name, is) => expect(isBare(name)).toBe(is));
});

describe('the names whose stored words differ', () => {
  it('are names of the code', () => {
    const names = new Set(globSync('src/**/*.ts', { cwd: root }).flatMap((path) => [...identifiersOf(path)]));
    expect(Object.keys(STORED_NAMES).filter((name) => !names.has(name))).toEqual([]);
  });
});

const EXPORTED = /^export (?:async )?(?:function|const) ([a-z]+)\b/gmu;
const IRREGULAR =
  'come done fallen found gone held it its kept known left made said seen sent shown taken that them these they told untaken what which who written';

function isBare(name: string): boolean {
  return /^[a-z]+(?:ed|ing)$/u.test(name) || IRREGULAR.split(' ').includes(name);
}

function isRetiredName(name: string): boolean {
  return RETIRED_NAMES.has(name) && !stored.has(name);
}

/** Of our own code; the sandbox has gestures of its own, which are those of a hand on a page. */
function isRetired(name: string): boolean {
  if (isRetiredName(name)) return true;
  return !stored.has(name) && partsOf(name).some((part) => RETIRED_WORDS.has(part));
}

/** `lastGesture`, `LAST_GESTURE` → `last`, `gesture`. */
function partsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_$]+/)
    .map((part) => part.toLowerCase().replace(/s$/, ''));
}

function identifiersOf(path: string): Set<string> {
  const names = new Set<string>();
  const { program } = parseSync(path, readFileSync(new URL(path, root), 'utf8'));
  const see = ({ name }: { name: string }) => void names.add(name);
  new Visitor({ ['Identifier']: see }).visit(program);
  return names;
}

function inCamelCase(word: string): string {
  return word.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function tables(): Record<string, string[]> {
  return JSON.parse(readFileSync(new URL('stored-words/stored-words.json', import.meta.url), 'utf8')).tables;
}
