import type { Chart, Counts } from '../../domain/digests/chart.ts';
import type { Period } from '../../domain/digests/figures.ts';
import { shortDuration } from '../../domain/digests/short-duration.ts';
import type { Volume } from '../../domain/digests/volumes.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { networkName, playbookById } from '../../domain/handbook/handbook.ts';
import { networkInWords } from '../../i18n/handbook-names.ts';
import type { Texts } from '../../i18n/texts.ts';
import { amountText, periodInWords, postsInWords, titleIn } from './in-words.ts';

/** Rows of a group, the one for all others included. */
const MOST = 7;

type Volumes = { byNetwork: readonly Volume[]; byPlaybook: readonly Volume[] };
type Group = Counts['groups'][number];

/** Posts of a period by network and by playbook, and how soon those were answered that were. */
export function countsByNetwork(volumes: Volumes, period: Period, handbook: Handbook, texts: Texts): Chart {
  const nameOfNetwork = (id: string | null) => networkInWords(networkName(handbook, id ?? ''), texts);
  const playbookName = (id: string | null) =>
    id === null
      ? texts.t('picture.no_playbook')
      : titleIn(playbookById(handbook, id)?.titles ?? {}, handbook, texts) || id;
  const groups = [
    groupOf(texts.t('picture.by_network'), volumes.byNetwork, nameOfNetwork, texts),
    groupOf(texts.t('picture.by_playbook'), volumes.byPlaybook, playbookName, texts),
  ];
  const total = volumes.byNetwork.reduce((sum, { count }) => sum + count, 0);
  const said = `${periodInWords(period, handbook.institution.timeZone, texts)}: ${postsInWords(total, texts)}`;
  return {
    kind: 'counts',
    title: texts.t('picture.counts'),
    subtitle: said,
    alt: [said, ...groups.filter(({ rows }) => rows.length > 0).map((group) => groupInWords(group, texts))].join('. '),
    nothing: texts.t('picture.no_posts'),
    language: texts.language,
    groups,
  };
}

function groupOf(
  label: string,
  volumes: readonly Volume[],
  nameOf: (id: string | null) => string,
  texts: Texts,
): Group {
  const isLong = volumes.length > MOST;
  const named = isLong ? volumes.slice(0, MOST - 1) : volumes;
  const others = volumes.slice(named.length);
  return {
    label,
    note: texts.t('picture.first_reply'),
    rows: [
      ...named.map(({ id, count, medianMinutes }) => ({
        label: nameOf(id),
        count,
        // Told in hours at most, since working time and time on the wall are mixed in it.
        note: medianMinutes === null ? '–' : shortDuration(medianMinutes, 'working', texts.language),
      })),
      ...(others.length === 0
        ? []
        : [
            {
              label: texts.t('picture.others', { count: others.length }),
              count: others.reduce((sum, { count }) => sum + count, 0),
              note: '',
            },
          ]),
    ],
  };
}

function groupInWords({ label, rows }: Group, texts: Texts): string {
  const list = rows.map(({ label: name, count, note }) => {
    const answered = /\d/.test(note) ? ` (${texts.t('picture.first_reply')}: ${note})` : '';
    return `${name} ${amountText(count, texts)}${answered}`;
  });
  return `${label}: ${list.join(', ')}`;
}
