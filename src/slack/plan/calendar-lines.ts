import type { Handbook } from '../../domain/handbook/handbook.ts';
import { networkName } from '../../domain/handbook/handbook.ts';
import type { CalendarLine, LineFinding, LineState } from '../../domain/plan/calendar-line.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDayAndMonth, formatHour } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
import { formatQuote } from '../../i18n/quotes.ts';
import type { Texts } from '../../i18n/texts.ts';
import { escapeMrkdwn } from '../kit/blocks.ts';
import { linkTo } from '../kit/link-to.ts';
import { typedWords } from '../kit/typed-words.ts';

/** Characters of an item's words on its line. */
const SHOWN = 70;
/** The same of a second item that the line names, or of who stops it. */
const SHOWN_BESIDE = 40;

const MARKS: Readonly<Record<Exclude<LineState['kind'], 'own'>, string>> = {
  asked: '⬜',
  elsewhere: '📅',
  out: '✅',
  late: '⏰',
};
/** Marks of contents of our own: those that wait for a person are seen from afar. */
const STEPS: Readonly<Record<Extract<LineState, { kind: 'own' }>['step'], string>> = {
  draft: '📝',
  in_review: '👀',
  approved: '🗓️',
  held: '✋',
  missed: '⏰',
  leaving: '📤',
};

/** Returns an item in one line: its hour, words and networks, what is known of it, and what speaks against it. */
export function calendarLine(line: CalendarLine, handbook: Handbook, texts: Texts): string {
  const { at, isAllDay, networks, words, link, state } = line;
  const hour = isAllDay ? texts.t('calendar.all_day') : formatHour(at, handbook.institution.timeZone, texts);
  const names = networks.map((network) => escapeMrkdwn(networkName(handbook, network)));
  const parts = [
    `${markOf(state)} *${hour}*`,
    linkTo(link, typedWords(words, SHOWN)),
    names.length === 0 ? '' : formatList(names, texts),
    stateText(state, texts),
    ...line.findings.map((finding) => `⚠️ ${findingText(finding, handbook, texts)}`),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function markOf(state: LineState): string {
  if (state.kind === 'own') return STEPS[state.step];
  return state.kind === 'late' && !state.isRead ? '❔' : MARKS[state.kind];
}

function stateText(state: LineState, texts: Texts): string {
  switch (state.kind) {
    case 'asked':
      return texts.t('calendar.asked');
    case 'elsewhere':
      return state.stop === null
        ? texts.t('calendar.elsewhere')
        : texts.t('calendar.elsewhere_stop', { who: typedWords(state.stop.who, SHOWN_BESIDE) });
    case 'own':
      return texts.t(`calendar.own_${state.step}`);
    case 'out':
      return linkTo(state.link, texts.t('calendar.out'));
    case 'late':
      return texts.t(state.isRead ? 'calendar.late' : 'calendar.unseen');
  }
}

function findingText(finding: LineFinding, handbook: Handbook, texts: Texts): string {
  const { timeZone, topics, languages } = handbook.institution;
  switch (finding.kind) {
    case 'too_close': {
      const other = formatQuote(typedWords(finding.other, SHOWN_BESIDE), texts);
      return texts.t('calendar.too_close', { count: finding.minutes, other });
    }
    case 'holiday':
      return texts.t('calendar.holiday', { name: escapeMrkdwn(finding.name) });
    case 'quiet': {
      const network = escapeMrkdwn(networkName(handbook, finding.network));
      if (finding.lastAt === null) return texts.t('calendar.quiet_never', { network });
      const date = formatDayAndMonth(localDate(finding.lastAt, timeZone), texts);
      return texts.t('calendar.quiet', { network, date });
    }
    case 'recalled': {
      const titles = topics.find(({ id }) => id === finding.topic)?.titles ?? {};
      return texts.t('calendar.recalled', { topic: escapeMrkdwn(inLanguage(titles, texts.language, languages)) });
    }
  }
}
