import fc from 'fast-check';

const HOSTILE = ['<!channel>', '<!here>', '<@U1>', '<#C1>', '@channel', '<http://a.example|112>', '&', '<', '>', '|'];
const FORMATTING = ['*', '_', '~', '`', '```', '\n', '> ', ':skull:', ' ', 'x'];
/** Writing from the right, what cannot be seen, signs of several units, halves of one. */
const ODD = [
  '\u202e',
  '\u2067',
  'السلام',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '👩‍👩‍👧',
  '🇪🇸',
  '\ud83d',
  '\udc69',
  '\0',
];

const LONGEST = 20_000;

/** What people and networks can come up with, up to 20,000 characters. */
export const anUglyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4_000 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .tuple(
      fc.array(fc.constantFrom(...HOSTILE, ...FORMATTING, ...ODD), { minLength: 1 }),
      fc.constantFrom(1, 40, 4_000),
    )
    .map(([parts, times]) => parts.join('').repeat(times).slice(0, LONGEST)),
  fc.constantFrom(...HOSTILE, ...ODD, ...FORMATTING).map((part) => part.repeat(LONGEST / part.length)),
  fc
    .constantFrom(1, 5, 200)
    .map((times) => `${[...HOSTILE, ...FORMATTING, ...ODD].join(' ')} `.repeat(times).slice(0, LONGEST)),
  // Each address that is not ours is a finding.
  fc
    .integer({ min: 1, max: 70 })
    .map((count) => Array.from({ length: count }, (_, index) => `https://n${index}.example/<b>`).join(' ')),
);
