import type { Language } from '../../../text/languages.ts';
import { isHundred, isNumberJoiner, numberWordValue } from '../../../text/number-words.ts';
import type { Atom, NumberAtom, WordAtom } from './atom.ts';
import { ALSO_OTHER, AMBIGUOUS_ORDINALS, ORDINALS, VAGUE } from './lexicon/spoken-numbers.ts';

const THOUSAND = new Set(['mil', 'mila', 'thousand']);
const MILLION = new Set('millon millones milio milions millons milloi milioi million millions'.split(' '));
const DOZEN = new Set('docena docenas dotzena dotzenes ducia ducias dozena dozen'.split(' '));
const VAGUE_VALUES = valuesOf(VAGUE);
const NEEDS_OF = new Set(ALSO_OTHER.split(' '));
const ORDINAL_VALUES = valuesOf(ORDINALS);
const NO_ORDINALS = new Set(AMBIGUOUS_ORDINALS.split(' '));
/** "tercera edad", "third party". */
const AFTER_OTHER_ORDINAL = /^(?:edad|edat|idade|personas|persones|persoas|part(?:y|ies)|adina)$/;
/** Words of French and Portuguese that say something else in ours. */
const NO_NUMBERS = new Set(['seize', 'sept', 'dix', 'hum', 'bat']);
const SINGLE = new Set(['un', 'una', 'uno', 'uma', 'unha', 'one']);
const TENS_OF_TWENTY = /geita$|^(?:hogei|berrogei|hirurogei|laurogei)$/;
const BASQUE_CASE =
  /^(hirur|hiru|laur|lau|bost|sei|zazpi|zortzi|bederatzi|hamarr|hamaik|hamabi)(?:ak|etan|etatik|etara|etarako|etako|ok|e?tik)$/;
const BASQUE_NUMBER: Readonly<Record<string, string>> = {
  hirur: 'hiru',
  laur: 'lau',
  hamarr: 'hamar',
  hamaik: 'hamaika',
};
/** "hogeitabost" in one word. */
const BASQUE_JOINED = /^(hogei|berrogei|hirurogei|laurogei)ta(\p{L}+)$/u;
const HALF = /^(?:medio|mig|half|erdi)$/;
const PAIR = /^(?:par|parell|couple)$/;
const TIGHT = /^[\s-]{1,2}$/;

/** The number that is being put together. */
type Open = { total: number; part: number; below: number; joined: boolean };

/** Puts the number words together: "mil doscientos", "vint-i-dos", "2,5 millones". */
export function joinSpokenNumbers(atoms: readonly Atom[], text: string, language?: Language): Atom[] {
  const joined: Atom[] = [];
  for (let index = 0; index < atoms.length; ) {
    const atom = atoms[index];
    if (atom === undefined) break;
    const isWord = atom.type === 'word' && (!atom.begins.number || isNoNumber(atoms, index, language));
    const found = isWord ? null : numberAt(atom, atoms, index, text);
    joined.push(found === null ? atom : found.atom);
    index = found === null ? index + 1 : found.next;
  }
  return joined;
}

/** "Os ensaios dos mércores": two is "dous" there. "Do it at once": eleven is "eleven". */
function isNoNumber(atoms: readonly Atom[], index: number, language?: Language): boolean {
  if (language === 'en') return atoms[index]?.text === 'once';
  return language === 'gl' && atoms[index]?.text === 'dos' && atoms[index - 1]?.type === 'word';
}

type Found = { atom: NumberAtom; next: number };

function numberAt(first: Atom, atoms: readonly Atom[], index: number, text: string): Found | null {
  if (first.type === 'number') return multiplied(first, atoms, index, text);
  return singleWord(first, atoms, index) ?? pair(first, atoms, index, text) ?? severalWords(first, atoms, index, text);
}

/** Returns true if a number in words may begin with the word. */
export function mayBeginNumber(word: string): boolean {
  return VAGUE_VALUES.has(word) || ordinalValue(word) !== null || /^(?:un|a)$/.test(word) || begun(word) !== null;
}

/** "un par de horas": the word that "a" and "un" are no number without. */
export function endsPair(word: string): boolean {
  return PAIR.test(word);
}

/** "decenas", "tercera". */
function singleWord(first: WordAtom, atoms: readonly Atom[], index: number): Found | null {
  const after = atoms[index + 1];
  const vague = vagueAt(first, after);
  if (vague !== null) return { atom: { ...first, ...vague, type: 'number' }, next: index + 1 };
  const ordinal = isOtherOrdinal(first.text, after) ? null : ordinalValue(first.text);
  return ordinal === null
    ? null
    : { atom: { ...first, type: 'number', shape: 'ordinal', values: [ordinal] }, next: index + 1 };
}

/** 3–10 for an ordinal in any language; null for any other word. */
function ordinalValue(word: string): number | null {
  return NO_ORDINALS.has(word) ? null : (ORDINAL_VALUES.get(word) ?? null);
}

/** Returns true if the ordinal and the word after it name something else. */
function isOtherOrdinal(word: string, after: Atom | undefined): boolean {
  return AFTER_OTHER_ORDINAL.test(after?.text ?? '') || (word === 'third' && after?.text === 'of');
}

/** "un par de horas". */
function pair(first: WordAtom, atoms: readonly Atom[], index: number, text: string): Found | null {
  const second = atoms[index + 1];
  const isPair =
    /^(?:un|a)$/.test(first.text) && endsPair(second?.text ?? '') && /^(?:de|d|of)$/.test(atoms[index + 2]?.text ?? '');
  return isPair && second !== undefined ? { atom: spokenAtom(first, second, 2, text), next: index + 2 } : null;
}

