import { formatMoment } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { BotHealth } from '../bolt/slack-deps.ts';
import { escapeMrkdwn, truncate } from '../kit/blocks.ts';

const SHOWN = 5;
const LONGEST_NAME = 80;

/**
 * Returns how many sources are read automatically, and which cannot be read. Empty where none is
 * read.
 */
export function sourceLines({ sources }: BotHealth, timeZone: string, texts: Texts): string[] {
  const { read, failing } = sources;
  if (read === 0) return [];
  const rest = failing.length - SHOWN;
  return [
    texts.t('home.sources', { count: read }),
    ...failing.slice(0, SHOWN).map(({ name, since, why }) =>
      texts.t('home.source_down', {
        source: escapeMrkdwn(truncate(name, LONGEST_NAME)),
        since: formatMoment(since, timeZone, texts),
        why: texts.t(`source.${why}`),
      }),
    ),
    ...(rest > 0 ? [texts.t('home.sources_more', { count: rest })] : []),
  ];
}
