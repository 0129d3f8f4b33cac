import type { AtomRow } from './atom-row.ts';
import { numberAt, wordAfter, wordBefore } from './atom-row.ts';

/** A share of a hundred and the atoms it takes. */
export type ReadShare = { value: number; from: number; to: number };

const HALF = new Set(['mitad', 'meitat', 'metade', 'half', 'erdiak']);
const THIRD = new Set(['tercio', 'tercios', 'terc', 'tercos', 'terzo', 'terzos', 'third', 'thirds', 'heren']);
const QUARTER = new Set(['quarters']);
const PER = /^(?:por|per)$/;
const HUNDRED_BEFORE = /^(?:%|ehuneko)$/;
const FOURTHS = /^(?:cuartas|quartes)$/;
const OUT_OF_IN_BASQUE = /[^a]tik$/;
const OF = new Set(['de', 'd', 'of', 'del', 'da', 'do', 'dels', 'das', 'dos', 'the', 'our']);
const OUT_OF = [
  ['de', 'cada'],
  ['de', 'cadascun'],
  ['out', 'of', 'every'],
  ['out', 'of'],
  ['of', 'every'],
  ['in', 'every'],
  ['in'],
];

const OPENS_OUT_OF = new Set(OUT_OF.flatMap(([first = '']) => first));

/** "10 %", "diez por ciento", "ehuneko hamar", "uno de cada tres", at the number at `index`. */
export function readShare(row: AtomRow, index: number): ReadShare | null {
  const atom = numberAt(row, index);
  const [value] = atom?.values ?? [];
  if (atom === null || value === undefined || atom.shape === 'vague') return null;
  return (
    percent(row, index, value) ??
    fraction(row, index, value) ??
    basqueOutOf(row, index, value) ??
    outOf(row, index, value)
  );
}

function percent(row: AtomRow, index: number, value: number): ReadShare | null {
  const after = wordAfter(row, index);
  if (after === '%' || after === 'percent') return { value, from: index, to: index + 1 };
  if (PER.test(after) && /^(?:ciento|cien|cent|cento)$/.test(row.atoms[index + 2]?.text ?? '')) {
    return { value, from: index, to: index + 2 };
  }
  return HUNDRED_BEFORE.test(wordBefore(row, index)) ? { value, from: index - 1, to: index } : null;
}

/** "dos tercios", "la tercera parte", "tres cuartas partes". */
function fraction(row: AtomRow, index: number, value: number): ReadShare | null {
  const after = wordAfter(row, index);
  const isOrdinal = numberAt(row, index)?.shape === 'ordinal';
  if (isOrdinal && /^parte?s?$/.test(after)) return { value: 100 / value, from: index, to: index + 1 };
  if (THIRD.has(after)) return { value: (value * 100) / 3, from: index, to: index + 1 };
  if (QUARTER.has(after)) return { value: value * 25, from: index, to: index + 1 };
  const parts = FOURTHS.test(after) && /^part/.test(wordAfter(row, index + 1));
  return parts ? { value: value * 25, from: index, to: index + 2 } : null;
}

/** Returns true if a word may be a share without a number. */
export function isShare(word: string): boolean {
  return HALF.has(word) || word === 'third';
}

/** "la mitad de", "half of", "a third of": a share without a number. */
export function readSpokenShare(row: AtomRow, index: number): ReadShare | null {
  const word = row.atoms[index]?.text ?? '';
  const before = wordBefore(row, index);
  if (HALF.has(word)) {
    const said =
      word === 'half' ? before !== 'a' : (word === 'erdiak' && before !== 'eta') || before === 'la' || before === 'a';
    return said && (word === 'erdiak' || OF.has(wordAfter(row, index))) ? { value: 50, from: index, to: index } : null;
  }
  if (word === 'third' && before === 'a' && wordAfter(row, index) === 'of')
    return { value: 100 / 3, from: index, to: index };
  return null;
}

/** "hamarretik bat": one of ten. */
function basqueOutOf(row: AtomRow, index: number, whole: number): ReadShare | null {
  if (!OUT_OF_IN_BASQUE.test(numberAt(row, index)?.text ?? '')) return null;
  const part = wordAfter(row, index) === 'bat' ? 1 : numberAt(row, index + 1)?.values[0];
  return part === undefined || part >= whole ? null : { value: (part * 100) / whole, from: index, to: index + 1 };
}

/** "Un autobús de cada dos": what is counted may stand between. */
function outOf(row: AtomRow, index: number, value: number): ReadShare | null {
  return outOfAfter(row, index, index, value) ?? outOfAfter(row, index, index + 1, value);
}

function outOfAfter(row: AtomRow, from: number, index: number, value: number): ReadShare | null {
  if (!OPENS_OUT_OF.has(wordAfter(row, index))) return null;
  for (const words of OUT_OF) {
    if (!words.every((word, step) => wordAfter(row, index + step) === word)) continue;
    const [whole = 0] = numberAt(row, index + words.length + 1)?.values ?? [];
    // "3 out of 10 buses" and "one in ten"; with a noun between only "de cada" tells a share from a place.
    const small = from === index ? words.length > 1 || value === 1 : words[1] === 'cada' || words[1] === 'every';
    if (small && whole > value && whole <= 1000)
      return { value: (value * 100) / whole, from, to: index + words.length + 1 };
  }
  return null;
}
