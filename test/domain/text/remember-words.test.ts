import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneOf, rememberWordsIn } from '../../../src/domain/text/remember-words.ts';

describe('rememberWordsIn', () => {
  it('answers as the function itself, for words of any length and in any order', () => {
    const known = rememberWordsIn((word) => word.toUpperCase());
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', 'я'), maxLength: 50 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join('');
        let start = 0;
        for (const one of [...words, ...words]) {
          if (start + one.length > text.length) start = 0;
          expect(known(text, start, start + one.length)).toBe(text.slice(start, start + one.length).toUpperCase());
          start += one.length;
        }
      }),
    );
  });

  it('asks the function once of a word that comes again', () => {
    let asked = 0;
    const known = rememberWordsIn((word) => {
      asked += 1;
      return word.length;
    });
    known('agua del grifo', 0, 4);
    known('el agua', 3, 7);
    expect(asked).toBe(1);
  });

  it('knows more words than it keeps', () => {
    const known = rememberWordsIn((word) => word);
    const words = Array.from({ length: 60_000 }, (_, at) => `w${at}`);
    expect([...words, ...words].filter((word) => known(word, 0, word.length) !== word)).toEqual([]);
  });

  it('keeps the answers of one function apart from those of another, when words are forgotten too', () => {
    const [lengthOf, lastOf] = [rememberWordsIn((word) => word.length), rememberWordsIn((word) => word.slice(-1))];
    const words = Array.from({ length: 50_000 }, (_, at) => `x${at}`);
    const wrong = words.flatMap((word, at) => {
      const other = words[(at * 7) % words.length] ?? word;
      const told = [lengthOf(word, 0, word.length), lastOf(other, 0, other.length)];
      return told[0] === word.length && told[1] === other.slice(-1) ? [] : [word];
    });
    expect(wrong).toEqual([]);
  });
});

describe('oneOf', () => {
  it('gives the letters of the stretch', () => {
    expect(oneOf('el agua', 3, 7)).toBe('agua');
  });
});
