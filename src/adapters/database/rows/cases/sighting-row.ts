import type { Sighting } from '../../../../domain/hoaxes/spread.ts';

/** As it is in the domain: nothing of it is anybody's words. */
export type SightingRow = Sighting;

export function sightingRow(sighting: Sighting): SightingRow {
  return { ...sighting };
}

export function sightingOf(row: SightingRow): Sighting {
  const { id, hoaxId, caseId, postId, network, at, likeness, dismissedBy } = row;
  return { id, hoaxId, caseId, postId, network, at, likeness, dismissedBy };
}
