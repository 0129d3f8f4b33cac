import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { aDraft, aHeldCase, aMatter, aTelling, at, clock, marta } from '../../support/builders/rows/invented-rows.ts';

export const risk = { class: 'life_risk', severity: 'S1' } as const;
export const endorsed = (caseId: number, voidedAt: string | null = null): Change => ({
  kind: 'endorsement',
  row: {
    id: `endorsement-${caseId}`,
    caseId,
    draftId: `draft-${caseId}`,
    digest: 'd1',
    by: marta,
    as: 'proposer',
    roles: ['writer'],
    at: at(1),
    overruled: [],
    noteId: null,
    spoken: null,
    voidedAt,
  },
});
export const drafted = (id: number): Change[] => [
  { kind: 'matter', row: aMatter({ id, openedAt: at(id), currentDraftId: `draft-${id}` }) },
  { kind: 'draft', row: aDraft({ id: `draft-${id}`, caseId: id }) },
];

/** Told and untold people at risk; mine and another's; in review, taken back and approved; closed. */
export const desk: Change[] = [
  { kind: 'matter', row: aMatter({ ...risk, id: 1, openedAt: at(1) }) },
  { kind: 'telling', row: aTelling({ caseId: 1 }) },
  { kind: 'matter', row: aMatter({ ...risk, id: 2, openedAt: at(2), claim: { by: marta, at: at(3) } }) },
  ...drafted(3),
  endorsed(3),
  ...drafted(4),
  endorsed(4, at(9)),
  ...aHeldCase(5),
  endorsed(5),
  { kind: 'matter', row: aMatter({ id: 6, openedAt: at(6), claim: { by: clock, at: at(7) } }) },
  { kind: 'matter', row: aMatter({ id: 7, closed: { reason: 'spam', by: marta, at: at(8), noteId: null } }) },
];
