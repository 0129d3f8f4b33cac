const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** A stretch of a folded text, end exclusive. */
export type TextRange = { start: number; end: number };

/** Returns the positions of a phrase as whole words; both must be folded in the same way. */
export function findPhrase(text: string, phrase: string): TextRange[] {
  if (phrase === '') return [];
  const ranges: TextRange[] = [];
  for (let start = text.indexOf(phrase); start !== -1; start = text.indexOf(phrase, start + 1)) {
    const end = start + phrase.length;
    if (isEdge(text, start) && isEdge(text, end)) ranges.push({ start, end });
  }
  return ranges;
}

/** Returns true if a word may begin or end between the two code units around `at`. */
function isEdge(text: string, at: number): boolean {
  return !(WORD_CHARACTER.test(text.charAt(at - 1)) && WORD_CHARACTER.test(text.charAt(at)));
}
