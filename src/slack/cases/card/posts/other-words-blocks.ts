import type { KnownBlock } from '@slack/types';
import { formatQuote } from '../../../../i18n/quotes.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import { contextBlock, truncate } from '../../../kit/blocks.ts';
import type { CaseView } from '../../view/case-view.ts';
import { inertMrkdwn } from '../card-lines.ts';

/** The last ones; a form shows all of them. */
const MOST = 4;
const LONGEST = 400;

/**
 * Returns the other words of the case's post: later edits, or another post at its address. Leaves
 * out posts that one text answers together.
 */
export function otherWordsBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { posts, drafts } = view.state;
  const placed = new Set(drafts.flatMap(({ places }) => places.map(({ target }) => target)));
  const others = posts.slice(1).filter(({ id, answers }) => answers === null && !placed.has(id));
  if (view.folded || others.length === 0) return [];
  const lines = others.slice(-MOST).map(({ text }) => {
    return formatQuote(inertMrkdwn(truncate(view.mask(text).replace(/\s+/g, ' '), LONGEST)), texts);
  });
  return [contextBlock([texts.t('card.other_words'), ...lines].join('\n'))];
}
