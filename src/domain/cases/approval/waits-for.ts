import type { Handbook } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import { sameActor } from '../../people/actor.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, liveSignOffs, statusOf } from '../model/case-status.ts';
import { awaitsApproval } from './awaits-approval.ts';
import { countedApprovals } from './counted-approvals.ts';
import { personRefusal } from './person-refusal.ts';
import { releaseNeeds } from './release-needs.ts';

/**
 * Returns whether the text on the card waits for an approval that this person, with these roles,
 * may give now.
 */
export function waitsFor(
  state: CaseState,
  person: { actor: Actor; roles: readonly Role[] },
  { handbook, now }: { handbook: Handbook; now: string },
): boolean {
  const draft = currentDraft(state);
  const at = { handbook, now };
  if (draft === undefined || !awaitsApproval(state, at)) return false;
  const isMine = (one: { by: Actor }) => sameActor(one.by, person.actor);
  if (countedApprovals(state, handbook).some(isMine)) return false;
  const needs = releaseNeeds(draft, state, at);
  // If two people must see a text, its only reader waits for another person. Of one that nobody proposed anybody is the first.
  const isSeenByOthers =
    needs.people < 2 || statusOf(state) === 'open' || liveSignOffs(state).some((one) => !isMine(one));
  return isSeenByOthers && personRefusal(draft, needs, state, { ...person, handbook }) === null;
}
