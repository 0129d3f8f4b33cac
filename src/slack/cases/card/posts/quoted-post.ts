import type { KnownBlock } from '@slack/types';
import { reasonsOf } from '../../../../i18n/reasons.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import { quoteBlock, sectionBlock, truncate } from '../../../kit/blocks.ts';
import type { CaseView } from '../../view/case-view.ts';

/** Characters of a post on its card. */
const SHORT = 240;
/** Characters of a post that is shown whole: more than a form takes. */
const WHOLE = 3_000;
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
  const most = mayBeCut(view, texts) ? SHORT : WHOLE;
  const shown = truncate(whole, Math.max(LEAST, Math.min(most, left)));
  return { blocks: [quoteBlock(shown)], isCut: shown.length < whole.length };
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
