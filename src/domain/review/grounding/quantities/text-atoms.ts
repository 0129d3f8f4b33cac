import type { Language } from '../../../text/languages.ts';
import { asLatin } from '../../../text/latin-lookalikes.ts';
import { rememberWordsIn } from '../../../text/remember-words.ts';
import { isFigure, unitAt, wordScanner } from '../../../text/scan-words.ts';
import type { Atom, Beginnings, NumberAtom } from './atom.ts';
import { isWholeMonth, weekdayNumber } from './calendar-words.ts';
import { midnightAt } from './hour-words.ts';
import { isHalfMore } from './read-measured.ts';
import { isShare } from './read-share.ts';
import { endsPair, joinSpokenNumbers, mayBeginNumber } from './spoken-numbers.ts';
import { unitOf } from './unit-words.ts';

/**
 * Shapes of the groups of `TOKEN`, in their order. The groups have no names, because names would
 * cost an object for every word of a text.
 */
const SHAPES = ['code', 'iso', 'date', 'file', 'clock', 'grouped', 'decimal', 'ordinal', 'plain'] as const;

const NUMBER = [
  '((?<!\\d)\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d))',
  '((?<![\\d/])\\d{1,2}(?:[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|/\\d{1,2})(?![\\d/]))',
  '(\\d{1,6}/\\d{2,4}(?!\\d))',
  '((?<![\\d:.,])(?:[01]?\\d|2[0-4])\\s?(?::|h(?=\\d))\\s?[0-5]\\d(?!\\d))',
  "((?<![\\d.,])\\d{1,3}(?:(?:\\.\\d{3})+(?:,\\d+)?|(?:,\\d{3})+(?:\\.\\d+)?|(?:[' ]\\d{3})+(?:,\\d+)?)(?![\\d]))",
  '(\\d+[.,]\\d+)',
  '(\\d+\\.?[oaºª](?![\\p{L}\\d]))',
  '(\\d+(?:[oil]+\\d*)*(?=[\\doil]|(?![\\d])))',
].join('|');
const TOKEN = new RegExp(
  `((?<![\\p{L}\\d])(?!h\\d|(?:under|over|am|pm|h)-)\\p{L}{1,6}-?\\d{1,5}(?![\\d:.,/]*\\d))|${NUMBER}|(\\p{L}+(?:·\\p{L}+)*|[€$£%°])`,
  'uy',
);
const tokensIn = wordScanner({ pattern: TOKEN, plain: /\p{L}/u, joins: /[\d·-]/u, begins: /[\d$£%°]/u });

/** All words and numbers of a loosely folded text, from left to right; none for a text that cannot hold a figure. */
export function textAtoms(folded: string, language?: Language): readonly Atom[] {
  const text = asLatin(folded);
  const places = tokensIn(text);
  const words: (KnownWord | null)[] = [];
  let mayHoldFigure = false;
  for (let at = 0; at < places.length; at += 2) {
    const word = wordAt(text, places[at] ?? 0, places[at + 1] ?? 0);
    mayHoldFigure ||= word === null || word.tells || (word.isUnit && isArticle(words.at(-1)));
    words.push(word);
  }
  if (!mayHoldFigure) return NO_ATOMS;
  const atoms: Atom[] = [];
  for (const [at, word] of words.entries()) {
    const start = places[2 * at] ?? 0;
    const end = places[2 * at + 1] ?? 0;
    atoms.push(word === null ? figureAtomAt(text, start, end) : wordAtom(word, start, end));
  }
  return joinSpokenNumbers(atoms, text, language);
}

const NO_ATOMS: readonly Atom[] = [];

/** The word there; null for what holds a figure. No word has a figure at an end, and all else has one. */
function wordAt(text: string, start: number, end: number): KnownWord | null {
  const isWord = !isFigure(unitAt(text, start)) && !isFigure(unitAt(text, end - 1));
  return isWord ? wordOf(text, start, end) : null;
}

