import { holdsApprovingRole } from '../cases/approval/approval-policy.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import { isLasting, isPausing, pauseOver } from '../cases/model/crises/pause.ts';
import { isLive } from '../cases/model/fact.ts';
import { latenessOf } from '../cases/publishing/lateness.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import type { Membership } from '../people/actor.ts';
import { actorKey } from '../people/actor.ts';
import { isComplete, missingApprovals } from './content-approvals.ts';
import type { ContentContext } from './content-outcome.ts';
import type { ApprovalEnd, Content, ContentDeparture, ContentSignOff, ContentState, Hold } from './model/content.ts';
import { digestOfContent, isApprovalOver, liveContentSignOffs } from './model/content.ts';
import { blockingFindings, openContentWarnings, reviewContent } from './review-content.ts';

type Around = Pick<ContentContext, 'crises' | 'pauses' | 'facts' | 'now' | 'handbook'>;

/** Present roles of a person who signed off; null for one who is no member any more. */
type RolesNow = (signOff: ContentSignOff) => readonly Role[] | null;

const asRecorded: RolesNow = ({ roles }) => roles;

/**
 * Returns what keeps a content back: a crisis for which nobody who approves at its level has said that it goes, or a pause on one
 * of its networks. A pause of one playbook holds all of ours, since a content has none.
 */
export function holdOver(
  state: ContentState,
  { crises, pauses, handbook }: Pick<Around, 'crises' | 'pauses' | 'handbook'>,
  rolesNow: RolesNow = asRecorded,
): Hold | null {
  const goes = liveContentSignOffs(state).filter(({ as }) => as === 'goes');
  const isLetGo = ({ id, level }: Crisis) =>
    goes.some(
      (one) => one.crisisId === id && holdsApprovingRole(severityRow(handbook, level).approvals, rolesNow(one) ?? []),
    );
  const crisis = crises.find((one) => one.closed === null && one.drill === null && !isLetGo(one));
  if (crisis !== undefined) return { kind: 'crisis', crisisId: crisis.id };
  const lasting = pauses.filter((pause) => isLasting(pause) && isPausing(pause));
  const pause = lasting.find((one) => state.content.places.some(({ network }) => isOver(one, network)));
  return pause === undefined ? null : { kind: 'pause', pauseId: pause.id };
}

/** Crises for which a person has said that it goes. */
function crisesThatGo(state: ContentState): number[] {
  return liveContentSignOffs(state).flatMap(({ as, crisisId }) =>
    as === 'goes' && crisisId !== null ? [crisisId] : [],
  );
}

/** Moment of the first live approval; without one, that since which it has its status. */
export function approvedSince(state: ContentState): string {
  const approvals = liveContentSignOffs(state).filter(({ as }) => as === 'approver');
  const [first = state.content.since] = approvals.map(({ at }) => at).toSorted();
  return first;
}

function isOver(pause: ContentContext['pauses'][number], network: string): boolean {
  const scope = pause.scope.kind === 'playbook' ? ({ kind: 'all' } as const) : pause.scope;
  return pauseOver({ network, basis: null }, null, [{ ...pause, scope }]) !== null;
}

/**
 * Returns what began and ended since the approval: a pause asks for a fresh one, and so does a crisis for which nobody has said that it
 * goes. Null for nothing.
 */
function holdGoneBy(state: ContentState, { crises, pauses }: Pick<Around, 'crises' | 'pauses'>): ApprovalEnd | null {
  const { places, status } = state.content;
  if (!('handbook' in status) || status.handbook === undefined) return null;
  const since = approvedSince(state);
  const paused = pauses.some(
    (pause) =>
      !isLasting(pause) &&
      isPausing(pause) &&
      pause.at > since &&
      places.some(({ network }) => isOver({ ...pause, resumed: null }, network)),
  );
  if (paused) return 'pause_over';
  const goes = crisesThatGo(state);
  const isOfCrisis = crises.some(
    ({ id, startedAt, closed, drill }) => closed !== null && drill === null && startedAt > since && !goes.includes(id),
  );
  return isOfCrisis ? 'crisis_over' : null;
}

/** Returns whether what keeps a content back still does. */
export function lastsHold(hold: Hold, { crises, pauses }: Pick<Around, 'crises' | 'pauses'>): boolean {
  return hold.kind === 'crisis'
    ? crises.some(({ id, closed }) => id === hold.crisisId && closed === null)
    : pauses.some((pause) => pause.id === hold.pauseId && isLasting(pause));
}

