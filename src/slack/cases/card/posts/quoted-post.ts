import type { KnownBlock } from '@slack/types';
import { reasonsOf } from '../../../../i18n/reasons.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import { quoteBlock, sectionBlock, truncate } from '../../../kit/blocks.ts';
import type { CaseView } from '../../view/case-view.ts';

/** Characters of a post on its card. */
const SHORT = 240;
/** Quotes for one post: more than any network takes. */
const MOST_PIECES = 8;
/** A card that holds very much else still quotes this many. */
const LEAST = 200;

export type QuotedPost = { blocks: KnownBlock[]; isCut: boolean };

/**
 * Returns the post as the card quotes it. A post of S1 is never cut short, nor is one whose words made
 * an alarm: each reader of the card must see them.
 * @param left characters that the card still takes
 */
export function quotedPost(view: CaseView, left: number, texts: Texts): QuotedPost {
  const post = view.state.posts[0];
  if (post === undefined) return { blocks: [], isCut: false };
  if (view.folded) return { blocks: [sectionBlock(texts.t('card.folded'))], isCut: false };
  const whole = view.mask(post.text);
  const most = mayBeCut(view, texts) ? SHORT : whole.length;
  const shown = truncate(whole, Math.max(LEAST, Math.min(most, left)));
  return { blocks: inQuotes(shown), isCut: shown.length < whole.length };
}

/** Returns a post as it is, in as many quotes as it takes. */
export function inQuotes(text: string): KnownBlock[] {
  const pieces = text.toWellFormed().match(/[\s\S]{1,2800}/gu) ?? [' '];
  return pieces.slice(0, MOST_PIECES).map(quoteBlock);
}

function mayBeCut(view: CaseView, texts: Texts): boolean {
  const { state, names, risk } = view;
  const post = state.posts[0];
  if (post === undefined || state.core.severity === 'S1' || risk !== null) return false;
  const alarms = reasonsOf(state.core.assessment, names, texts).filter(({ strength }) => strength === 'danger');
  const seen = view
    .mask(post.text)
    .slice(0, SHORT - 1)
    .toLowerCase();
  return alarms.every(({ words }) => words.every((word) => seen.includes(word.toLowerCase())));
}
