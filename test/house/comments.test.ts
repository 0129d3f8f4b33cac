import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BANNED_PHRASES } from './banned-phrases.ts';
import { commentsOf, sentencesOfSource } from './sentences.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LONGEST_SENTENCE = 30;

/** A doc comment begins with a verb or a noun, not with a clause in a noun's place or without an actor. */
const CLAUSE =
  /^(?:What|Of|How|Whether|Where|Who|Whom|Whose|Whoever|When|Why|Which|So|Somebody|Nobody|Something|Nothing|Everybody|Everything|It|Its|Another|Such|Those|Well|Also|Behind|Beside|Besides|Beyond)\b/u;

const BANNED = Object.entries(BANNED_PHRASES).map(([phrase, better]) => ({
  phrase,
  better,
  pattern: new RegExp(String.raw`\b${phrase}\b`, 'iu'),
}));

const sources = globSync('src/**/*.ts', { cwd: ROOT }).map((file) => ({
  file,
  source: readFileSync(`${ROOT}${file}`, 'utf8'),
}));

describe('the comments of src', () => {
  it('begin, where they document, with a verb or a noun', () => {
    const clauses = sources.flatMap(({ file, source }) =>
      commentsOf(source)
        .filter(({ isDoc, text }) => isDoc && CLAUSE.test(text))
        .map(({ line, text }) => `${file}:${line} ${text}`),
    );
    expect(clauses).toEqual([]);
  });

  it('have no banned phrase', () => {
    const found = sources.flatMap(({ file, source }) =>
      sentencesOfSource(source).flatMap(({ line, text }) =>
        BANNED.filter(({ pattern }) => pattern.test(text)).map(
          ({ phrase, better }) => `${file}:${line} "${phrase}" (${better}): ${text}`,
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  it(`have no sentence over ${LONGEST_SENTENCE} words`, () => {
    const long = sources.flatMap(({ file, source }) =>
      sentencesOfSource(source)
        .filter(({ words }) => words > LONGEST_SENTENCE)
        .map(({ line, words, text }) => `${file}:${line} ${words} words: ${text}`),
    );
    expect(long).toEqual([]);
  });
});

it('reads the comments of a source, and what each tag says', () => {
  const source =
    "const a = 'x'; // not alone\n/**\n * Returns a. The rest\n * goes on.\n * @param b the b\n */\n// Why\n// so.\n";
  expect(commentsOf(source).map(({ line, isDoc }) => [line, isDoc])).toEqual([
    [2, true],
    [7, false],
  ]);
  expect(sentencesOfSource(source).map(({ text }) => text)).toEqual([
    'Returns a.',
    'The rest goes on.',
    'the b',
    'Why so.',
  ]);
});
