import type { Sentence } from '../../../../errors.ts';
import { sameActor } from '../../../people/actor.ts';
import { mentionOf } from '../../../people/mention.ts';
import { afterValue } from '../../approval/after-value.ts';
import { openSlots } from '../../approval/approval-policy.ts';
import { waitsUnproposed } from '../../approval/awaits-approval.ts';
import { countedApprovals, lacksOnlyAReader } from '../../approval/counted-approvals.ts';
import { approverRoles, personRefusal } from '../../approval/person-refusal.ts';
import type { ReleaseNeeds } from '../../approval/release-needs.ts';
import { releaseNeeds } from '../../approval/release-needs.ts';
import { signOffBy } from '../../approval/sign-off-by.ts';
import type { OverriddenWarnings } from '../../approval/warnings.ts';
import { openWarnings, unheededWarnings, warningId, warningsOf, warningsOpen } from '../../approval/warnings.ts';
import { noteOf } from '../../decision/note-of.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import type { CaseState, Draft, Note, SignOff } from '../../model/case-state.ts';
import { currentDraft, liveSignOffs, peopleWhoSaw, statusOf } from '../../model/case-status.ts';
import { startHold, unfitToLeave } from '../../publishing/start-hold.ts';

/** Approves the very bytes that were on the screen. The last approval that is needed starts the hold. */
export function approveDraft(
  state: CaseState,
  action: { draftId: string; digest: string; over?: OverriddenWarnings },
  context: ActionContext,
): Outcome {
  const draft = currentDraft(state);
  if (draft === undefined) return refuse('refusal.stale_text');
  const needs = releaseNeeds(draft, state, context);
  const textFault = textRefusal(draft, needs, state, action, context);
  if (textFault !== null) return { kind: 'refused', sentence: textFault };
  const mine = countedApprovals(state, context.handbook).some((one) => sameActor(one.by, context.actor));
  if (mine) return approveAgain(state, draft, needs, context);
  const refusal = personRefusal(draft, needs, state, context);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };

  const overruled = warningsOf(draft, state, context).map(warningId);
  const heed = unheededWarnings(overruled, action.over);
  if (heed !== null) return { kind: 'refused', sentence: heed };
  const note = overruled.length === 0 ? null : noteOf(action.over?.reason ?? '', state, context);
  const endorsement = { ...signOffBy(draft, 'approver', context), overruled, noteId: note?.id ?? null };
  const stillOpen = openSlots(needs.slots, approverRoles([...countedApprovals(state, context.handbook), endorsement]));
  if (stillOpen.length > 0) return withReason(note, countApproval(state, endorsement, stillOpen.length, context));
  if (peopleWhoSaw([...liveSignOffs(state), endorsement]) < needs.people) return refuse('refusal.second_person');
  return withReason(note, startHold(state, draft, { endorsement, said: approvedSentenceKey(needs) }, context));
}

/**
 * Adds the reason for overriding the warnings. It is kept as a note, like all typed text, and shown
 * in the thread.
 */
function withReason(note: Note | null, outcome: Outcome): Outcome {
  if (note === null || outcome.kind === 'refused') return outcome;
  const effects = outcome.effects.map((effect) =>
    effect.kind === 'thread' ? { ...effect, entry: { ...effect.entry, noteId: note.id } } : effect,
  );
  return { ...outcome, changes: [{ kind: 'note', row: note }, ...outcome.changes], effects };
}

/**
 * Releases the text on the click of a person who has approved already. Allowed only when nothing
 * else is missing, such as after a confirmed downgrade.
 */
function approveAgain(state: CaseState, draft: Draft, needs: ReleaseNeeds, context: ActionContext): Outcome {
  if (!lacksOnlyAReader(state, context)) return refuse('refusal.approved_before');
  const open = openWarnings(draft, state, context);
  if (open.length > 0) return { kind: 'refused', sentence: warningsOpen(open.length) };
  if (peopleWhoSaw(liveSignOffs(state)) < needs.people) return refuse('refusal.second_person');
  return startHold(state, draft, { endorsement: null, said: approvedSentenceKey(needs) }, context);
}

function approvedSentenceKey({ basis }: ReleaseNeeds): string {
  return basis === null ? 'thread.approved_last' : 'thread.approved_text';
}

function textRefusal(
  draft: Draft,
  needs: ReleaseNeeds,
  state: CaseState,
  action: { draftId: string; digest: string },
  context: ActionContext,
): Sentence | null {
  if (draft.id !== action.draftId || draft.digest !== action.digest) return { key: 'refusal.stale_text' };
  const isApproved = statusOf(state) === 'approved' || statusOf(state) === 'answered';
  if (isApproved) return { key: 'refusal.already_approved', params: { who: approverNames(state) } };
  // What the handbook holds as approved waits for nobody's proposal, nor do its own words where every minute counts.
  const status = statusOf(state);
  const isHeld = status === 'open' && needs.basis?.kind === 'text';
  const isWaiting = status === 'in_review' || isHeld || waitsUnproposed(draft, state, context);
  if (!isWaiting)
    return { key: waitsForItsValue(draft, state, context) ? 'refusal.waits_for_value' : 'refusal.not_proposed' };
  return unfitToLeave(draft, state, context);
}

/** Returns whether a new value of its fallen fact is all that a correction waits for before its approvals. */
function waitsForItsValue(draft: Draft, state: CaseState, context: ActionContext): boolean {
  const after = afterValue(state, context.now);
  return after !== null && waitsUnproposed(draft, after, context);
}

/** Returns the approvers' mentions, shown to a person who approves too late. */
function approverNames(state: CaseState): string {
  return liveSignOffs(state)
    .filter((one) => one.as === 'approver')
    .map((one) => mentionOf(one.by))
    .join(', ');
}

function countApproval(state: CaseState, signOff: SignOff, missing: number, context: ActionContext): Outcome {
  return {
    kind: 'done',
    changes: [{ kind: 'endorsement', row: signOff }],
    effects: cardAndThread(state, {
      sentence: { key: 'thread.approved_one', params: { count: missing } },
      by: context.actor,
    }),
    audit: {
      draft: signOff.draftId,
      digest: signOff.digest,
      roles: signOff.roles,
      missing,
      overruled: signOff.overruled,
    },
  };
}
