import type { HoaxOccurrence } from '../../../../domain/hoaxes/spread.ts';

/** As it is in the domain: nothing of it is anybody's words. */
export type HoaxOccurrenceRow = HoaxOccurrence;

export function hoaxOccurrenceRow(occurrence: HoaxOccurrence): HoaxOccurrenceRow {
  return { ...occurrence };
}

export function hoaxOccurrenceOf(row: HoaxOccurrenceRow): HoaxOccurrence {
  const { id, hoaxId, caseId, postId, network, at, likeness, dismissedBy } = row;
  return { id, hoaxId, caseId, postId, network, at, likeness, dismissedBy };
}
