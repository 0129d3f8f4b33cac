import type { Span } from './fold-text.ts';

/**
 * Returns all matches of a global pattern, from left to right. `matchAll` copies the
 * pattern for each text, which costs more than to search most texts.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    // An empty match would be found for ever, as would any match of a pattern that is not global.
    if (match[0] === '' || !pattern.global) throw new Error(`Cannot go on behind a match of ${pattern.source}`);
    found.push(match);
  }
  return found;
}

/** Returns where a global pattern matches. */
export function spansIn(text: string, pattern: RegExp): Span[] {
  return matchesIn(text, pattern).map(({ 0: words, index }) => ({ words, start: index, end: index + words.length }));
}
