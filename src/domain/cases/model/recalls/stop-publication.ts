import type { CaseState } from '../case-state.ts';
import { currentPublications, hasLeftHold, liveSignOffs } from '../case-status.ts';
import type { Change } from '../changes.ts';
import type { Publication } from '../publication.ts';

/**
 * Revokes the approval: sign-offs are voided and held texts stop, at every place. A text that has
 * left its hold keeps its row. It keeps its sign-offs too while no other place of it is in its
 * hold, so that the audit log stays true.
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
 * Requests another review: approvals are voided and held texts stop at every place. The proposer's
 * sign-off stays, so that an approver can approve the text again at once.
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
