import type { Sentence } from '../../../errors.ts';
import { sameActor } from '../actor.ts';
import { holdsApprovingRole, neededApprovals, openSlots, rolesOf } from '../approval-policy.ts';
import type { CaseState, Draft, Endorsement } from '../case-state.ts';
import { currentDraft, currentPublication, liveEndorsements, peopleWhoSaw, statusOf } from '../case-status.ts';
import { barredFromApproving, countedApprovals, lacksOnlyAReader } from '../counted-approvals.ts';
import { endorsementOf } from '../endorsement-of.ts';
import { mentionOf } from '../mention.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import { startHold, unfitToLeave } from '../start-hold.ts';

/** Approves the very bytes that were on the screen. The last approval that is needed starts the hold. */
export function approve(
  state: CaseState,
  gesture: { draftId: string; digest: string },
  context: GestureContext,
): Outcome {
  const draft = currentDraft(state);
  if (draft === undefined) return refused('refusal.stale_text');
  const textFault = textRefusal(draft, state, gesture, context);
  if (textFault !== null) return { kind: 'refused', sentence: textFault };
  const mine = countedApprovals(state, context.handbook).some((one) => sameActor(one.by, context.actor));
  if (mine) return approveAgain(state, draft, context);
  const refusal = personRefusal(draft, state, context);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };

  const endorsement = endorsementOf(draft, 'approver', context);
  const slots = neededApprovals(state.matter, context.handbook);
  const stillOpen = openSlots(slots, approverRoles([...countedApprovals(state, context.handbook), endorsement]));
  if (stillOpen.length > 0) return counted(state, endorsement, stillOpen.length, context);
  if (peopleWhoSaw([...liveEndorsements(state), endorsement]) < 2) return refused('refusal.second_person');
  return startHold(state, draft, { endorsement, said: 'thread.approved_last' }, context);
}

/** Who has approved already says the last word only where nothing else is missing any more, such as after a confirmed lowering. */
function approveAgain(state: CaseState, draft: Draft, context: GestureContext): Outcome {
  if (!lacksOnlyAReader(state, context.handbook)) return refused('refusal.approved_before');
  if (peopleWhoSaw(liveEndorsements(state)) < 2) return refused('refusal.second_person');
  return startHold(state, draft, { endorsement: null, said: 'thread.approved_last' }, context);
}

function approverRoles(endorsements: readonly Endorsement[]) {
  return endorsements.filter((one) => one.as === 'approver').map((one) => one.roles);
}

function textRefusal(
  draft: Draft,
  state: CaseState,
  gesture: { draftId: string; digest: string },
  context: GestureContext,
): Sentence | null {
  if (draft.id !== gesture.draftId || draft.digest !== gesture.digest) return { key: 'refusal.stale_text' };
  const publication = currentPublication(state);
  if (publication !== undefined && publication.status !== 'stopped')
    return { key: 'refusal.already_approved', params: { who: approverNames(state) } };
  if (statusOf(state) !== 'in_review') return { key: 'refusal.not_proposed' };
  return unfitToLeave(draft, state, context);
}

/** Who it was, for the one who came too late. */
function approverNames(state: CaseState): string {
  return liveEndorsements(state)
    .filter((one) => one.as === 'approver')
    .map((one) => mentionOf(one.by))
    .join(', ');
}

function personRefusal(draft: Draft, state: CaseState, context: GestureContext): Sentence | null {
  const barred = barredFromApproving(context.actor, draft, state, context.handbook);
  const slots = neededApprovals(state.matter, context.handbook);
  const given = approverRoles(countedApprovals(state, context.handbook));
  const open = openSlots(slots, given);
  // Nothing is open where the handbook came to ask for less after the approvals: any approver then says the last word.
  const helps =
    open.length === 0
      ? holdsApprovingRole(slots, context.roles)
      : openSlots(slots, [...given, context.roles]).length < open.length;
  if (helps) return barred;
  const roles = rolesOf(open.length === 0 ? slots : open).join(' ');
  return { key: 'refusal.not_your_approval', params: { roles } };
}

function counted(state: CaseState, endorsement: Endorsement, missing: number, context: GestureContext): Outcome {
  return {
    kind: 'done',
    changes: [{ kind: 'endorsement', row: endorsement }],
    effects: cardAndThread(state, {
      sentence: { key: 'thread.approved_one', params: { count: missing } },
      by: context.actor,
    }),
    audit: { draft: endorsement.draftId, digest: endorsement.digest, roles: endorsement.roles, missing },
  };
}
