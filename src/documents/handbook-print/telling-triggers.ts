import { isTypoOf } from '../../domain/phrases/is-typo-of.ts';
import { foldText } from '../../domain/text/fold-text.ts';

/** Shorter words (articles, "casa") are in too many expressions to tell two of them apart. */
const SHORTEST = 5;
const BEGINNING = 4;

/**
 * The first triggers that say different things: other forms and spellings of a word that is already there, which triage needs, tell a
 * person nothing.
 */
export function tellingTriggers(triggers: readonly string[], most: number): string[] {
  const told: string[] = [];
  const telling: string[] = [];
  for (const trigger of triggers) {
    const words = triggerSpellings(trigger);
    const isNew = !words.some((word) => told.some((other) => isLike(word, other)));
    if (isNew && telling.length < most) telling.push(trigger);
    told.push(...words);
  }
  return telling;
}

function isLike(word: string, other: string): boolean {
  return word.slice(0, BEGINNING) === other.slice(0, BEGINNING) || isTypoOf(word, other);
}

/** An h is left out where people do, and put in where they do. */
function triggerSpellings(trigger: string): string[] {
  return foldText(trigger, 'loose')
    .text.split(/[^\p{L}]+/u)
    .map((word) => word.replaceAll('h', ''))
    .filter((word) => word.length >= SHORTEST);
}
