import { cueBefore } from './cue-before.ts';
import { saysThatItWasAName, signsAt } from './name-context.ts';
import { nameEnd } from './name-end.ts';
import { isEverydayGiven, isGiven, isKnown, isSurname, mayBeName } from './name-likeness.ts';
import type { NameWord } from './name-words.ts';
import { isNext } from './name-words.ts';
import { BEARS_A_NAME, ENDS_LOWER_NAME, ONLY_WITH_MORE } from './not-names.ts';

/** Returns true if a person's name begins at a word, as far as cues and lists show. */
export function beginsName(words: readonly NameWord[], at: number, text: string): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return word.capital || word.initial
    ? beginsCapitalName(words, at, word, text)
    : beginsSmallName(words, at, word, text);
}

function beginsCapitalName(words: readonly NameWord[], at: number, word: NameWord, text: string): boolean {
  if (word.initial) return beginsInitials(words, at);
  if (BEARS_A_NAME.has(word.folded)) return false;
  if (isGiven(word) || (isSurname(word) && word.folded.length > 3) || isTold(words, at, word, text)) return true;
  if (!mayBeName(word)) return false;
  const after = words[at + 1];
  const surname = after?.capital === true && isNext(after) && isKnown(after) ? after : null;
  if (!isEverydayGiven(word)) {
    return surname !== null && isSurname(surname) && (!word.beginsSentence || isKnown(word));
  }
  return surname !== null || after?.initial === true || (!word.beginsSentence && !ONLY_WITH_MORE.has(word.folded));
}

/**
 * Returns true if the words around a capitalised word mark it as a name, even one that no list
 * knows.
 */
function isTold(words: readonly NameWord[], at: number, word: NameWord, text: string): boolean {
  if (!mayBeName(word)) return false;
  const end = nameEnd(words, at);
  if (saysThatItWasAName(words, at, end, text) || signsAt(words, at, end, text)) return true;
  switch (cueBefore(words, at)) {
    case 'mine':
    case 'named':
    case 'person':
    case 'title':
      return true;
    case 'met':
      return isKnown(word);
    case 'self':
      return isKnown(word) || end > at + 1 || /^\s*(?:[,.;!)\n]|$)/u.test(text.slice(word.end));
    case 'closing':
      return isKnown(word) || isLast(words, end, text);
    default:
      return false;
  }
}

/** Returns true if only a full stop follows in the line after the words before `end`. */
function isLast(words: readonly NameWord[], end: number, text: string): boolean {
  return /^[\s.!)]*(?:\n|$)/u.test(text.slice(words[end - 1]?.end ?? 0));
}

/** "J. M. Arbeloa", "J. García". */
function beginsInitials(words: readonly NameWord[], at: number): boolean {
  let end = at + 1;
  while (isInitial(words[end - 1]) && words[end]?.gap?.startsWith('.') && words[end]?.initial) end += 1;
  const surname = words[end];
  const isBound =
    surname !== undefined &&
    (/^\. ?$/u.test(surname.gap ?? '') || (/^[od]$/.test(words[at]?.folded ?? '') && isNext(surname)));
  return isBound && mayBeName(surname) && (isKnown(surname) || end > at + 1 || cueBefore(words, at) !== null);
}

function isInitial(word: NameWord | undefined): boolean {
  return word?.initial === true;
}

/** Small letters are a name only behind a cue or an article, or with a surname: "juan perez", "la mari". */
function beginsSmallName(words: readonly NameWord[], at: number, word: NameWord, text: string): boolean {
  const cue = cueBefore(words, at);
  if (cue === 'mine') return word.folded.length > 2 && !ENDS_LOWER_NAME.has(word.folded);
  if (cue === 'title' && isSurname(word) && word.folded.length > 3) return true;
  if (!isGiven(word)) return false;
  if (nameEnd(words, at) > at + 1) return true;
  if (cue === 'closing') return isLast(words, at + 1, text);
  return cue !== null || (isNext(word) && ARTICLES.has(words[at - 1]?.folded ?? ''));
}

const ARTICLES = new Set(['el', 'la', 'l', 'en', 'na', 'n']);
