import type { Publication } from '../../../domain/cases/model/publication.ts';
import { owesAddress } from '../../../domain/cases/model/publication.ts';
import { isUnaddressed } from '../../../domain/cases/publishing/live-url.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatMoment, formatSecond } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { truncate } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import type { DestinationView } from '../view/destination-view.ts';
import { inertMrkdwn, linkTo } from './card-lines.ts';

/**
 * Returns the line with the outcome of a text at one destination, and what a person must do there.
 * Empty while there is no outcome.
 */
export function publicationLine(
  { publication, pause, network }: Pick<DestinationView, 'publication' | 'pause' | 'network'>,
  { timeZone, mask }: Pick<CaseView, 'timeZone' | 'mask'>,
  texts: Texts,
): string {
  if (publication === undefined) return '';
  switch (publication.status) {
    case 'held':
      if (pause !== null) return texts.t('card.held_paused');
      if (publication.awaitsGoOn) return texts.t('card.awaits_go_on');
      return texts.t('card.held', { until: formatSecond(publication.holdUntil, timeZone, texts) });
    case 'publishing':
      if (pause !== null) return texts.t('card.by_hand_paused');
      if (publication.audience === 'private') return texts.t('card.send_by_hand');
      return texts.t(isUnaddressed(network) ? 'card.bring_by_hand' : 'card.publish_by_hand');
    case 'published':
      return publishedText(publication, mask, texts);
    case 'failed':
      return texts.t('card.failed', { why: whyFailed(publication, timeZone, texts) });
    case 'unknown':
      return texts.t('card.unknown');
    case 'stopped':
      return texts.say({ key: publication.reason ?? 'stopped.undone' });
    case 'withdrawn':
      return withdrawnText(publication, texts);
  }
}

/** Returns where the text is published: a link where the proof is one, else how it was sent, or that it has no address. */
export function whereText(publication: Publication, mask: CaseView['mask'], texts: Texts): string {
  const { proof, publishedAt, audience } = publication;
  if (proof === null && publishedAt !== null && audience === 'public')
    return texts.t(owesAddress(publication) ? 'card.address_owed' : 'card.no_address');
  return proofText(proof ?? '', mask);
}

/** Returns what proves that a text is out: an address as a link, so that what is copied is what was pasted. */
export function proofText(proof: string, mask: CaseView['mask']): string {
  return proof.startsWith('https://') ? linkTo(mask(proof)) : inertMrkdwn(mask(proof));
}

function whyFailed({ reason, waitUntil }: Publication, timeZone: string, texts: Texts): string {
  const until = waitUntil === null ? '' : formatMoment(waitUntil, timeZone, texts);
  return texts.say({ key: reason ?? 'publish.failed', params: { until } });
}

function publishedText(publication: Publication, mask: CaseView['mask'], texts: Texts): string {
  const { publishedBy, deliveredAs, audience } = publication;
  const where = whereText(publication, mask, texts);
  const who = publishedBy === null ? 'Portavoz' : mentionOf(publishedBy);
  if (owesAddress(publication) && deliveredAs.kind === 'as_approved')
    return texts.t('card.published_no_address', { who });
  switch (deliveredAs.kind) {
    case 'as_approved':
      return texts.t(audience === 'private' ? 'card.published_private' : 'card.published', { where, who });
    case 'deviation':
      return texts.t('card.published_deviation', { where, who });
    case 'elsewhere':
      return texts.t('card.answered_elsewhere', {
        where,
        who,
        name: inertMrkdwn(truncate(mask(deliveredAs.who), 100)),
      });
  }
}

function withdrawnText({ withdrawal }: Publication, texts: Texts): string {
  if (withdrawal?.down == null) return texts.t('card.withdrawn');
  return texts.t('card.taken_down', {
    why: texts.t(`withdrawal.${withdrawal.reason}`),
    who: mentionOf(withdrawal.down.by),
  });
}
