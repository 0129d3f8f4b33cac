import type { KnownBlock, ModalView } from '@slack/types';
import { canTakeReply } from '../../../domain/cases/actions/take-reply.ts';
import { restsOnLiveFacts } from '../../../domain/cases/facts/live-facts.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../domain/cases/model/case-status.ts';
import type { PastReply } from '../../../domain/cases/model/joining/past-reply.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { networkName } from '../../../domain/handbook/handbook.ts';
import { maskerOf } from '../../../domain/privacy/masker-of.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { formatDay } from '../../../i18n/dates.ts';
import { networkInWords } from '../../../i18n/handbook-names.ts';
import { formatMasked } from '../../../i18n/masked-text.ts';
import type { Texts } from '../../../i18n/texts.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  escapeMrkdwn,
  quoteBlock,
  sectionBlock,
  truncate,
} from '../../kit/blocks.ts';
import { DIRECT_ACTIONS, VIEWS } from '../../kit/ids.ts';
import { modalView } from '../../kit/modal-view.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';

/** Replies to like posts, with the case for which they are shown. */
export type PastRepliesSubject = {
  state: CaseState;
  replies: readonly PastReply[];
  /** ISO 8601 UTC. */
  now: string;
  handbook: Handbook;
  texts: Texts;
};

/** Slack's most for a title. */
const LONGEST_TITLE = 24;
const LONGEST_NETWORK = 60;
/** Characters of one reply: five of them fit a message. */
const LONGEST_TEXT = 1_500;

/**
 * Builds the modal with what went out to like posts.
 * @param came what a click in it led to; null before any
 */
export function pastRepliesModal(subject: PastRepliesSubject, came: string | null = null): ModalView {
  const { state, texts } = subject;
  const title = truncate(texts.t('form.like_title'), LONGEST_TITLE);
  const metadata = encodeReference(referenceTo(state));
  const said = came === null ? [] : [sectionBlock(came)];
  return modalView({ id: VIEWS.like, title, submit: null, metadata }, texts, [...said, ...replyBlocks(subject)]);
}

/** Builds the answer to `/cases like`, which the person who asks sees alone. */
export function pastRepliesMessage(subject: PastRepliesSubject): { text: string; blocks: KnownBlock[] } {
  const { state, texts } = subject;
  const title = texts.t('cases.like', { id: state.core.id });
  return { text: title, blocks: [sectionBlock(`*${title}*`), ...replyBlocks(subject)] };
}

function replyBlocks(subject: PastRepliesSubject): KnownBlock[] {
  const { replies, texts } = subject;
  if (replies.length === 0) return [sectionBlock(texts.t('cases.like_none'))];
  return [...replies.flatMap((one) => oneReply(one, subject)), contextBlock(texts.t('cases.like_note'))];
}

function oneReply(reply: PastReply, { state, now, handbook, texts }: PastRepliesSubject): KnownBlock[] {
  const { publication, resemblance, draft } = reply;
  const { id } = reply.state.core;
  const at = localDate(publication.publishedAt ?? draft.createdAt, handbook.institution.timeZone);
  const network = networkInWords(networkName(handbook, publication.network), texts);
  const parts = [
    `*#${id}*`,
    formatDay(at, texts, 'short'),
    escapeMrkdwn(truncate(network, LONGEST_NETWORK)),
    texts.t(`cases.likeness_${resemblance}`),
  ];
  const hasFallen = !restsOnLiveFacts(draft, reply.state, handbook, now);
  const words = formatMasked(maskerOf(reply.state, handbook, 'team')(reply.text), texts);
  return [
    sectionBlock([parts.join(' · '), ...(hasFallen ? [texts.t('cases.like_fell')] : [])].join('\n')),
    quoteBlock(truncate(words, LONGEST_TEXT)),
    ...takeButton(reply, { state, now, handbook, texts }),
  ];
}

/** Returns the button that takes the text into the draft, where the case waits for one. */
function takeButton(
  reply: PastReply,
  { state, now, handbook, texts }: Omit<PastRepliesSubject, 'replies'>,
): KnownBlock[] {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return [];
  if (!canTakeReply(reply, state, { handbook, now })) return [contextBlock(texts.t('cases.like_not_taken'))];
  const draftId = currentDraft(state)?.id ?? null;
  const value = encodeReference(referenceTo(state, { draftId, rowId: reply.publication.id }));
  return [actionsBlock([button(texts.t('button.as_in', { id: reply.state.core.id }), DIRECT_ACTIONS.asIn, value)])];
}
