import type { CaseState } from './case-state.ts';
import { currentPublication, hasLeftHold, liveEndorsements } from './case-status.ts';
import type { Change } from './changes.ts';

/**
 * Takes the approval back: what people stood by is voided and a text in its hold stops. One that has left its hold keeps its row and
 * the approvals that it left on, so that the record stays true.
 */
export function stopPublication(state: CaseState, reason: string, { now }: { now: string }): Change[] {
  const publication = currentPublication(state);
  if (hasLeftHold(publication)) return [];
  const voided: Change[] = liveEndorsements(state).map((one) => ({
    kind: 'endorsement',
    row: { ...one, voidedAt: now },
  }));
  if (publication === undefined) return voided;
  return [...voided, { kind: 'publication', row: { ...publication, status: 'stopped', reason } }];
}