function severalWords(first: WordAtom, atoms: readonly Atom[], index: number, text: string): Found | null {
  let open = begun(first.text);
  if (open === null) return null;
  let last: Atom = first;
  let next = index + 1;
  for (let at = index + 1; at < atoms.length; at += 1) {
    const atom = atoms[at];
    const before = atoms[at - 1];
    const isNear = atom?.type === 'word' && TIGHT.test(text.slice(before?.end, atom.start));
    const grown: Open | null = isNear ? continued(open, atom.text) : null;
    if (grown === null || atom === undefined) break;
    open = grown;
    if (grown.joined) continue;
    last = atom;
    next = at + 1;
  }
  const half = halfMore(atoms, next, last);
  if (half !== null) return { atom: spokenAtom(first, half.last, open.total + half.more, text), next: next + 2 };
  return { atom: spokenAtom(first, last, open.total + open.part, text), next };
}

/** "dos millones y medio". */
function halfMore(atoms: readonly Atom[], next: number, last: Atom): { more: number; last: Atom } | null {
  const [joiner, half] = [atoms[next], atoms[next + 1]];
  if (!MILLION.has(last.text) || joiner === undefined || half === undefined) return null;
  return isNumberJoiner(joiner.text) && HALF.test(half.text) ? { more: 500_000, last: half } : null;
}

/** "30 mil", "2,5 millones", "2 docenas". */
function multiplied(
  atom: NumberAtom,
  atoms: readonly Atom[],
  index: number,
  text: string,
): { atom: NumberAtom; next: number } | null {
  const after = atoms[index + 1];
  if (after?.type !== 'word' || !['plain', 'decimal', 'grouped'].includes(atom.shape)) return null;
  const factor = after.text === 'm' && atoms[index + 2]?.text === '€' ? 1_000_000 : factorOf(after.text);
  if (factor === null || text.slice(atom.end, after.start).trim() !== '') return null;
  const values = atom.values.map((value) => value * factor);
  return {
    atom: { ...atom, shape: 'grouped', values, end: after.end, text: text.slice(atom.start, after.end) },
    next: index + 2,
  };
}

function spokenAtom(first: Atom, last: Atom, value: number, text: string): NumberAtom {
  const { start } = first;
  const { end } = last;
  return { type: 'number', shape: 'spoken', values: [value], start, end, text: text.slice(start, end) };
}

function vagueAt(atom: WordAtom, after: Atom | undefined): Pick<NumberAtom, 'shape' | 'values'> | null {
  const value = VAGUE_VALUES.get(atom.text);
  if (value === undefined) return null;
  const ofIt = after?.type === 'word' && /^(?:de|d|of)$/.test(after.text);
  return NEEDS_OF.has(atom.text) && !ofIt ? null : { shape: 'vague', values: [value] };
}

function factorOf(word: string): number | null {
  if (THOUSAND.has(word)) return 1000;
  if (MILLION.has(word)) return 1_000_000;
  return DOZEN.has(word) ? 12 : null;
}

function begun(word: string): Open | null {
  if (NO_NUMBERS.has(word)) return null;
  if (THOUSAND.has(word)) return { total: 1000, part: 0, below: 1000, joined: false };
  if (DOZEN.has(word)) return { total: 12, part: 0, below: 0, joined: false };
  const compound = BASQUE_JOINED.exec(word);
  if (compound !== null) {
    const tens = wordValue(compound[1] ?? '');
    const units = wordValue(compound[2] ?? '');
    return tens === null || units === null ? null : { total: 0, part: tens + units, below: 0, joined: false };
  }
  const value = wordValue(word);
  return value === null ? null : { total: 0, part: value, below: stepBelow(value, word), joined: false };
}

function continued(open: Open, word: string): Open | null {
  if (isHundred(word) && open.part > 0 && open.part < 10)
    return { ...open, part: open.part * 100, below: 100, joined: false };
  const factor = factorOf(word);
  if (factor !== null && open.part > 0 && !open.joined) {
    return { total: open.total + open.part * factor, part: 0, below: Math.min(factor, 1000), joined: false };
  }
  if (MILLION.has(word) && open.total > 0 && open.part === 0) {
    return { ...open, total: open.total * 1_000_000, below: 1000 };
  }
  if (isNumberJoiner(word) && !open.joined && (open.below > 0 || open.part === 10)) return { ...open, joined: true };
  const value = wordValue(word);
  const below = open.joined && open.part === 10 ? 10 : open.below;
  if (value === null || value === 0 || value >= below) return null;
  // "ciento y pico" aside, only tens and Basque are joined by "y": "mil y una" is a way of speaking.
  return { ...open, part: open.part + value, below: stepBelow(value, word), joined: false };
}

function wordValue(word: string): number | null {
  const stem = BASQUE_CASE.exec(word)?.[1];
  return numberWordValue(stem === undefined ? word : (BASQUE_NUMBER[stem] ?? stem));
}

function stepBelow(value: number, word: string): number {
  if (value >= 100) return 100;
  if (TENS_OF_TWENTY.test(word)) return 20;
  return value >= 20 && value % 10 === 0 ? 10 : 0;
}

/** "un", "una": an article, unless what follows makes it a figure. */
export function isArticle(atom: NumberAtom): boolean {
  return atom.shape === 'spoken' && SINGLE.has(atom.text);
}

/** Returns the number of each word in a table of words by their numbers. */
function valuesOf(words: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  const byWord = Object.entries(words).flatMap(([value, said]) =>
    said.split(' ').map((word) => [word, Number(value)] as const),
  );
  return new Map(byWord);
}
