import type { Handbook } from '../../domain/handbook/handbook.ts';
import { networkName } from '../../domain/handbook/handbook.ts';
import type { CalendarLine, LineState } from '../../domain/plan/calendar-line.ts';
import { formatHour } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import { escapeMrkdwn } from '../kit/blocks.ts';
import { linkTo } from '../kit/link-to.ts';
import { CONTENT_MARKS } from '../kit/plan/content-marks.ts';
import { lineFindingText } from '../kit/plan/line-finding-text.ts';
import { typedWords } from '../kit/typed-words.ts';

/** Characters of an item's words on its line. */
const SHOWN = 70;
/** The same of who stops it. */
const SHOWN_BESIDE = 40;

/** Posts of a calendar of which the card is looked up, one by one. */
const LINKED = 60;

const MARKS: Readonly<Record<Exclude<LineState['kind'], 'own'>, string>> = {
  asked: '⬜',
  elsewhere: '📅',
  out: '✅',
  late: '⏰',
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
    ...line.findings.map((finding) => `⚠️ ${lineFindingText(finding, handbook, texts)}`),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Links the first posts of our own that wait to their cards. Those that are out have the address of what was published. */
export async function linkedLines(
  lines: readonly CalendarLine[],
  contentLink: (contentId: string) => Promise<string | null>,
): Promise<CalendarLine[]> {
  const ids = lines.flatMap(({ id, state }) => (state.kind === 'own' ? [id] : []));
  const links = new Map(
    await Promise.all([...new Set(ids)].slice(0, LINKED).map(async (id) => [id, await contentLink(id)] as const)),
  );
  return lines.map((line) => ({ ...line, link: line.link ?? links.get(line.id) ?? null }));
}

function markOf(state: LineState): string {
  if (state.kind === 'own') return CONTENT_MARKS[state.step];
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
      return texts.t(state.isPaused === true ? 'content.departure_stopped' : `calendar.own_${state.step}`);
    case 'out':
      return linkTo(state.link, texts.t('calendar.out'));
    case 'late':
      return texts.t(state.isRead ? 'calendar.late' : 'calendar.unseen');
  }
}
