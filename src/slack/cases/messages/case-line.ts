import { slackUser } from '../../../domain/people/actor.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { escapeMrkdwn, truncate } from '../../kit/blocks.ts';
import { linkTo } from '../../kit/link-to.ts';
import { inertMrkdwn, statusMark, statusTitle } from '../card/card-lines.ts';
import { crisisNumber } from '../card/crisis-lines.ts';
import { pressingDeadline } from '../card/deadline-lines.ts';
import type { CaseView } from '../view/case-view.ts';

/**
 * A case in two lines of a list.
 * @param link address of its card; null where it is not known
 */
export function caseLine(view: CaseView, texts: Texts, link: string | null = null): string {
  const { core, posts } = view.state;
  const holder = slackUser(core.claim?.by ?? null);
  const who = holder === null ? texts.t('card.nobody') : `<@${holder}>`;
  const clock = pressingDeadline(view, texts);
  const parts = [
    `${statusMark(view)} *${linkTo(link, `#${core.id}`)}*`,
    core.severity,
    ...(core.statement === null ? [] : [texts.t('card.own')]),
    escapeMrkdwn(view.className),
    ...crisisNumber(view.state, texts),
    statusTitle(view, texts),
    ...standing(view, texts),
    who,
    ...(clock === '' ? [] : [clock]),
  ];
  const words = view.folded
    ? texts.t('card.folded')
    : inertMrkdwn(truncate(view.mask(posts[0]?.text ?? view.draft?.text ?? '').replace(/\s+/g, ' '), 140)) ||
      texts.t('card.no_draft');
  return `${parts.join(' · ')}\n> ${words}`;
}

/** Returns, for a text with several destinations, at how many of them it is published. */
function standing({ destinations, isPlaced }: CaseView, texts: Texts): string[] {
  const out = destinations.filter(({ publication }) => publication?.status === 'published').length;
  return isPlaced && out > 0 && out < destinations.length
    ? [texts.t('cases.places', { out, all: destinations.length })]
    : [];
}
