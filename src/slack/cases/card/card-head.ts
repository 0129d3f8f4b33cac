import { isPending } from '../../../domain/cases/model/case-status.ts';
import { slackUser } from '../../../domain/people/actor.ts';
import { findPersonalData } from '../../../domain/posts/personal-data.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { escapeMrkdwn, truncate } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import { inertMrkdwn, statusMark, statusTitle } from './card-lines.ts';
import { caseTitle } from './crisis-lines.ts';
import { pressingDeadline, saysNobody } from './deadline-lines.ts';

const LONGEST_TITLE = 150;
const LONGEST_PLACE = 120;

/** Returns a card's first line: state, number, severity, what it is, until when and who. */
export function headLine(view: CaseView, texts: Texts): string {
  const deadline = pressingDeadline(view, texts);
  return [
    ...titleParts(view, texts),
    ...whereToHelp(view),
    statusTitle(view, texts),
    ...(deadline === '' ? [] : [deadline]),
    ...holder(view, texts),
  ].join(' · ');
}

/** Returns the first line of a finished case: state, number, severity, what it is and what became of it. */
export function finishedLine(view: CaseView, texts: Texts): string {
  return [...titleParts(view, texts), statusTitle(view, texts)].join(' · ');
}

function titleParts(view: CaseView, texts: Texts): string[] {
  return [`*${statusMark(view)} ${escapeMrkdwn(truncate(caseTitle(view, texts), LONGEST_TITLE))}*`];
}

/** Returns place and telephone of a person at risk, in the words of the post. */
function whereToHelp(view: CaseView): string[] {
  const { location, risk, state } = view;
  if (risk !== 'untold' && risk !== 'told' && risk !== 'attended') return [];
  const text = state.posts[0]?.text ?? '';
  const phone = findPersonalData(text).find(({ kind }) => kind === 'phone');
  return [
    ...(location === null ? [] : [`📍 *${inertMrkdwn(truncate(location.replace(/\s+/g, ' '), LONGEST_PLACE))}*`]),
    ...(phone === undefined ? [] : [`☎️ *${inertMrkdwn(view.mask(text.slice(phone.start, phone.end)))}*`]),
  ];
}

function holder(view: CaseView, texts: Texts): string[] {
  const { state } = view;
  const who = slackUser(state.core.claim?.by ?? null);
  if (who !== null) return [texts.t('card.claimed', { who: `<@${who}>` })];
  return isPending(state) && !saysNobody(view) ? [texts.t('card.nobody')] : [];
}
