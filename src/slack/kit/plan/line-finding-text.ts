import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { networkName } from '../../../domain/handbook/handbook.ts';
import type { LineFinding } from '../../../domain/plan/calendar-line.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { formatDayAndMonth } from '../../../i18n/dates.ts';
import { formatQuote } from '../../../i18n/quotes.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { escapeMrkdwn } from '../blocks.ts';
import { typedWords } from '../typed-words.ts';

/** Characters of a second item that is named. */
const SHOWN_BESIDE = 40;

/** Says what speaks against something planned. */
export function lineFindingText(finding: LineFinding, handbook: Handbook, texts: Texts): string {
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
