import type { Sentence } from '../../errors.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { Actor } from './actor.ts';
import { actorKey } from './actor.ts';
import type { CaseState, Draft, Endorsement } from './case-state.ts';
import { currentDraft, liveEndorsements } from './case-status.ts';

/** Why this person, whatever their roles, does not approve this text at the severity that holds now; null when they may. */
export function barredFromApproving(
  actor: Actor,
  draft: Draft,
  { matter }: CaseState,
  handbook: Handbook,
): Sentence | null {
  const key = actorKey(actor);
  if (matter.loweredBy.includes(key)) return { key: 'refusal.you_lowered' };
  const mayHaveEdited = severityRow(handbook, matter.severity).approverMayHaveEdited;
  return draft.touchedBy.includes(key) && !mayHaveEdited ? { key: 'refusal.you_edited' } : null;
}

/**
 * The approvals of the text on the card that count: what was given at one severity need not hold at another. Who sends a line of the
 * handbook approves it.
 */
export function countedApprovals(state: CaseState, handbook: Handbook): Endorsement[] {
  const draft = currentDraft(state);
  if (draft === undefined) return [];
  return liveEndorsements(state).filter(
    (one) =>
      one.as === 'sender' || (one.as === 'approver' && barredFromApproving(one.by, draft, state, handbook) === null),
  );
}
