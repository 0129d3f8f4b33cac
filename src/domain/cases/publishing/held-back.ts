import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import { sameTextAnew } from '../drafting/redraft.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, liveSignOffs } from '../model/case-status.ts';
import type { Change, Effect } from '../model/changes.ts';
import type { Pause } from '../model/crises/pause.ts';
import { pauseOver } from '../model/crises/pause.ts';
import { stopChange } from '../model/recalls/stop-publication.ts';

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
 * Voids the approvals of texts that a pause held back; they need a fresh approval once it ends. The
 * proposer's sign-off stays, and so do safety messages, which no pause holds. A text waiting for
 * publication by hand continues as another version, since its outcome is unknown.
 */
export function heldBack(state: CaseState, pause: Pause, context: ActionContext): Outcome {
  const draft = currentDraft(state);
  const under = state.publications.filter((one) => pauseOver(one, state.core.playbook, [pause]) !== null);
  const held = under.filter(({ status }) => status === 'held');
  const inHand = under.some(({ status, draftId }) => status === 'publishing' && draftId === draft?.id);
  const next = draft !== undefined && inHand ? sameTextAnew(draft, state, context) : null;
  const approvals = liveSignOffs(state).filter(({ as }) => as === 'approver');
  const changes: Change[] = [
    ...approvals.map((row): Change => ({ kind: 'endorsement', row: { ...row, voidedAt: context.now } })),
    ...held.map((one) => stopChange(one, 'stopped.paused')),
    ...(next === null
      ? []
      : [
          { kind: 'draft', row: next } satisfies Change,
          { kind: 'matter', row: { ...state.core, currentDraftId: next.id } } satisfies Change,
        ]),
  ];
  const effects: Effect[] = cardAndThread(state, { sentence: { key: 'stopped.paused' } });
  return { kind: 'done', changes, effects, audit: { pause: pause.id, publications: held.map(({ id }) => id) } };
}
