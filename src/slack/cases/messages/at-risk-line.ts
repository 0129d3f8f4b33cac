import { resolutionOf } from '../../../domain/cases/model/at-risk.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { truncate } from '../../kit/blocks.ts';
import { linkTo as linkToCard } from '../../kit/link-to.ts';
import { inertMrkdwn, linkTo, statusMark } from '../card/card-lines.ts';
import { toldLines } from '../card/told-lines.ts';
import type { CaseView } from '../view/case-view.ts';

const LONGEST = 250;
const LONGEST_PLACE = 120;
const TELLINGS = 5;

/**
 * A person at risk in a list: the place and the words of the post; the link; who was told; when and how it ended.
 * @param cardLink address of the case's card; null where it is not known
 */
export function atRiskLine(view: CaseView, texts: Texts, cardLink: string | null = null): string {
  const { state } = view;
  const post = state.posts[0];
  const link = post?.url == null ? [] : [linkTo(post.url, texts.t('card.original'))];
  return [
    [
      `${statusMark(view)} *${linkToCard(cardLink, `#${state.core.id}`)}* · ${state.core.severity}`,
      endOf(view, texts),
      ...link,
    ].join(' · '),
    placeLine(view, texts),
    `> ${inertMrkdwn(truncate(view.mask(post?.text ?? '').replace(/\s+/g, ' '), LONGEST))}`,
    toldLines(view, texts, TELLINGS) || texts.t('cases.untold'),
  ].join('\n');
}

function placeLine({ location: place }: CaseView, texts: Texts): string {
  return place === null
    ? texts.t('cases.place_unknown')
    : texts.t('cases.place', { where: inertMrkdwn(truncate(place.replace(/\s+/g, ' '), LONGEST_PLACE)) });
}

function endOf({ state, timeZone }: CaseView, texts: Texts): string {
  const end = resolutionOf(state);
  if (end === null) return texts.t('cases.unresolved');
  const how = end.how === 'answered' ? texts.t('cases.answered') : texts.t(`dismiss.${end.how}`);
  return texts.t('cases.resolved', { at: formatMoment(end.at, timeZone, texts), how });
}
