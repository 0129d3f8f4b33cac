import type { TextRange } from '../../text/find-phrase.ts';
import { cueBefore } from './cue-before.ts';
import { isGiven, isKnown, isSurname, mayBeName } from './name-likeness.ts';
import type { NameWord } from './name-words.ts';
import { isNext } from './name-words.ts';
import { ENDS_LOWER_NAME, NO_NAMES, PARTICLES } from './not-names.ts';

const MOST_WORDS = 7;

/** The index behind the last word of the name that begins at `from`; it stops before what `isPublic`. */
export function nameEnd(
  words: readonly NameWord[],
  from: number,
  isPublic: (range: TextRange) => boolean = () => false,
): number {
  const inCapitals = words[from]?.capital === true || words[from]?.initial === true;
  const goesOn = inCapitals ? goesOnInCapitals : goesOnInSmall;
  let end = from + 1;
  while (end < from + MOST_WORDS && isBound(words, end)) {
    const step = goesOn(words, end);
    const last = words[end + step - 1];
    if (step === 0 || last === undefined || isPublic(last)) break;
    end += step;
  }
  return end;
}

/** Returns true if only a space, or the full stop of an initial, precedes the word. */
function isBound(words: readonly NameWord[], at: number): boolean {
  return isNext(words[at]) || (words[at - 1]?.initial === true && /^\. ?$/.test(words[at]?.gap ?? ''));
}

/** By how many words, particles and what follows them included, a name goes on at `at`; 0 when it has ended. */
function goesOnInCapitals(words: readonly NameWord[], at: number): number {
  const word = words[at];
  if (word === undefined) return 0;
  if (word.initial) return 1;
  if (word.capital) return !word.acronym && (!NO_NAMES.has(word.folded) || isKnown(word)) ? 1 : 0;
  const particles = particlesFrom(words, at);
  const part = words[at + particles];
  if (particles === 0 || part === undefined || !isNext(part) || !mayBeName(part)) return 0;
  // "y" may join two surnames or two people; two people are two names.
  return /^[yei]$/.test(word.folded) && isGiven(part) ? 0 : particles + 1;
}

function goesOnInSmall(words: readonly NameWord[], at: number): number {
  const word = words[at];
  if (word === undefined) return 0;
  const particles = particlesFrom(words, at);
  const part = words[at + particles];
  if (/^d[eo]?l?$/.test(word.folded) && isNext(part) && part !== undefined && (isGiven(part) || isSurname(part))) {
    return particles + 1;
  }
  if (ENDS_LOWER_NAME.has(word.folded)) return 0;
  return isKnown(word) || isRareSurname(words, at, word) ? 1 : 0;
}

/** "me llamo oksana kovalenka y …". */
function isRareSurname(words: readonly NameWord[], at: number, word: NameWord): boolean {
  const behind = words[at + 1];
  const ends = behind === undefined || !isNext(behind) || /^(?:y|e|i|eta|and|que)$/.test(behind.folded);
  return ends && word.folded.length > 3 && cueBefore(words, at - 1) === 'mine';
}

function particlesFrom(words: readonly NameWord[], at: number): number {
  let count = 0;
  while (count < 2 && isParticle(words[at + count])) count += 1;
  return count;
}

function isParticle(word: NameWord | undefined): boolean {
  return word !== undefined && !word.capital && PARTICLES.has(word.folded) && isNext(word);
}
