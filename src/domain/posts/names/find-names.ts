import type { TextRange } from '../../text/find-phrase.ts';
import type { Span } from '../../text/fold-text.ts';
import { beginsName } from './begins-name.ts';
import { isBeforeBearer, isBehindBearer } from './name-context.ts';
import { nameEnd } from './name-end.ts';
import { basqueEnding, isGiven, isKnown, isSurname } from './name-likeness.ts';
import type { NameWord } from './name-words.ts';
import { nameWords } from './name-words.ts';
import { NO_NAMES } from './not-names.ts';

/**
 * Returns the names of people: those after a cue ("me llamo …", "doña …"), at the end of a letter,
 * or in the lists. Ranges in `publicPlaces` hold places, bodies and things that the handbook names;
 * names there are ignored. `./portavoz eval redaction` measures the missed names.
 */
export function findNames(text: string, publicPlaces: readonly TextRange[] = []): Span[] {
  const words = nameWords(text);
  const isPublic = ({ start, end }: TextRange) =>
    publicPlaces.some((range) => range.start <= start && end <= range.end);
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined || isPublic(word) || !beginsName(words, at, text)) at += 1;
    else {
      const to = nameEnd(words, at, isPublic);
      if (!isBehindBearer(words, at) && !isBeforeBearer(words, at, to)) found.push({ from: at, to });
      at = to;
    }
  }
  return [...found, ...againIn(words, found, isPublic)]
    .map(({ from, to }) => spanOf(text, words, from, to))
    .toSorted((one, other) => one.start - other.start);
}

/**
 * Returns repeated parts of a name already found, which mean the same person: "Marta Olabe …
 * Olabe".
 */
function againIn(
  words: readonly NameWord[],
  found: readonly { from: number; to: number }[],
  isPublic: (range: TextRange) => boolean,
): { from: number; to: number }[] {
  const parts = new Set(
    found.flatMap(({ from, to }) => words.slice(from, to).flatMap((word) => (isRepeatable(word) ? word.folded : []))),
  );
  return words.flatMap((word, at) =>
    word.capital &&
    parts.has(word.folded) &&
    !isPublic(word) &&
    !isBehindBearer(words, at) &&
    !isBeforeBearer(words, at, at + 1) &&
    !isTaken(found, at)
      ? { from: at, to: at + 1 }
      : [],
  );
}

function isRepeatable(word: NameWord): boolean {
  return word.folded.length > 3 && (isGiven(word) || isSurname(word) || !isKnown(word)) && !NO_NAMES.has(word.folded);
}

function isTaken(found: readonly { from: number; to: number }[], at: number): boolean {
  return found.some(({ from, to }) => from <= at && at < to);
}

function spanOf(text: string, words: readonly NameWord[], from: number, to: number): Span {
  const last = words[to - 1];
  const start = words[from]?.start ?? 0;
  const end = last === undefined ? start : last.end - basqueEnding(last).length;
  return { words: text.slice(start, end), start, end };
}
