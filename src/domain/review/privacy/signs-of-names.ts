import type { AboutWord } from '../../text/remember-words.ts';
import { BEYOND, unitAt, unitsOf } from '../../text/scan-words.ts';
import { mayNameIn } from './is-given-name.ts';

/** Signs of persons' names: letters that may be a given name, and a title before a capital. */
export type SignsOfNames = { given: boolean; titled: boolean };

const BLANK = 0x20;
const COMMA = 0x2c;
const STOP = 0x2e;
const MIDDLE_DOT = 0xb7;
const CAPITAL = /\p{Lu}/u;
const LETTER = /[\p{L}\p{M}]/u;

const isCapital = unitsOf(CAPITAL);
const isLetter = unitsOf(LETTER);

const NONE: SignsOfNames = { given: false, titled: false };
const ALL: SignsOfNames = { given: true, titled: true };

/**
 * Looks at the capitals of a text alone: whether the letters from one on may be a given name, and whether
 * it follows a title. Few texts have either, and no others are searched for names. Letters that
 * the tables do not know may be anything.
 */
export function signsOfNames(text: string, isTitleIn: AboutWord<boolean>): SignsOfNames {
  const { length } = text;
  let given = false;
  let titled = false;
  for (let at = 0; at < length; ) {
    const unit = unitAt(text, at);
    if (unit < BEYOND ? isCapital[unit] !== 1 : !isUnknownCapital(text, at)) {
      at += 1;
      continue;
    }
    const end = endOfLetters(text, at, length);
    if (unit >= BEYOND || (end < length && goesOn(text, end))) return ALL;
    given ||= mayNameIn(text, at, end);
    titled ||= isTitleBefore(text, at, isTitleIn);
    at = end;
  }
  return given || titled ? { given, titled } : NONE;
}

function isUnknownCapital(text: string, at: number): boolean {
  return CAPITAL.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function endOfLetters(text: string, from: number, length: number): number {
  let end = from + 1;
  for (; end < length; end += 1) {
    const unit = unitAt(text, end);
    if (unit >= BEYOND || isLetter[unit] !== 1) break;
  }
  return end;
}

/** Returns true where a word goes on with a letter of no table, or as "Apol·lonia" does. */
function goesOn(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return unit === MIDDLE_DOT || (unit >= BEYOND && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0)));
}

/** "Sr. Gil", "la vecina, Ana": looks at the letters before a blank. */
function isTitleBefore(text: string, at: number, isTitleIn: AboutWord<boolean>): boolean {
  if (at < 2 || unitAt(text, at - 1) !== BLANK) return false;
  let end = at - 1;
  if (unitAt(text, end - 1) === COMMA) end -= 1;
  if (end > 0 && unitAt(text, end - 1) === STOP) end -= 1;
  let start = end;
  while (start > 0 && isLetter[unitAt(text, start - 1)] === 1) start -= 1;
  return start < end && isTitleIn(text, start, end);
}
