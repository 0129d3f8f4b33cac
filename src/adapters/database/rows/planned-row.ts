import type { PlannedItem, PlannedWord } from '../../../domain/plan/model/planned-item.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';

export type PlannedRow = {
  id: string;
  source: string;
  sourceId: string;
  network: string | null;
  at: string;
  /** 1 where only a day is planned, else 0. */
  allDay: number;
  words: string;
  whoStops: string | null;
  howToStop: string | null;
  link: string | null;
  /** Time of the source's last word that changed it. */
  toldAt: string;
};

export function plannedItemOf(row: PlannedRow): PlannedItem {
  const { id, source, sourceId, network, at, words, whoStops, howToStop, link } = row;
  const stop = whoStops === null ? null : { who: whoStops, how: howToStop };
  return { id, source, sourceId, network, at, isAllDay: row.allDay === 1, words, stop, link };
}

/** The columns that a source's word fills. */
export function plannedColumns(
  planned: NonNullable<PlannedWord['planned']>,
): Omit<PlannedRow, 'id' | 'source' | 'sourceId' | 'toldAt'> {
  const { network, at, isAllDay, words, stop, link } = planned;
  return {
    network,
    at,
    allDay: isAllDay ? 1 : 0,
    words: storableText(words),
    whoStops: stop === null ? null : storableText(stop.who),
    howToStop: stop?.how == null ? null : storableText(stop.how),
    link: storableText(link),
  };
}
