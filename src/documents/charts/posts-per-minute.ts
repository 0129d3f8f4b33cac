import type { Chart } from '../../domain/digests/chart.ts';
import type { Texts } from '../../i18n/texts.ts';
import { amountText } from './in-words.ts';

export type Spike = {
  /** Title of the playbook with the spike; null for all posts together. */
  title: string | null;
  /** Beginning of the first minute, ISO 8601 UTC. */
  from: string;
  /** One figure a minute; the last one is now. */
  counts: readonly number[];
  /** Per minute, at this hour and weekday. */
  usual: number;
  timeZone: string;
};

/** Posts per minute against the usual: for the alert that there are suddenly many. */
export function postsPerMinute({ title, from, counts, usual, timeZone }: Spike, texts: Texts): Chart {
  const now = counts.at(-1) ?? 0;
  const subtitle = texts.t('picture.spike_now', {
    count: now,
    amount: amountText(now, texts),
    usual: amountText(usual, texts),
  });
  const most = amountText(Math.max(0, ...counts), texts);
  return {
    kind: 'posts_per_minute',
    title: texts.t('picture.spike', { title: title ?? texts.t('picture.all_posts') }),
    subtitle,
    alt: `${subtitle}. ${texts.t('picture.spike_most', { amount: most, count: counts.length })}`,
    nothing: texts.t('picture.no_posts'),
    language: texts.language,
    from,
    timeZone,
    counts,
    usual,
    words: { usual: texts.t('picture.usual', { amount: amountText(usual, texts) }) },
  };
}