/** "Within an hour". */
function isArticle(word: KnownWord | null | undefined): boolean {
  return word?.text === 'a' || word?.text === 'an';
}

function wordAtom({ text, begins }: KnownWord, start: number, end: number): Atom {
  return { type: 'word', text, begins, start, end };
}

function figureAtomAt(row: string, start: number, end: number): Atom {
  TOKEN.lastIndex = start;
  const match = TOKEN.exec(row) ?? [];
  const text = row.slice(start, end);
  if (/^m[23]$/.test(text)) return wordAtom(wordOf(row, start, end), start, end);
  const shape = SHAPES[match.findIndex((group, at) => at > 0 && group !== undefined) - 1] ?? 'plain';
  return { type: 'number', text, start, end, ...numberOf(shape, text) };
}

type KnownWord = {
  text: string;
  begins: Beginnings;
  /** A text without figures holds one in words only if one of its words tells so. */
  tells: boolean;
  isUnit: boolean;
};

/** Words of a text are many, and those that a figure can begin with few. */
const wordOf = rememberWordsIn((text): KnownWord => {
  const begins = { number: mayBeginNumber(text), figure: mayBeginFigure(text) };
  return { text, begins, tells: tellsOfFigure(text, begins), isUnit: unitOf(text) !== null };
});

/** Returns true if an hour, a share, a measure or a date may begin with the word; hardly any word passes. */
function mayBeginFigure(word: string): boolean {
  return unitOf(word) !== null || /^an?$/.test(word) || isFigureAlone(word);
}

function isFigureAlone(word: string): boolean {
  return (
    midnightAt(word) !== null ||
    isShare(word) ||
    /^(?:medi[oa]|mi(?:tja|g)|half|quarter)$/.test(word) ||
    isWholeMonth(word) ||
    weekdayNumber(word) !== null
  );
}

/** "A" begins "a couple", and units "hora y media", "metro erdi": the words behind them tell. */
function tellsOfFigure(word: string, begins: Beginnings): boolean {
  return (begins.number && word !== 'a') || endsPair(word) || isHalfMore(word) || isFigureAlone(word);
}

function numberOf(shape: (typeof SHAPES)[number], text: string): Pick<NumberAtom, 'shape' | 'values'> {
  switch (shape) {
    case 'iso':
      return { shape: 'date', values: text.split(/[-/.]/).map(Number).reverse() };
    case 'date':
      return dateOf(text);
    case 'clock': {
      const [hour = 0, minute = 0] = text.split(/[:h]/).map(Number);
      return { shape: 'clock', values: [(hour * 60 + minute) % 1440] };
    }
    case 'grouped':
      return { shape: 'grouped', values: groupedValues(text) };
    case 'decimal':
      return { shape: 'decimal', values: [Number(text.replace(',', '.'))] };
    case 'ordinal':
      return { shape: 'ordinal', values: [Number.parseInt(text, 10)] };
    case 'plain':
      return { shape: 'plain', values: [Number(text.replaceAll('o', '0').replace(/[il]/g, '1'))] };
    default:
      return { shape: 'code', values: [] };
  }
}

function dateOf(text: string): Pick<NumberAtom, 'shape' | 'values'> {
  const [day = 0, month = 0, year] = text.split(/[/.-]/).map(Number);
  if (day < 1 || day > 31 || month < 1 || month > 12 || text === '24/7') return { shape: 'code', values: [] };
  return { shape: 'date', values: year === undefined ? [day, month] : [day, month, year < 100 ? 2000 + year : year] };
}

/** "1.200" is a thousand and two hundred; "1.200,5" and "1,200.5" tell which sign parts the fraction. */
function groupedValues(text: string): number[] {
  const thousands = Number(text.replace(/[.,' ](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  return /^\d{1,3},\d{3}$/.test(text) ? [thousands, Number(text.replace(',', '.'))] : [thousands];
}
