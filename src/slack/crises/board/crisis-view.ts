import type { CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { networkName, playbookById } from '../../../domain/handbook/handbook.ts';
import { isElectoral } from '../../../domain/handbook/is-electoral.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { formatHour, formatMoment } from '../../../i18n/dates.ts';
import { networkInWords } from '../../../i18n/handbook-names.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { linkTo } from '../../kit/link-to.ts';
import { typedWords } from '../../kit/typed-words.ts';

/** Limit for names from the handbook, which has no limit of its own. */
const LONGEST_NAME = 60;

/** A crisis as its board and its messages need it: everything looked up; names are fit for our mrkdwn. */
export type CrisisView = {
  board: CrisisBoard;
  handbook: Handbook;
  texts: Texts;
  /** ISO 8601 UTC. */
  now: string;
  playbookName(id: string): string;
  networkName(id: string): string;
  factName(fact: { key: string; title: string | null }): string;
  /** The name of a fact as it is written, for plain text. */
  factTitle(fact: { key: string; title: string | null }): string;
  isElectoral: boolean;
  /** The number of a case, with a link to its card where that is known. */
  caseNumber(id: number): string;
  moment(at: string): string;
  /** The hour; with its day where that is not today. */
  when(at: string): string;
};

/** @param links addresses of cards, by case */
export function crisisView(
  board: CrisisBoard,
  { handbook, texts, now, links }: CrisisContext & { links: ReadonlyMap<number, string> },
): CrisisView {
  return {
    board,
    handbook,
    texts,
    now,
    ...namesIn(handbook, board.crisis.playbook, texts),
    ...timesIn({ handbook, texts, now }),
    isElectoral: isElectoral(handbook, localDate(now, handbook.institution.timeZone)),
    caseNumber: (id) => linkTo(links.get(id) ?? null, `#${id}`),
  };
}

export type CrisisContext = { handbook: Handbook; texts: Texts; now: string };

/** Returns the formatters of points in time, for the time zone of the institution. */
export function timesIn({ handbook, texts, now }: CrisisContext): Pick<CrisisView, 'moment' | 'when'> {
  const { timeZone } = handbook.institution;
  const moment = (at: string) => formatMoment(at, timeZone, texts);
  const isToday = (at: string) => localDate(at, timeZone) === localDate(now, timeZone);
  return { moment, when: (at) => (isToday(at) ? formatHour(at, timeZone, texts) : moment(at)) };
}

/**
 * Returns the handbook's names of playbooks, networks and the facts of one playbook, safe for our
 * mrkdwn.
 */
export function namesIn(
  handbook: Handbook,
  playbookId: string,
  texts: Texts,
): Pick<CrisisView, 'playbookName' | 'networkName' | 'factName' | 'factTitle'> {
  const { languages } = handbook.institution;
  const named = (titles: Parameters<typeof inLanguage>[0]) => inLanguage(titles, texts.language, languages);
  const declared = playbookById(handbook, playbookId)?.facts ?? [];
  const factTitle: CrisisView['factTitle'] = ({ key, title }) =>
    title ?? (named(declared.find(({ id }) => id === key)?.titles ?? {}) || key);
  return {
    factTitle,
    playbookName: (id) => typedWords(named(playbookById(handbook, id)?.titles ?? {}) || id, LONGEST_NAME),
    networkName: (id) => typedWords(networkInWords(networkName(handbook, id), texts), LONGEST_NAME),
    factName: (fact) => typedWords(factTitle(fact), LONGEST_NAME),
  };
}
