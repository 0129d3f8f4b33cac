import type { Chart } from '../../domain/digests/chart.ts';
import type { Period } from '../../domain/digests/figures.ts';
import type { Week } from '../../domain/digests/week.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Texts } from '../../i18n/texts.ts';
import { countsByNetwork } from './counts-by-network.ts';
import { postsPerHour } from './posts-per-hour.ts';
import { timesAgainstTargets } from './times-against-targets.ts';

/** The pictures of a digest or report, those left out of which there is nothing to show. */
export function weekPictures(
  { period, figures }: { period: Period; figures: Week['figures'] },
  handbook: Handbook,
  texts: Texts,
): Chart[] {
  const { posts, times } = figures;
  return [
    ...(posts.length === 0 ? [] : [postsPerHour(posts, period, handbook, texts)]),
    ...(times.every(({ rows }) => rows.length === 0) ? [] : [timesAgainstTargets(times, texts)]),
    ...(posts.length === 0 ? [] : [countsByNetwork(figures, period, handbook, texts)]),
  ];
}
