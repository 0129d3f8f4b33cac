import type { PhraseMatch } from './compile-phrases.ts';
import type { ReadText } from './read-words.ts';

/** The matched words as they stand in the post, each once, in their order there. */
export function wordsAt({ text, words }: ReadText, matches: readonly PhraseMatch[]): string[] {
  const inOrder = matches.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const told: string[] = [];
  let reached = -1;
  for (const { from, to } of inOrder) {
    // Within what was told already: "agua sube" inside "el agua sube".
    if (to <= reached) continue;
    reached = to;
    const first = words[from];
    const last = words[to - 1];
    if (first !== undefined && last !== undefined) told.push(text.slice(first.start, last.end));
  }
  return [...new Set(told)];
}
