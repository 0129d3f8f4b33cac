import type { Sentence } from '../../../errors.ts';
import { sameActor } from '../actor.ts';
import { holdsApprovingRole, openSlots } from '../approval-policy.ts';
import type { Basis, CaseState, Draft, Endorsement } from '../case-state.ts';
import { currentDraft, currentPublication, liveEndorsements, peopleWhoSaw, statusOf } from '../case-status.ts';
import { barredFromApproving, countedApprovals } from '../counted-approvals.ts';
import { endorsementOf } from '../endorsement-of.ts';
import { heldPublication } from '../held-publication.ts';
import { restsOnLiveFacts } from '../live-facts.ts';
import { mentionOf } from '../mention.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import type { ReleaseNeeds } from '../release-needs.ts';
import { releaseNeeds } from '../release-needs.ts';
import { reviewCaseDraft } from '../review-case-draft.ts';

/** Approves the very bytes that were on the screen. The last approval that is needed starts the hold. */
export function approve(
  state: CaseState,
  gesture: { draftId: string; digest: string },
  context: GestureContext,
): Outcome {
  const draft = currentDraft(state);
  if (draft === undefined) return refused('refusal.stale_text');
  const needs = releaseNeeds(draft, state, context);
  const refusal = textRefusal(draft, needs, state, gesture, context) ?? personRefusal(draft, needs, state, context);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };

  const endorsement = endorsementOf(draft, 'approver', context);
  const stillOpen = openSlots(needs.slots, approverRoles([...countedApprovals(state, context.handbook), endorsement]));
  if (stillOpen.length > 0) return counted(state, endorsement, stillOpen.length, context);
  if (peopleWhoSaw([...liveEndorsements(state), endorsement]) < needs.people) return refused('refusal.second_person');
  return held(state, draft, endorsement, needs.basis, context);
}

function approverRoles(endorsements: readonly Endorsement[]) {
  return endorsements.filter((one) => one.as === 'approver').map((one) => one.roles);
}

function textRefusal(
  draft: Draft,
  needs: ReleaseNeeds,
  state: CaseState,
  gesture: { draftId: string; digest: string },
  context: GestureContext,
): Sentence | null {
  if (draft.id !== gesture.draftId || draft.digest !== gesture.digest) return { key: 'refusal.stale_text' };
  const publication = currentPublication(state);
  if (publication !== undefined && publication.status !== 'stopped')
    return { key: 'refusal.already_approved', params: { who: approverNames(state) } };
  // What the handbook holds as approved waits for nobody's proposal.
  const status = statusOf(state);
  const isWaiting = status === 'in_review' || (status === 'open' && needs.basis?.kind === 'text');
  if (!isWaiting) return { key: 'refusal.not_proposed' };
  if (!restsOnLiveFacts(draft, state, context.handbook, context.now)) return { key: 'refusal.fact_fell' };
  const block = reviewCaseDraft(draft, state, context.handbook, context.now).find((one) => one.level === 'block');
  return block === undefined ? null : { key: 'refusal.blocked', params: { words: block.words } };
}

/** Who it was, for the one who came too late. */
function approverNames(state: CaseState): string {
  return liveEndorsements(state)
    .filter((one) => one.as === 'approver')
    .map((one) => mentionOf(one.by))
    .join(', ');
}

function personRefusal(
  draft: Draft,
  { slots }: ReleaseNeeds,
  state: CaseState,
  context: GestureContext,
): Sentence | null {
  const isMine = (one: Endorsement) => one.as === 'approver' && sameActor(one.by, context.actor);
  const barred = barredFromApproving(context.actor, draft, state, context.handbook);
  if (barred === null && liveEndorsements(state).some(isMine)) return { key: 'refusal.approved_before' };
  const given = approverRoles(countedApprovals(state, context.handbook));
  const open = openSlots(slots, given);
  // Nothing is open where the handbook came to ask for less after the approvals: any approver then says the last word.
  const helps =
    open.length === 0
      ? holdsApprovingRole(slots, context.roles)
      : openSlots(slots, [...given, context.roles]).length < open.length;
  if (helps) return barred;
  const roles = [...new Set((open.length === 0 ? slots : open).flatMap((slot) => slot.anyOf))].join(' ');
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

function held(
  state: CaseState,
  draft: Draft,
  endorsement: Endorsement,
  basis: Basis | null,
  context: GestureContext,
): Outcome {
  const publication = heldPublication(draft, state, basis, context);
  const { id: publicationId, holdUntil: dueAt } = publication;
  const key = basis === null ? 'thread.approved_last' : 'thread.approved_text';
  return {
    kind: 'done',
    changes: [
      { kind: 'endorsement', row: endorsement },
      { kind: 'publication', row: publication },
    ],
    effects: [
      ...cardAndThread(state, { sentence: { key }, by: context.actor }),
      { kind: 'publish', publicationId, dueAt },
    ],
    audit: {
      draft: draft.id,
      digest: draft.digest,
      roles: endorsement.roles,
      missing: 0,
      publication: publicationId,
      held: basis?.textId ?? null,
    },
  };
}
