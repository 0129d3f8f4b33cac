const QUOTED = /«[^«»]*»|“[^“”]*”|"[^"\n]*"|‘[^‘’\n]{3,}’/gu;

/** Stretches between quotation marks, marks included: others' words, which our rules on wording leave alone. */
export function quotedRanges(text: string): { start: number; end: number }[] {
  return [...text.matchAll(QUOTED)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** Whether a place of the text lies in one of the ranges. */
export function isWithin(ranges: readonly { start: number; end: number }[], place: number): boolean {
  return ranges.some(({ start, end }) => place >= start && place < end);
}
