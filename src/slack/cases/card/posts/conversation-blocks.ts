import type { KnownBlock } from '@slack/types';
import { wordsAt } from '../../../../domain/cases/model/destinations-of.ts';
import type { Said } from '../../../../domain/cases/model/joining/conversation.ts';
import { conversationOf, TURNS_IN_PUBLIC } from '../../../../domain/cases/model/joining/conversation.ts';
import { formatQuote } from '../../../../i18n/quotes.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import { contextBlock, sectionBlock, truncate } from '../../../kit/blocks.ts';
import type { CaseView } from '../../view/case-view.ts';
import { inertMrkdwn } from '../card-lines.ts';

/** Number of last posts shown; the thread of the card holds the earlier ones. */
const MOST_SAID = 5;
const LONGEST = 220;

/** The conversation so far, theirs and ours, and that it is better gone on with in private once it has gone to and fro. */
export function conversationBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const conversation = view.folded ? null : conversationOf(view.state);
  if (conversation === null) return [];
  const { said, turns } = conversation;
  const lines = said.slice(-MOST_SAID).map((one) => saidLine(one, view, texts));
  const isLong = turns >= TURNS_IN_PUBLIC && view.state.core.audience === 'public';
  return [
    contextBlock([texts.t('card.conversation', { count: turns }), ...lines].join('\n')),
    ...(isLong ? [sectionBlock(texts.t('card.conversation_private', { count: turns }))] : []),
  ];
}

function saidLine(one: Said, { state, mask }: CaseView, texts: Texts): string {
  if (one.by === 'them') return texts.t('card.conversation_them', { text: quoted(mask(one.post.text), texts) });
  const { draftId, target, deliveredAs } = one.publication;
  const id = deliveredAs.kind === 'deviation' ? deliveredAs.draftId : draftId;
  const draft = state.drafts.find((version) => version.id === id);
  const words = draft === undefined ? '' : (wordsAt(draft, target, state) ?? draft.text);
  return texts.t('card.conversation_us', { text: quoted(mask(words), texts) });
}

function quoted(text: string, texts: Texts): string {
  return formatQuote(inertMrkdwn(truncate(text.replace(/\s+/g, ' '), LONGEST)), texts);
}
