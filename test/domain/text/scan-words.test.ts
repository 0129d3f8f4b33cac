import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordScanner } from '../../../src/domain/text/scan-words.ts';

/** Each scanner beside its pattern as a search over the whole text. */
const SCANNERS = [
  { pattern: /[\p{L}\p{M}·]+/uy, plain: /[\p{L}\p{M}·]/u },
  { pattern: /[\p{L}\p{N}]+(?:[.,]\p{N}+)*|#\p{L}+/uy, plain: /[\p{L}\p{N}]/u, joins: /[.,]/u, begins: /#/u },
  { pattern: /o?\d(?:[oil]?\d)*|\p{L}+/uy, plain: /\p{L}/u, joins: /\d/u, begins: /\d/u },
];

const pieces = [
  ' ',
  '\n',
  'agua',
  'Añil',
  'l·l',
  'e\u0301',
  '3',
  '1.200',
  '3,5',
  'o16',
  '6I2',
  '#',
  '.',
  ', ',
  '’',
  '…',
  '😀',
  '𝐚',
  'я',
  '\ud83d',
];

describe('wordScanner', () => {
  it('finds what its pattern finds in the whole text, in any text', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...SCANNERS), text, (words, written) => {
        const whole = new RegExp(words.pattern.source, 'gu');
        const expected = [...written.matchAll(whole)].flatMap(({ index, 0: word }) => [index, index + word.length]);
        expect(wordScanner(words)(written)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('looks at a stretch alone', () => {
    const [scanner] = SCANNERS;
    if (scanner !== undefined) expect(wordScanner(scanner)('uno dos tres', 4, 7)).toEqual([4, 7]);
  });
});
