import type { KnownBlock } from '@slack/types';
import { isAtRisk } from '../../../../domain/cases/model/at-risk.ts';
import type { PostVolume } from '../../../../domain/cases/model/joining/post-volume.ts';
import { NEWEST } from '../../../../domain/cases/model/joining/post-volume.ts';
import { formatNumber } from '../../../../i18n/numbers.ts';
import { formatQuote } from '../../../../i18n/quotes.ts';
import type { TextKey, Texts } from '../../../../i18n/texts.ts';
import type { CardAct } from '../../../kit/acts/card-act.ts';
import { actButton } from '../../../kit/acts/card-act.ts';
import { contextBlock, escapeMrkdwn, sectionBlock, sectionWith, truncate } from '../../../kit/blocks.ts';
import { MODAL_ACTIONS, SAME_CLAIM } from '../../../kit/ids.ts';
import { linkTo } from '../../../kit/link-to.ts';
import { encodeReference, referenceTo } from '../../view/card-reference.ts';
import type { CaseView } from '../../view/case-view.ts';
import { referenceOf } from '../card-actions.ts';
import { inertMrkdwn } from '../card-lines.ts';

const MOST_NETWORKS = 5;
const MOST_WORDINGS = 3;
const LONGEST_WORDING = 160;

/**
 * Returns the post volume of a case: the number of posts, where, how fast, and in which words. Adds
 * the actions for that number.
 */
export function postVolumeBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { crowd } = view.related;
  if (crowd === null) return [];
  const said = postVolumeLine(crowd, view, texts);
  const [many] = bulkActs(view, texts);
  return [
    many === undefined ? sectionBlock(said) : sectionWith(said, actButton(many)),
    ...(view.folded ? [] : wordingBlocks(crowd, view, texts)),
  ];
}

/** Returns the line with the number of posts; nothing for one post. */
export function postVolumeLines(view: CaseView, texts: Texts): string[] {
  return view.related.crowd === null ? [] : [postVolumeLine(view.related.crowd, view, texts)];
}

/** Returns the act by which one text answers many posts. A published one still asks for it. */
function bulkActs(view: CaseView, texts: Texts): CardAct[] {
  if (!mayReplyInBulk(view)) return [];
  const value = encodeReference(referenceTo(view.state, { draftId: view.draft?.id ?? null }));
  const rank = view.status === 'answered' ? 'decision' : 'also';
  return [{ rank, label: texts.t('button.several'), action: MODAL_ACTIONS.replyInBulk, value }];
}

/** Returns the acts that answer many posts, bring cases together or take posts out of one. */
export function joiningActs(view: CaseView, texts: Texts): CardAct[] {
  return [...bulkActs(view, texts), ...sameClaimActs(view, texts), ...joiningOffers(view, texts)];
}

/** `212 mensajes · X 180, Mastodon 32 · 14 por minuto` */
function postVolumeLine(
  { posts, networks, perMinute, unanswered, isWhole }: PostVolume,
  view: CaseView,
  texts: Texts,
): string {
  const shown = networks.slice(0, MOST_NETWORKS).map(({ network, posts: count }) => {
    return `${escapeMrkdwn(truncate(view.networkName(network), 40))} ${formatNumber(count, texts)}`;
  });
  const parts = [
    texts.t('card.crowd', { count: posts, posts: formatNumber(posts, texts) }),
    isWhole
      ? shown.join(', ')
      : texts.t('card.crowd_newest', { newest: formatNumber(NEWEST, texts), shown: shown.join(', ') }),
    perMinute === null ? '' : texts.t('card.crowd_pace', { count: perMinute }),
    unanswered === 0 ? '' : texts.t('card.crowd_unanswered', { count: unanswered }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The most seen words, masked as everything else is. */
function wordingBlocks({ wordings }: PostVolume, view: CaseView, texts: Texts): KnownBlock[] {
  const lines = wordings.slice(0, MOST_WORDINGS).map(({ text, posts }) => {
    const words = inertMrkdwn(truncate(view.mask(text).replace(/\s+/g, ' '), LONGEST_WORDING));
    return `${formatNumber(posts, texts)} × ${formatQuote(words, texts)}`;
  });
  return lines.length === 0 ? [] : [contextBlock([texts.t('card.crowd_wordings'), ...lines].join('\n'))];
}

/** Returns true when the text on the card can be sent to many of the unanswered posts. */
function mayReplyInBulk({ state, status, draft, related }: CaseView): boolean {
  const { statement, audience } = state.core;
  const unanswered = related.crowd?.unanswered ?? 0;
  const isOpen = status === 'open' || status === 'in_review' || status === 'answered';
  if (draft === undefined || statement !== null || audience === 'private' || isAtRisk(state)) return false;
  return isOpen && unanswered > (status === 'answered' ? 0 : 1);
}

/** Returns the question whether a claim is the same as an earlier one, with the button that brings both together. */
export function sameClaimBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  return sameClaimActs(view, texts).flatMap((join) =>
    sameClaimLines(view, texts).map((said) => sectionWith(said, actButton(join))),
  );
}

function asksSameClaim({ state, status, related }: CaseView): number | null {
  const isOpen = status === 'open' || status === 'in_review';
  return isOpen && !isAtRisk(state) ? related.sameClaim : null;
}

/** Returns the question whether a claim is the same as an earlier one; nothing where it is not asked. */
export function sameClaimLines(view: CaseView, texts: Texts): string[] {
  const earlier = asksSameClaim(view);
  return earlier === null ? [] : [texts.t('card.same_claim', { case: linkTo(view.cardLink(earlier), `#${earlier}`) })];
}

function sameClaimActs(view: CaseView, texts: Texts): CardAct[] {
  const earlier = asksSameClaim(view);
  if (earlier === null) return [];
  const value = encodeReference(referenceTo(view.state, { rowId: String(earlier) }));
  return [{ rank: 'decision', label: texts.t('button.same_claim', { id: earlier }), action: SAME_CLAIM, value }];
}

/**
 * Returns the acts that merge or split the posts of a case. There are none for a person at risk,
 * nor once a text is on its way.
 */
function joiningOffers(view: CaseView, texts: Texts): CardAct[] {
  const { state, status, related } = view;
  const isOpen = status === 'open' || status === 'in_review';
  if (!isOpen || state.core.statement !== null || isAtRisk(state)) return [];
  const value = encodeReference(referenceOf(view));
  const offer = (label: TextKey, action: string): CardAct => ({
    rank: 'detail',
    label: texts.t(label),
    action,
    value,
  });
  const hasOthers = (related.crowd?.wordings.length ?? 0) > 1;
  return [
    ...(hasOthers ? [offer('button.split', MODAL_ACTIONS.split)] : []),
    ...(state.core.playbook === null ? [] : [offer('button.join', MODAL_ACTIONS.join)]),
  ];
}
