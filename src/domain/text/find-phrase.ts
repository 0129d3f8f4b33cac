const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** A stretch of a folded text, end exclusive. */
export type Place = { start: number; end: number };

/** Where a phrase stands as whole words; both must be folded alike. */
export function findPhrase(text: string, phrase: string): Place[] {
  if (phrase === '') return [];
  const places: Place[] = [];
  for (let start = text.indexOf(phrase); start !== -1; start = text.indexOf(phrase, start + 1)) {
    const end = start + phrase.length;
    if (isEdge(text, start) && isEdge(text, end)) places.push({ start, end });
  }
  return places;
}

/** Whether a word may begin or end between the two code units on either side of `at`. */
function isEdge(text: string, at: number): boolean {
  return !(WORD_CHARACTER.test(text.charAt(at - 1)) && WORD_CHARACTER.test(text.charAt(at)));
}
