import { isValidIBAN } from 'ibantools';
import type { Span } from './fold-text.ts';
import { foldText } from './fold-text.ts';
import { matchesIn } from './matches-in.ts';
import { rememberNewest } from './remember-for.ts';

/** Number that identifies one person. */
export type Identifier = Span & { kind: 'iban' | 'card' | 'dni' | 'nie' | 'plate' };

type Pattern = { kind: Identifier['kind']; pattern: RegExp; isReal: (compact: string) => boolean };

const GAP = '[ .\\-]?';
/** Before "24-11-2026 a las…": a day and a letter make no identity number. */
const NO_DAY = '(?!\\d{1,2}[ .\\-]\\d{1,2}[ .\\-](?:19|20)\\d\\d)';
const PLATE_LETTERS = 'BCDFGHJKLMNPRSTVWXYZ';

/** A check digit tells them from other figures where there is one. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'iban',
    pattern: bounded(
      `es\\d{2}(?:${GAP}\\d){20}|[a-z]{2}\\d{2}[a-z0-9]{11,30}|[a-z]{2}\\d{2}${GAP}[a-z0-9]{4}(?:${GAP}(?=[a-z]*\\d)[a-z0-9]{1,4}){2,7}`,
      'i',
    ),
    isReal: (compact) => isValidIBAN(compact),
  },
  {
    kind: 'card',
    pattern: bounded(`(?<![/=])(?:[2-6](?:${GAP}\\d){14,15}|[2-6](?:${GAP}\\d){12,18})`),
    isReal: hasLuhnSum,
  },
  {
    kind: 'dni',
    pattern: bounded(`${NO_DAY}(?:\\d${GAP}){8}[a-z]|\\d\\.\\d{3}\\.\\d{3}${GAP}[a-z]`, 'i'),
    isReal: hasIdentityLetter,
  },
  { kind: 'nie', pattern: bounded(`[xyz]${GAP}${NO_DAY}(?:\\d${GAP}){7}[a-z]`, 'i'), isReal: hasIdentityLetter },
  {
    kind: 'plate',
    // "2026 DGT" is a year and a body, "2000 mts" a length.
    pattern: bounded(
      `(?!(?:19|20)\\d\\d[^a-zA-Z])\\d{4}${GAP}(?:[${PLATE_LETTERS}]{3}|(?!grs|hrs|kgs|kms|mts|pts)[${PLATE_LETTERS.toLowerCase()}]{3})`,
    ),
    isReal: () => true,
  },
];

const IDENTITY_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** DNI, NIE, IBAN, payment cards and number plates of a text, however they are spaced; kind by kind. */
export const findIdentifiers = rememberNewest((text: string): readonly Identifier[] => {
  if (!/\p{N}/u.test(text)) return [];
  const folded = foldText(text, 'exact');
  return PATTERNS.flatMap(({ kind, pattern, isReal }) =>
    matchesIn(folded.text, pattern)
      .filter(([words]) => isReal(words.toUpperCase().replace(/[^A-Z0-9]/g, '')))
      .map(({ index, 0: words }) => ({ kind, ...folded.spanOf(index, index + words.length) })),
  );
});

function bounded(inner: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${inner})(?![\\p{L}\\p{N}])`, `gu${flags}`);
}

/** The letter is the number modulo 23; of a NIE, X, Y and Z stand for 0, 1 and 2 (RD 1553/2005, art. 11). */
function hasIdentityLetter(compact: string): boolean {
  const number = Number(compact.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
  return IDENTITY_LETTERS.charAt(number % 23) === compact.slice(-1);
}

/** ISO/IEC 7812: every second figure from the right doubled. */
function hasLuhnSum(compact: string): boolean {
  const sum = [...compact].reverse().reduce((total, figure, place) => {
    const doubled = Number(figure) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
