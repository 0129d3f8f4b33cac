import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import { sameTextAnew } from '../drafting/redraft.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, currentPublications, hasLeftHold, liveSignOffs } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import type { Pause } from '../model/crises/pause.ts';
import { pauseOver } from '../model/crises/pause.ts';
import type { Publication } from '../model/publication.ts';
import { BY_HAND } from '../model/publication.ts';
import { stopChange } from '../model/recalls/stop-publication.ts';

const PAUSED = 'stopped.paused';

/** Returns whether a text of the case is approved and the pause keeps it from leaving. */
export function isHeldBack(
  { core, publications }: Pick<CaseState, 'core' | 'publications'>,
  pause: Pick<Pause, 'scope' | 'except'>,
): boolean {
  const lasting = [{ ...pause, resumed: null }];
  return publications.some(
    (one) => (one.status === 'held' || one.status === 'publishing') && pauseOver(one, core.playbook, lasting) !== null,
  );
}

/**
 * Stops the texts that a pause held back; they need a fresh approval once it ends. What it left out, and
 * what had left before, keeps its approvals: they are void only where nothing rests on them any more. The
 * proposer's sign-off stays, and so do safety messages, which no pause holds. A text waiting for
 * publication by hand continues as another version, since its outcome is unknown.
 */
export function heldBack(state: CaseState, pause: Pause, context: ActionContext): Outcome {
  const draft = currentDraft(state);
  const under = state.publications.filter((one) => pauseOver(one, state.core.playbook, [pause]) !== null);
  const held = under.filter(({ status }) => status === 'held');
  const stops = held.map((one) => stopChange(one, PAUSED));
  const stopped = applyChanges(state, stops);
  const isInHand = under.some(({ status, draftId }) => status === 'publishing' && draftId === draft?.id);
  const isAllStopped = held.length > 0 && currentPublications(stopped).every(({ status }) => status === 'stopped');
  const approvals = isAllStopped ? liveSignOffs(state).filter(({ as }) => as === 'approver') : [];
  return {
    kind: 'done',
    changes: [
      ...approvals.map((row): Change => ({ kind: 'endorsement', row: { ...row, voidedAt: context.now } })),
      ...stops,
      ...(isInHand ? asAnotherVersion(withoutInHands(stopped, under), context) : pausedGoOn(stopped, context)),
    ],
    effects: cardAndThread(state, { sentence: { key: PAUSED } }),
    audit: { pause: pause.id, publications: held.map(({ id }) => id) },
  };
}

/** Leaves out what a person was to publish under the pause: the next version goes to those places, too. */
function withoutInHands(state: CaseState, under: readonly Publication[]): CaseState {
  const inHands = under.filter(({ status, reason }) => status === 'publishing' && reason === BY_HAND);
  return { ...state, publications: state.publications.filter(({ id }) => inHands.every((one) => one.id !== id)) };
}

/**
 * Returns the changes by which the places that a pause stopped go on as a version of their own, which
 * nobody has approved. The approvals of this one belong to what has left. None while some place of it
 * still waits in its hold.
 */
export function pausedGoOn(state: CaseState, context: ActionContext): Change[] {
  const current = currentPublications(state);
  const isStopped = current.some(({ status, reason }) => status === 'stopped' && reason === PAUSED);
  return isStopped && hasLeftHold(current) ? asAnotherVersion(state, context) : [];
}

function asAnotherVersion(state: CaseState, context: ActionContext): Change[] {
  const draft = currentDraft(state);
  if (draft === undefined || currentPublications(state).some(({ status }) => status === 'held')) return [];
  const next = sameTextAnew(draft, state, context);
  return [
    { kind: 'draft', row: next },
    { kind: 'matter', row: { ...state.core, currentDraftId: next.id } },
  ];
}
