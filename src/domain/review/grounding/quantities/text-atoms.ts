import type { Language } from '../../../text/languages.ts';
import { asLatin } from '../../../text/latin-lookalikes.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import { rememberWords } from '../../../text/remember-last.ts';
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
const SHAPES = ['code', 'iso', 'date', 'file', 'clock', 'grouped', 'decimal', 'ordinal', 'plain', 'word'] as const;
const WORD = SHAPES.length;

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
  `((?<![\\p{L}\\d])(?!h\\d|(?:under|over)-)\\p{L}{1,6}-?\\d{1,5}(?![\\d:.,/]*\\d))|${NUMBER}|(\\p{L}+(?:·\\p{L}+)*|[€$£%°])`,
  'gu',
);

/** All words and numbers of a loosely folded text, from left to right. */
export function textAtoms(folded: string, language?: Language): Atom[] {
  const text = asLatin(folded);
  return joinSpokenNumbers(matchesIn(text, TOKEN).map(atomOf), text, language);
}

function atomOf(match: RegExpExecArray): Atom {
  const { 0: text, index: start } = match;
  const end = start + text.length;
  if (match[WORD] !== undefined || /^m[23]$/.test(text)) {
    return { type: 'word', text, begins: beginningsOf(text), start, end };
  }
  const shape = SHAPES[match.findIndex((group, at) => at > 0 && group !== undefined) - 1] ?? 'plain';
  return { type: 'number', text, start, end, ...numberOf(shape, text) };
}

/** Words of a text are many, and those that a figure can begin with few. */
const beginningsOf = rememberWords(
  (word): Beginnings => ({ number: mayBeginNumber(word), figure: mayBeginFigure(word) }),
);

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
