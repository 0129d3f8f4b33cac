import type { Span } from '../../text/fold-text.ts';

/** Invisible characters at a position of the text, with their replacement. */
export type Invisible = Span & { fix: string };

/** Emoji may hold joiners, variation selectors and (flags of regions) tags; keycaps a selector. */
const EMOJI =
  /(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*|[#*0-9]\ufe0f?\u20e3|[©®™]\ufe0e)/gv;
/** Control, format, private and unassigned characters, lone surrogates, fillers; white space that is not a space. */
const UNSEEN =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Variation_Selector}\u2028\u2029\u115f\u1160\u3164\uffa0\u2800]--[\n\r\t]]+/gv;
/** Marks heaped upon a letter; two may be spelling. */
const HEAP = /\p{M}{3,}/gu;
/** A Latin word with letters that only look Latin, and letters of mathematics. */
const MIXED =
  /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}])[\p{L}\p{M}]+|[\u{1d400}-\u{1d7ff}\uff01-\uff5e\u24b6-\u24e9\u{1f130}-\u{1f149}]+/gu;

/** Characters that hide something or pretend to be others. */
export function findInvisible(text: string): { unseen: Invisible[]; disguised: Span[] } {
  if (/^[\x20-\x7e\n\r\t]*$/.test(text)) return { unseen: [], disguised: [] };
  const seen = text.replace(EMOJI, (emoji) => ' '.repeat(emoji.length));
  return {
    unseen: [...spansOf(seen, UNSEEN), ...spansOf(seen, HEAP)].map((span) => ({
      ...span,
      words: text.slice(span.start, span.end),
      fix: /[\u2028\u2029\u0085]/u.test(span.words) ? '\n' : '',
    })),
    disguised: spansOf(seen, MIXED),
  };
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, start: index, end: index + words.length }));
}
