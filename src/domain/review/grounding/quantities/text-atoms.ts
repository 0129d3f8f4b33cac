import type { Language } from '../../../text/languages.ts';
import { asLatin } from '../../../text/latin-lookalikes.ts';
import { rememberWordsIn } from '../../../text/remember-words.ts';
import { isFigure, unitAt, wordScanner } from '../../../text/scan-words.ts';
import type { Atom, Beginnings, NumberAtom } from './atom.ts';
import { isWholeMonth, weekdayNumber } from './calendar-words.ts';
import { midnightAt } from './hour-words.ts';
import { isShare } from './read-share.ts';
import { joinSpokenNumbers, mayBeginNumber } from './spoken-numbers.ts';
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

/** All words and numbers of a loosely folded text, from left to right. */
export function textAtoms(folded: string, language?: Language): Atom[] {
  const text = asLatin(folded);
  const places = tokensIn(text);
  const atoms: Atom[] = [];
  for (let at = 0; at < places.length; at += 2) atoms.push(atomAt(text, places[at] ?? 0, places[at + 1] ?? 0));
  return joinSpokenNumbers(atoms, text, language);
}

/** No word has a figure at an end, and all else has one. */
function atomAt(text: string, start: number, end: number): Atom {
  const isWord = !isFigure(unitAt(text, start)) && !isFigure(unitAt(text, end - 1));
  return isWord ? wordAtomAt(text, start, end) : figureAtomAt(text, start, end);
}

function wordAtomAt(row: string, start: number, end: number): Atom {
  const { text, begins } = wordOf(row, start, end);
  return { type: 'word', text, begins, start, end };
}

function figureAtomAt(row: string, start: number, end: number): Atom {
  TOKEN.lastIndex = start;
  const match = TOKEN.exec(row) ?? [];
  const text = row.slice(start, end);
  if (/^m[23]$/.test(text)) return wordAtomAt(row, start, end);
  const shape = SHAPES[match.findIndex((group, at) => at > 0 && group !== undefined) - 1] ?? 'plain';
  return { type: 'number', text, start, end, ...numberOf(shape, text) };
}

/** Words of a text are many, and those that a figure can begin with few. */
const wordOf = rememberWordsIn((text): { text: string; begins: Beginnings } => ({
  text,
  begins: { number: mayBeginNumber(text), figure: mayBeginFigure(text) },
}));

/** Returns true if an hour, a share, a measure or a date may begin with the word; hardly any word passes. */
function mayBeginFigure(word: string): boolean {
  return (
    midnightAt(word) !== null ||
    isShare(word) ||
    /^(?:medi[oa]|mi(?:tja|g)|half|quarter|an?)$/.test(word) ||
    unitOf(word) !== null ||
    isWholeMonth(word) ||
    weekdayNumber(word) !== null
  );
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
