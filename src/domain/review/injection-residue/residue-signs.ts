import { BEYOND, unitAt } from '../../text/scan-words.ts';

/** Result of one look at the letters of a text: which finders, and which of their patterns, may find anything at all. */
export type ResidueSigns = {
  /** The signs of markup that the text has, each of them a bit as in `marksOf`. */
  marks: number;
  /** Has "XXX" or "???". */
  hasRows: boolean;
  /** Has a word that a template or a program leaves: "TODO", "undefined". */
  hasLeftWords: boolean;
  /** Has sixteen letters or figures in a row, or ten in capitals, or a line that begins with dashes. */
  isOdd: boolean;
  /** Has sixteen letters or figures in a row, ten before "=", or eight noughts and ones. */
  mayBeEncoded: boolean;
  /** May have characters that nobody sees, or gaps. */
  mayHide: boolean;
  /** May have words told letter by letter: "p.o.t.a.b.l.e". */
  maySpell: boolean;
  /** May have words written together: "ElAguaEsPotable". */
  mayBeGlued: boolean;
};

/** No word of our languages is longer. */
export const LONGEST_WORD = 25;

/** Characters beyond the tables that hide nothing and are no letters. Each finder looks at all others itself. */
const FAMILIAR = '–—‘’“”…€';
const [NEW_LINE, EQUALS, NOUGHT, ONE] = [0x0a, 0x3d, 0x30, 0x31];

const [SMALL, CAPITAL, LETTER, CODE, LOUD, ROW, BLANK, HIDDEN, JOINS] = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const PATTERNS: readonly [kind: number, pattern: RegExp][] = [
  [SMALL, /\p{Ll}/u],
  [CAPITAL, /\p{Lu}/u],
  [LETTER, /\p{L}/u],
  [CODE, /[A-Za-z0-9+/]/],
  [LOUD, /[A-Z0-9+/]/],
  [ROW, /[Xx?]/],
  [BLANK, /[\p{Zs}\t]/u],
  [HIDDEN, /[^\x20-\x7e\n\r\t\u00a1-\u00ac\u00ae-\u017f]/],
  [JOINS, /[.\-_*·]/],
];
const KINDS = Uint16Array.from({ length: BEYOND }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return PATTERNS.reduce((kinds, [kind, pattern]) => (pattern.test(sign) ? kinds | kind : kinds), 0);
});
/** The kinds of "a", which nearly all letters of a text have and no others. */
const PLAIN = SMALL | LETTER | CODE;

/** Signs of markup languages and programs. */
const SIGNS = '<>[]{}`*_~|\\&%$#@=:^()-';
const MARKS = Int32Array.from({ length: BEYOND }, (_, unit) => marksOf(String.fromCharCode(unit)));

/** Returns a bit for each of some signs. */
export function marksOf(signs: string): number {
  return [...signs].reduce((marks, sign) => (SIGNS.includes(sign) ? marks | (1 << SIGNS.indexOf(sign)) : marks), 0);
}

/** A look at a text, up to some place: numbers of letters of a kind in a row, and the kinds of the letter before. */
type Look = {
  marks: number;
  letters: number;
  code: number;
  bits: number;
  loud: number;
  row: number;
  blanks: number;
  lines: number;
  before: number;
  isUnfamiliar: boolean;
  isLoudWithin: boolean;
};

/** Looks once at each letter of a text. */
export function residueSigns(text: string): ResidueSigns {
  const signs: ResidueSigns = {
    marks: 0,
    hasRows: false,
    hasLeftWords: text.includes('lorem') || text.includes('Lorem') || text.includes('undefined'),
    isOdd: text.includes('---') && /^---/mu.test(text),
    mayBeEncoded: false,
    mayHide: false,
    maySpell: false,
    mayBeGlued: false,
  };
  const look: Look = {
    marks: 0,
    letters: 0,
    code: 0,
    bits: 0,
    loud: 0,
    row: 0,
    blanks: 0,
    lines: 0,
    before: 0,
    isUnfamiliar: false,
    isLoudWithin: false,
  };
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const end = plainEnd(text, at, length);
    if (end > at) passPlain(look, signs, end - at);
    if (end < length) lookAt(look, signs, text, end);
    at = end;
  }
  signs.marks = look.marks;
  if (look.isLoudWithin && LEFT_WORDS.test(text)) signs.hasLeftWords = true;
  if (look.isUnfamiliar) [signs.mayHide, signs.maySpell, signs.mayBeGlued] = [true, true, true];
  return signs;
}

/** Words of programs with capitals. */
const LEFT_WORDS = /NaN|TODO|TBD|FIXME|PENDIENTE/;

function plainEnd(text: string, from: number, length: number): number {
  for (let at = from; at < length; at += 1) {
    const unit = unitAt(text, at);
    if (unit >= BEYOND || KINDS[unit] !== PLAIN) return at;
  }
  return length;
}

/** Goes over plain letters, of which nothing matters but how many there are. */
function passPlain(look: Look, signs: ResidueSigns, letters: number): void {
  look.bits = 0;
  look.loud = 0;
  look.row = 0;
  look.blanks = 0;
  look.lines = 0;
  look.before = PLAIN;
  noteLength(look, signs, look.letters + letters, look.code + letters);
}

function noteLength(look: Look, signs: ResidueSigns, letters: number, code: number): void {
  look.letters = letters;
  look.code = code;
  if (letters > LONGEST_WORD) signs.mayBeGlued = true;
  if (code < 16) return;
  signs.mayBeEncoded = true;
  signs.isOdd = true;
}

function lookAt(look: Look, signs: ResidueSigns, text: string, at: number): void {
  const unit = unitAt(text, at);
  const isKnown = unit < BEYOND;
  const kind = isKnown ? (KINDS[unit] ?? 0) : 0;
  if (unit === EQUALS && look.code >= 10) signs.mayBeEncoded = true;
  noteLength(look, signs, next(look.letters, kind & LETTER), next(look.code, kind & CODE));
  noteRows(look, signs, unit, kind);
  if ((kind & CAPITAL) !== 0 && (look.before & LETTER) !== 0) {
    look.isLoudWithin = true;
    if ((look.before & SMALL) !== 0) signs.mayBeGlued = true;
  }
  if ((kind & JOINS) !== 0 && (look.before & LETTER) !== 0 && unitAt(text, at - 2) === unit) signs.maySpell = true;
  if (isKnown) look.marks |= MARKS[unit] ?? 0;
  else if (!FAMILIAR.includes(text.charAt(at))) look.isUnfamiliar = true;
  look.before = kind;
}

function noteRows(look: Look, signs: ResidueSigns, unit: number, kind: number): void {
  look.bits = unit === NOUGHT || unit === ONE ? look.bits + 1 : 0;
  look.loud = next(look.loud, kind & LOUD);
  look.row = next(look.row, kind & ROW);
  look.blanks = next(look.blanks, kind & BLANK);
  if (look.blanks === 0) look.lines = unit === NEW_LINE ? look.lines + 1 : 0;
  if (look.bits === 8) signs.mayBeEncoded = true;
  if (look.loud === 10) signs.isOdd = true;
  if (look.row === 3) signs.hasRows = true;
  if (look.blanks === 6 || look.lines === 4 || (kind & HIDDEN) !== 0) signs.mayHide = true;
}

function next(count: number, isMore: number): number {
  return isMore === 0 ? 0 : count + 1;
}
