import { awaitsApproval } from '../../domain/cases/approval/awaits-approval.ts';
import type { CaseState } from '../../domain/cases/model/case-state.ts';
import { liveSignOffs } from '../../domain/cases/model/case-status.ts';
import type { Effect } from '../../domain/cases/model/changes.ts';
import type { ApprovalCopies, ApprovalCopy } from '../../domain/cases/ports/approval-copies.ts';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';
import type { OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import type { RungMessages } from '../../domain/cases/ports/rung-messages.ts';
import type { CrisisReader } from '../../domain/crises/model/crisis-reader.ts';
import { slackUser } from '../../domain/people/actor.ts';
import { textsFor } from '../bolt/requester.ts';
import { caseView } from '../cases/view/view-case.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import { withWatermark } from '../kit/with-watermark.ts';
import type { OutgoingDeps } from '../outbound/outgoing-deps.ts';
import { approvalCopy, endedCopy } from './approval-copy.ts';

/** Dependencies of the messages that ring, and of the copies of texts to approve. */
export type CopySenderDeps = OutgoingDeps & {
  readers: { cases: CaseReader; crises: CrisisReader };
  outbox: { approvalCopies: ApprovalCopies; rungMessages: RungMessages };
  workspace: {
    cardLink(caseId: number): Promise<string | null>;
    boardLink(crisisId: number): Promise<string | null>;
  };
};

/** Redraws the copies of a case, each in its person's language; one whose text is over loses its words. */
export async function sendCopies(
  { effect, attempts }: OutboxItem & { effect: Extract<Effect, { kind: 'copies' }> },
  deps: CopySenderDeps,
): Promise<OutboxOutcome> {
  const state = await deps.readers.cases.caseById(effect.caseId);
  if (state === null) return { kind: 'done' };
  for (const copy of await deps.outbox.approvalCopies.ofCase(effect.caseId)) {
    const isOver = !isWaiting(copy, state, deps);
    const card = await drawnCopy(copy, state, deps);
    const shown = deps.cases.keys.hash(JSON.stringify(card));
    if (shown === copy.shown && !isOver) continue;
    const updated = await deps.workspace.messenger.update(copy.message, card);
    // A person to whom Slack does not let us write any more has no copy to keep true.
    const isGivenUp = updated.kind === 'failed' || (updated.kind === 'retry' && attempts >= MOST_ATTEMPTS);
    if (updated.kind === 'retry' && !isGivenUp) return updated;
    const ended = { ...copy, shown, isOver: isOver || updated.kind !== 'done' };
    if (state.core.erased === null) await deps.outbox.approvalCopies.save(ended);
    else await deps.outbox.approvalCopies.forget(copy.message);
  }
  return { kind: 'done' };
}

const MOST_ATTEMPTS = 8;

/** Returns the copy as it is now. */
export async function drawnCopy(
  { person, draftId }: Pick<ApprovalCopy, 'person' | 'draftId'>,
  state: CaseState,
  deps: CopySenderDeps,
): Promise<DrawnCard> {
  const texts = await textsFor(person, deps);
  const handbook = deps.cases.handbook.current();
  const view = caseView(state, handbook, deps.cases.now(), texts, deps.cases.keys.digest);
  const link = await deps.workspace.cardLink(state.core.id);
  const card = isWaiting({ person, draftId }, state, deps)
    ? approvalCopy(view, { texts, handbook, link })
    : endedCopy(view, { texts, link, isApproved: hasApproved(person, draftId, state) });
  return withWatermark(card, deps.watermark);
}

/** Returns whether the text still waits for this person: not for one who has approved it. */
export function isWaiting(
  { person, draftId }: Pick<ApprovalCopy, 'person' | 'draftId'>,
  state: CaseState,
  { cases }: Pick<CopySenderDeps, 'cases'>,
): boolean {
  const at = { handbook: cases.handbook.current(), now: cases.now() };
  const isCurrent = state.core.currentDraftId === draftId && awaitsApproval(state, at);
  return isCurrent && !hasApproved(person, draftId, state);
}

function hasApproved(person: string, draftId: string, state: CaseState): boolean {
  return liveSignOffs(state).some(
    (one) => one.draftId === draftId && one.as === 'approver' && slackUser(one.by) === person,
  );
}
