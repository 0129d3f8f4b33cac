import type { Style } from '../../handbook/style.ts';
import { EMOJI } from '../../text/emoji/emoji-pattern.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { spansIn } from '../../text/matches-in.ts';
import type { Finding } from '../model/finding.ts';
import { addFindings } from '../model/finding.ts';
import { isShoutedWord } from './shouted-words.ts';

const EACH_EMOJI = new RegExp(EMOJI, 'gv');
/**
 * Matches characters that may be emoji. Lower characters are letters, figures and marks, so most
 * texts skip the long search.
 */
const MAY_BE_EMOJI = /[\u203c-\u{10ffff}]/u;
const HASHTAG = /(?<![\p{L}\p{N}_&])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu;
const WORD = /(?<![\p{L}\p{N}#@_])[\p{L}\p{M}]+(?![\p{L}\p{N}_])/gu;
/** A full stop, a comma or other words between two words in capitals end the run. */
const WITHIN_RUN = /^[\s¡!¿?"'«»-]*$/u;

const EXCLAMATION = /[!！]/gu;
const CAPITALS = /\p{Lu}\p{M}*\p{Lu}/u;
const NONE: readonly Span[] = [];

/** Warns of exclamation marks, emoji, hashtags and capitals beyond what the style guide allows. */
export function findLoudness(text: string, style: Style): Finding[] {
  const found: Finding[] = [];
  const noteSurplus = (what: string, spans: readonly Span[], most: number) => {
    const first = spans[most];
    if (first !== undefined) found.push(warning(first, what, { found: spans.length, most }));
  };
  const emoji = emojiIn(text);
  const hashtags = text.includes('#') ? spansIn(text, HASHTAG) : NONE;
  noteSurplus('exclamation-marks', spansIn(text, EXCLAMATION), style.exclamationMarks.max);
  noteSurplus('emoji', emoji, style.emoji.max);
  noteSurplus('hashtags', hashtags, style.hashtags.max);
  addFindings(found, unlistedEmoji(emoji, style));
  const wordsEnd = hashtags.length === 0 ? 0 : endOfWords(text);
  for (const span of hashtags) if (span.start < wordsEnd) found.push(warning(span, 'hashtag-place'));
  addFindings(found, shouted(text, style));
  return found;
}

function emojiIn(text: string): readonly Span[] {
  if (!MAY_BE_EMOJI.test(text)) return NONE;
  return spansIn(text, EACH_EMOJI).filter(({ words }) => !/^[©®™]$/u.test(words));
}

function unlistedEmoji(emoji: readonly Span[], { emoji: { allowed, max } }: Style): Finding[] {
  if (emoji.length === 0 || max === 0 || allowed.length === 0) return [];
  const listed = new Set(allowed.map(withoutSelector));
  return emoji
    .filter(({ words }) => !listed.has(withoutSelector(words)))
    .map((span) => warning(span, 'emoji-not-listed', { allowed: allowed.join(' ') }));
}

/** The same emoji is typed with and without its variation selector. */
function withoutSelector(emoji: string): string {
  return emoji.replaceAll('\ufe0f', '');
}

/**
 * Returns the index of the last letter or figure outside hashtags; only hashtags and marks follow
 * it.
 */
function endOfWords(text: string): number {
  const blanked = text.replace(HASHTAG, (hashtag) => ' '.repeat(hashtag.length));
  return blanked.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
}

function shouted(text: string, { capitals }: Style): Finding[] {
  if (!CAPITALS.test(text)) return [];
  const acronyms = new Set(capitals.acronyms);
  const addresses = findWebAddresses(text);
  const words = spansIn(text, WORD).filter(
    ({ start }) => !addresses.some((address) => start >= address.start && start < address.end),
  );
  return runsOf(text, words, (word) => isShouted(word) && !acronyms.has(word))
    .filter((run) => run.length > capitals.maxWordsInARow && run.some(({ words }) => isShoutedWord(words)))
    .flatMap((run) => joinedSpans(text, run))
    .map((span) => warning(span, 'capitals'));
}

/** Runs of neighbouring words that pass; a lone capital ("A", "Y") goes along but begins no run. */
function runsOf(text: string, words: readonly Span[], passes: (word: string) => boolean): Span[][] {
  const runs: Span[][] = [];
  let open: Span[] | null = null;
  let reach = 0;
  for (const word of words) {
    if (!WITHIN_RUN.test(text.slice(reach, word.start))) open = null;
    reach = word.end;
    if (passes(word.words)) {
      if (open === null) {
        open = [];
        runs.push(open);
      }
      open.push(word);
    } else if (!/^\p{Lu}$/u.test(word.words)) open = null;
  }
  return runs;
}

function isShouted(word: string): boolean {
  return /\p{L}.*\p{L}/u.test(word) && word === word.toUpperCase() && word !== word.toLowerCase();
}

function joinedSpans(text: string, run: readonly Span[]): Span[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ words: text.slice(first.start, last.end), start: first.start, end: last.end }];
}

function warning(span: Span, what: string, params?: Record<string, string | number>): Finding {
  const key = `finding.style.${what}`;
  return { rule: 'style', level: 'warn', ...span, message: params === undefined ? { key } : { key, params } };
}
