import type { Word } from '../phrases/read-words.ts';
import type { AddFeature } from './feature.ts';

/** Letters of a word by which it meets its inflections, and its sisters in the neighbouring languages. */
const BEGINNING = 5;

/** Words, the beginnings of long ones, and each beginning with the one before it in the sentence. */
export function addWords(words: readonly Word[], add: AddFeature): void {
  let before: string | null = null;
  words.forEach(({ folded, sentence }, at) => {
    const begin = folded.slice(0, BEGINNING);
    const here = { from: at, to: at + 1, sentence };
    add(folded, here);
    if (folded.length > BEGINNING) add(`${begin}~`, here);
    if (before !== null && words[at - 1]?.sentence === sentence) add(`${before} ${begin}`, { ...here, from: at - 1 });
    before = begin;
  });
}

/** The concepts that the words belong to. */
export function addConcepts(
  words: readonly Word[],
  conceptsOf: (folded: string) => readonly string[],
  add: AddFeature,
): void {
  words.forEach(({ folded, sentence }, at) => {
    for (const concept of conceptsOf(folded)) add(`<${concept}>`, { from: at, to: at + 1, sentence });
  });
}
