import { EMOJI } from '../../text/emoji/emoji-pattern.ts';
import type { Span } from '../../text/fold-text.ts';
import { spansIn } from '../../text/matches-in.ts';

/** Invisible characters at a position of the text, with their replacement. */
export type Invisible = Span & { fix: string };

/** Emoji may hold joiners, variation selectors and (flags of regions) tags; keycaps a selector. */
const SEEN = new RegExp(`[©®™]\\ufe0e|${EMOJI}`, 'gv');
/** Control, format, private, unassigned and ignorable characters, lone surrogates, frames, fillers; white space that is not a space. */
const UNSEEN =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Me}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufffc]--[\n\r\t]]+/gv;
/** Marks heaped upon a letter; two may be spelling. */
const HEAP = /\p{M}{3,}/gu;
/** Empty lines or blanks behind which a reader looks for nothing more. */
const GAP = /(?:[\p{Zs}\t]*\n){4,}|[\p{Zs}\t]{6,}/gu;
/** Characters that hide something. */
export function findInvisible(text: string): Invisible[] {
  const gaps = spansIn(text, GAP).map((span) => ({ ...span, fix: span.words.includes('\n') ? '\n\n' : ' ' }));
  const seen = withoutEmoji(text);
  const unseen = [...spansIn(seen, UNSEEN), ...spansIn(seen, HEAP)].map((span) => ({
    ...span,
    words: text.slice(span.start, span.end),
    fix: /[\u2028\u2029\u0085]/u.test(span.words) ? '\n' : '',
  }));
  return [...gaps, ...unseen];
}

/** The text with blanks for emoji, whose parts alone would be suspect. */
export function withoutEmoji(text: string): string {
  return text.replace(SEEN, (emoji) => ' '.repeat(emoji.length));
}
