import type { Finding } from '../finding.ts';
import type { ReviewInput } from '../review-input.ts';
import { findLoudness } from '../style/find-loudness.ts';
import { findBannedWords, findReplacedWords } from '../style/find-unwanted-words.ts';

/** Blocks what the style guide bans in the reply's language, and advises on the rest of it. */
export function checkStyle({ text, handbook, language }: ReviewInput): Finding[] {
  const { style } = handbook;
  const section = style.languages[language];
  const expressions =
    section === undefined ? [] : [...findBannedWords(text, section), ...findReplacedWords(text, section)];
  return [...expressions, ...findLoudness(text, style)];
}
