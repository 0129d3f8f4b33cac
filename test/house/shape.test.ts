import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, sourceFiles } from './source-files.ts';

const ROOT_FILES = ['README.md', 'cli.ts', 'errors.ts', 'log.ts', 'main.ts', 'start-error.ts'];
const MOST_FILES = 25;
/** Folders of data grow with what they hold. */
const OF_DATA = /\/lexicon$|\/migrations$|^test\/(?:corpora|fixtures)(?:\/|$)/;
const LOGIC = /\bfunction\b|=>|\bif \(|\bfor \(|\bclass\b/;

describe('the shape of the house', () => {
  it('has no other file than these at the root of src', async () => {
    const files = (await filesBelow('src')).map((file) => file.slice('src/'.length));
    expect(files.filter((file) => !file.includes('/'))).toEqual(ROOT_FILES);
  });

  it.each(['src', 'test', 'sandbox'])('has at most 25 files in a folder of %s', async (top) => {
    const folders = Map.groupBy(await filesBelow(top), (file) => posix.dirname(file));
    const crowded = [...folders].filter(([folder, files]) => files.length > MOST_FILES && !OF_DATA.test(folder));
    expect(crowded.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([]);
  });

  it('keeps words and phrases free of logic', async () => {
    const lexicons = Object.entries(await sourceFiles('src')).filter(([path]) => path.includes('/lexicon/'));
    expect(lexicons.length).toBeGreaterThan(0);
    expect(lexicons.filter(([, text]) => LOGIC.test(codeOf(text))).map(([path]) => path)).toEqual([]);
  });
});

it('spreads no object literal, which would hide a misspelt member', async () => {
  const files = Object.entries(await sourceFiles('src', 'sandbox', 'test'));
  expect(files.length).toBeGreaterThan(1_000);
  expect(files.filter(([, text]) => /\.\.\.\s*\{/.test(codeOf(text))).map(([path]) => path)).toEqual([]);
});

it('polls with no shared `expect` where tests run beside each other: it fails once the other has ended', async () => {
  const beside = Object.entries(await sourceFiles('test')).filter(([, text]) => /\.concurrent\b/.test(codeOf(text)));
  expect(beside.length).toBeGreaterThan(0);
  expect(beside.filter(([, text]) => /\bexpect\s*\.poll\(/.test(codeOf(text))).map(([path]) => path)).toEqual([]);
});

/** The text without its comments and quoted strings. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`/g, "''")
    .replace(/\/\/[^\n]*/g, '');
}
