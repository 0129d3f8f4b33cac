import type { ApprovalGap } from '../../../domain/cases/deadlines/who-may-approve.ts';
import type { CaseDeadline } from '../../../domain/cases/model/deadlines/case-deadlines.ts';
import { stepsPassed } from '../../../domain/cases/model/deadlines/step-deadline.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { formatHour, formatMoment } from '../../../i18n/dates.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CaseView } from '../view/case-view.ts';
import { roleTitle } from './card-lines.ts';

/** Number of people named when several come on shift together. */
const NAMED = 3;

type Timed = Pick<CaseView, 'deadlines' | 'now' | 'timeZone'>;

/**
 * Returns the line with the deadlines, in words that stay true until the next rendering. Empty when
 * no deadline runs.
 */
export function deadlineLine(view: Timed, texts: Texts): string {
  const late = view.deadlines.filter((deadline) => isLate(deadline, view));
  const running = view.deadlines.filter((deadline) => !isLate(deadline, view));
  return [
    ...late.map((deadline) => `⏰ *${lateText(deadline, view, texts)}*`),
    ...running.map((deadline, index) => `${index === 0 ? '⏳ ' : ''}${runningText(deadline, view, texts)}`),
  ].join(' · ');
}

/** The most pressing of them for a list: the gravest that has run out, else what runs out first; empty when nothing runs. */
export function pressingDeadline(view: Timed, texts: Texts): string {
  const next = mostPressing(view);
  if (next === undefined) return '';
  return isLate(next, view) ? `⏰ *${lateText(next, view, texts)}*` : `⏳ ${runningText(next, view, texts)}`;
}

/** Returns true when the most pressing deadline says already that nobody has taken the case. */
export function saysNobody(view: Timed): boolean {
  return mostPressing(view)?.kind === 'claim';
}

function mostPressing(view: Timed): CaseDeadline | undefined {
  const late = view.deadlines.find((deadline) => isLate(deadline, view));
  return late ?? view.deadlines.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))[0];
}

/**
 * Returns the line for a text that waits for an approval that no person present can give, with who
 * comes next. Empty when a person present can give it.
 */
export function gapLine(view: Pick<CaseView, 'gap' | 'now' | 'timeZone'>, texts: Texts): string {
  const { gap } = view;
  if (gap === null) return '';
  return `⚠️ ${[gapText(gap, texts), nextText(gap, view, texts)].filter((part) => part !== '').join(' ')}`;
}

function gapText({ roles, hasRota }: ApprovalGap, texts: Texts): string {
  if (roles.length === 0) return texts.t(hasRota ? 'card.gap_reader' : 'card.gap_team_reader');
  const titles = formatList(
    roles.map((role) => roleTitle(role, texts)),
    texts,
    'or',
  );
  return texts.t(hasRota ? 'card.gap_approval' : 'card.gap_team_approval', { roles: titles });
}

function nextText({ next, hasRota }: ApprovalGap, view: Omit<Timed, 'deadlines'>, texts: Texts): string {
  if (!hasRota) return '';
  if (next === null) return texts.t('card.gap_nobody_comes');
  const who = next.people
    .slice(0, NAMED)
    .map(({ user }) => `<@${user}>`)
    .join(', ');
  return texts.t('card.gap_next', { who, when: readersWhen(next.at, view, texts) });
}

function isLate({ dueAt }: CaseDeadline, { now }: Timed): boolean {
  return Date.parse(now) > Date.parse(dueAt);
}

function lateText({ kind, dueAt }: CaseDeadline, view: Timed, texts: Texts): string {
  return texts.t(`card.late_${kind}`, { when: readersWhen(dueAt, view, texts) });
}

function runningText(deadline: CaseDeadline, view: Timed, texts: Texts): string {
  const said = texts.t(`card.time_${deadline.kind}`, { when: readersWhen(deadline.dueAt, view, texts) });
  return stepsPassed(deadline, view.now).includes('half') ? texts.t('card.time_half', { time: said }) : said;
}

/**
 * Returns the same as a date token: each reader sees the hour of their own zone. Only mrkdwn takes it; the
 * house's hour is what an old client shows.
 */
export function readersWhen(at: string, { now, timeZone }: Omit<Timed, 'deadlines'>, texts: Texts): string {
  const token = (format: string, fallback: string) =>
    `<!date^${Math.floor(Date.parse(at) / 1000)}^${format}|${fallback}>`;
  return localDate(at, timeZone) === localDate(now, timeZone)
    ? texts.t('when.today', { hour: token('{time}', formatHour(at, timeZone, texts)) })
    : texts.t('when.day', { moment: token('{date_num} {time}', formatMoment(at, timeZone, texts)) });
}

/** `las 11:05`, or with its date when that is another one. */
export function whenText(at: string, { now, timeZone }: Omit<Timed, 'deadlines'>, texts: Texts): string {
  return localDate(at, timeZone) === localDate(now, timeZone)
    ? texts.t('when.today', { hour: formatHour(at, timeZone, texts) })
    : texts.t('when.day', { moment: formatMoment(at, timeZone, texts) });
}
