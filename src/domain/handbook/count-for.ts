import { findWebAddresses } from '../text/find-web-addresses.ts';
import { xWeight } from '../text/x-weight.ts';
import type { Network } from './institution.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Number of characters that Mastodon counts for any link. */
const MASTODON_LINK = 23;

/** A text's length as the network counts it against its limit. */
export function countFor(network: Pick<Network, 'kind' | 'counting'>, text: string): number {
  switch (network.counting) {
    case 'x_weights':
      return xWeight(text);
    case 'characters':
      return [...text].length;
    case 'code_units':
      return text.length;
    case 'graphemes':
      if (network.kind === 'mastodon') return mastodonCount(text);
      return network.kind === 'threads' ? threadsCount(text) : graphemeCount(text);
  }
}

/**
 * Matches characters that may join others into one grapheme. Each character below this range is a
 * grapheme alone, so most text skips the slow count.
 */
const MAY_BE_JOINED = /\r|[\u0300-\u{10ffff}]/u;

function graphemeCount(text: string): number {
  return MAY_BE_JOINED.test(text) ? [...graphemes.segment(text)].length : text.length;
}

const bytes = new TextEncoder();
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** An emoji weighs as many as it has bytes there (developers.facebook.com, "Threads posts"). */
function threadsCount(text: string): number {
  if (!EMOJI.test(text)) return graphemeCount(text);
  const weights = [...graphemes.segment(text)].map(({ segment }) =>
    EMOJI.test(segment) ? bytes.encode(segment).length : 1,
  );
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** Links weigh alike there, and of `@name@server` only `@name` counts (docs.joinmastodon.org, "Posting"). */
function mastodonCount(text: string): number {
  let counted = 0;
  let from = 0;
  for (const address of findWebAddresses(text)) {
    if (address.kind !== 'link' && address.kind !== 'mention') continue;
    const words = text.slice(address.start, address.end);
    counted += graphemeCount(text.slice(from, address.start));
    counted += address.kind === 'link' ? MASTODON_LINK : graphemeCount(words.replace(/(?<=.)@.*$/u, ''));
    from = address.end;
  }
  return counted + graphemeCount(text.slice(from));
}
