import type { CaseState, Publication } from '../case-state.ts';
import { currentPublications, hasLeftHold, liveSignOffs } from '../case-status.ts';
import type { Change } from '../changes.ts';

/**
 * Takes the approval back: what people stood by is voided and a text in its hold stops, at every place. Where it has left its hold
 * it keeps its row and, while it is nowhere else in its hold, the approvals that it left on, so that the record stays true.
 */
export function stopPublication(state: CaseState, reason: string, { now }: { now: string }): Change[] {
  const publications = currentPublications(state);
  const held = publications.filter(({ status }) => status === 'held' || status === 'stopped');
  if (hasLeftHold(publications) && held.length === 0) return [];
  const voided: Change[] = liveSignOffs(state).map((one) => ({
    kind: 'endorsement',
    row: { ...one, voidedAt: now },
  }));
  return [...voided, ...held.map((row) => stopChange(row, reason))];
}

/**
 * Asks for another look: the approvals are void and what is in its hold stops at every place, but the sight of whoever proposed the text
 * stands, so that whoever may can approve it again at once.
 */
export function stopForAnotherLook(state: CaseState, reason: string, { now }: { now: string }): Change[] {
  const approvals = liveSignOffs(state).filter(({ as }) => as !== 'proposer');
  const held = currentPublications(state).filter(({ status }) => status === 'held');
  return [
    ...approvals.map((row): Change => ({ kind: 'endorsement', row: { ...row, voidedAt: now } })),
    ...held.map((row) => stopChange(row, reason)),
  ];
}

export function stopChange(publication: Publication, reason: string): Change {
  return { kind: 'publication', row: { ...publication, status: 'stopped', reason } };
}