/** Returns the end of an approval that time or others brought, without reading the text again; null while it lasts. */
export function endByTime(state: ContentState, around: Around): ApprovalEnd | null {
  const { handbook, facts, now } = around;
  const { content } = state;
  const { status } = content;
  if (isApprovalOver(content, now)) return 'over';
  if (!holdsTrue(content, { facts, now })) return 'fact_changed';
  if ('handbook' in status && (status.handbook ?? handbook.hash) !== handbook.hash) return 'handbook_changed';
  return holdGoneBy(state, around);
}

/** Ends that the first of several approvals does not outlive while it waits for the others. */
const ENDS_IN_REVIEW: readonly ApprovalEnd[] = ['over', 'handbook_changed', 'pause_over', 'crisis_over'];

/** Returns the end of what was approved of a content that waits for more; null while it lasts. */
export function endInReview(state: ContentState, around: Around): ApprovalEnd | null {
  const end = endByTime(state, around);
  return end !== null && ENDS_IN_REVIEW.includes(end) ? end : null;
}

/** Returns the key of the sentence that says why a person must not publish a text that waits for them; null while they may. */
export function whyNotByHand(
  state: ContentState,
  { status, reason }: Pick<ContentDeparture, 'status' | 'reason'>,
  around: Around,
): string | null {
  if (status === 'stopped') return `content.why_${reason ?? 'held'}`;
  const end = endByTime(state, around);
  if (end !== null) return `content.why_${end}`;
  const hold = holdOver(state, around);
  return hold === null ? null : `content.held_${hold.kind}`;
}

/** Returns whether what it says is still true: its own word, and every value on which it rests. */
export function holdsTrue({ until, factIds }: Content, { facts, now }: Pick<Around, 'facts' | 'now'>): boolean {
  if (until !== null && until <= now) return false;
  return factIds.every((id) => facts.some((fact) => fact.id === id && isLive(fact, now)));
}

/** Findings of this moment that are not in the content. */
export type DoorFindings = {
  /** Present roles of those who signed off, by actor key. */
  standings: ReadonlyMap<string, Membership>;
  /** Sign-offs that the record does not hold as they stand. */
  unrecorded: readonly ContentSignOff[];
  /** Hashes of files of its pictures that are gone or changed. */
  lost?: readonly string[];
  /** False where nothing planned leaves any more: the plan is off. */
  isOn?: boolean;
};

/** The roles of people as the workspace tells them at the door. */
export function rolesIn(standings: DoorFindings['standings']): RolesNow {
  return ({ by }) => {
    const membership = standings.get(actorKey(by));
    return membership?.kind === 'member' ? membership.roles : null;
  };
}

/** Returns whether an approval is missing as its approvers are now; one of whom nothing is known is what they were. */
export function lacksApprover(
  state: ContentState,
  standings: DoorFindings['standings'],
  context: ContentContext,
): boolean {
  const known = rolesIn(standings);
  const rolesNow: RolesNow = (signOff) => (standings.has(actorKey(signOff.by)) ? known(signOff) : signOff.roles);
  const isAsRecorded = liveContentSignOffs(state).every((one) => {
    const now = rolesNow(one);
    return one.roles.every((role) => now?.includes(role) === true);
  });
  // The text is read again only where an approver has lost a role.
  if (isAsRecorded) return false;
  const findings = reviewContent(state, context);
  return !isComplete(missingApprovals(state, { handbook: context.handbook, findings }, rolesNow));
}

/** Returns why a content may not leave, read again on its exact bytes; null when it may. */
export function endAtDoor(
  state: ContentState,
  { standings, unrecorded, lost = [] }: DoorFindings,
  context: ContentContext,
): ApprovalEnd | null {
  const { content } = state;
  if (digestOfContent(content, context.digest) !== content.digest || lost.length > 0) return 'bytes_differ';
  if (unrecorded.length > 0) return 'not_recorded';
  const byTime = endByTime(state, context);
  if (byTime !== null) return byTime;
  const findings = reviewContent(state, context);
  if (blockingFindings(findings).length > 0) return 'blocked';
  const missing = missingApprovals(state, { handbook: context.handbook, findings }, rolesIn(standings));
  if (!isComplete(missing)) return 'role_changed';
  return openContentWarnings(state, findings).length > 0 ? 'new_warning' : null;
}

/** Returns whether nothing took a text in time: what leaves now may be old news. */
export function isMissed(dueAt: string, now: string): boolean {
  return latenessOf({ holdUntil: dueAt }, now) !== null;
}
