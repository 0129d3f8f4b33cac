import { BEHIND_NAMES } from './name-cues.ts';
import type { NameWord } from './name-words.ts';
import { isNext } from './name-words.ts';
import { BEARS_A_NAME, NAME_BEARING_ENDINGS, PARTICLES } from './not-names.ts';

/**
 * Maximum distance in words between a name and the word that bears it: "calle de la Infanta Doña
 * María".
 */
const REACH = 5;

/** Returns true if the name belongs to a street, a school, a saint or a feast before it. */
export function isBehindBearer(words: readonly NameWord[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const word = words[back];
    if (word === undefined || !isTied(words, back)) return false;
    if (bearsName(words, back)) return true;
    if (!word.capital && !PARTICLES.has(word.folded)) return false;
  }
  return false;
}

/**
 * Returns true if only a space or an abbreviation's sign ("C/", "Avda.") separates a word from the
 * next.
 */
function isTied(words: readonly NameWord[], at: number): boolean {
  const next = words[at + 1];
  return isNext(next) || (BEARS_A_NAME.has(words[at]?.folded ?? '') && isAbbreviation(next));
}

function isAbbreviation(next: NameWord | undefined): boolean {
  return /^(?:\. ?|\/ ?|º ?)$/u.test(next?.gap ?? '');
}

function bearsName(words: readonly NameWord[], at: number): boolean {
  const said = words[at]?.folded ?? '';
  if (/^(?:señora|senyora)$/.test(said)) return /^n(?:uestra|ostra|osa)$/.test(words[at - 1]?.folded ?? '');
  return BEARS_A_NAME.has(said) && (said.length > 1 || isAbbreviation(words[at + 1]));
}

/**
 * Returns true if the words from `from` to `to` end with a name-bearing word, or precede one:
 * "Santa Ana plazan", "King George Park".
 */
export function isBeforeBearer(words: readonly NameWord[], from: number, to: number): boolean {
  const last = words[to - 1];
  const behind = words[to];
  if (to > from + 1 && last !== undefined && NAME_BEARING_ENDINGS.test(last.folded)) return true;
  return behind !== undefined && isNext(behind) && NAME_BEARING_ENDINGS.test(behind.folded);
}

/** "…, de 84 años", "(8 años)", "…, aged 81". */
const AGE = /^\s?,?\s?\(?\s?(?:(?:de|d')\s?\d{1,3}\s(?:años|anys|anos)|\d{1,3}\s(?:años|anys|anos|urte)|aged \d)/u;
const NEIGHBOUR =
  /^,\s(?:vecin[oa]|veïna?|veciñ[oa]|alumn[oae]|madre|padre|mare|pare|nai|pai|mi|nuestr[oa]|la meva|el meu|my|our|the)(?!\p{L})/u;

/**
 * Returns true if the text after the words from `from` to `to` shows that they were a person's
 * name.
 */
export function saysThatItWasAName(words: readonly NameWord[], from: number, to: number, text: string): boolean {
  const last = words[to - 1];
  const first = words[from];
  if (last === undefined || first === undefined) return false;
  const rest = text.slice(last.end, last.end + 24);
  const isMore = to - from > 1;
  if (AGE.test(rest) && (isMore || !first.beginsSentence)) return true;
  if (NEIGHBOUR.test(rest) && isMore && !first.beginsSentence) return true;
  return BEHIND_NAMES.some((said) => rest.toLowerCase().startsWith(` ${said}`)) && (isMore || saysSo(rest));
}

function saysSo(rest: string): boolean {
  return /^ (?:naiz|dut izena|du izena|jaun|andre)/iu.test(rest);
}

/**
 * Returns true for a signature: words after a dash or on their own line at the very end, "— Rosa
 * M."
 */
export function signsAt(words: readonly NameWord[], from: number, to: number, text: string): boolean {
  const gap = words[from]?.gap ?? '';
  const isApart = /(?:[—–~]|\s-{1,2}|\n)\s*$/u.test(gap);
  return isApart && to - from <= 3 && /^[\s.!)]*$/u.test(text.slice(words[to - 1]?.end ?? 0));
}
