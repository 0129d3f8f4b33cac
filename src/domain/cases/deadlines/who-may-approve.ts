import type { Handbook } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import { actorKey, sameActor } from '../../people/actor.ts';
import { nextOnShift, onShift } from '../../people/on-shift.ts';
import type { TeamPerson } from '../../people/team-person.ts';
import type { ApprovalSlot } from '../approval/approval-policy.ts';
import { openSlots, rolesOf } from '../approval/approval-policy.ts';
import { awaitsApproval } from '../approval/awaits-approval.ts';
import { approvalsStillNeeded, countedApprovals } from '../approval/counted-approvals.ts';
import { personRefusal } from '../approval/person-refusal.ts';
import { releaseNeeds } from '../approval/release-needs.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, liveSignOffs, peopleWhoSaw } from '../model/case-status.ts';

/** Approvals that a waiting text cannot get now, because nobody available can give them. */
export type ApprovalGap = {
  /** Roles whose approval is missing; empty if only another reader is. */
  roles: readonly Role[];
  /** True if the institution has a rota; if false, nobody in the whole team can approve. */
  hasRota: boolean;
  /** Next people on the rota who could, and from when; null if the rota lists none. */
  next: { at: string; people: readonly TeamPerson[] } | null;
};

type Circumstances = { team: readonly TeamPerson[]; handbook: Handbook; now: string };

/**
 * Returns what all people on shift together cannot give the text on the card; null if they can, or
 * if no text waits.
 */
export function approvalGap(state: CaseState, circumstances: Circumstances): ApprovalGap | null {
  const { team, handbook, now } = circumstances;
  const draft = currentDraft(state);
  if (draft === undefined || !awaitsApproval(state, circumstances)) return null;
  const there = onShift(team, now, handbook.institution);
  const lacking = slotsLeftOpen(there, draft, state, circumstances);
  if (lacking.length > 0) {
    const helps = (person: TeamPerson) => mayFill(lacking, person) && mayApprove(person, draft, state, circumstances);
    return gapOf(rolesOf(lacking), helps, circumstances);
  }
  const sights = liveSignOffs(state);
  const isNew = (person: TeamPerson) => !sights.some(({ by }) => sameActor(by, actorOf(person)));
  const { people } = releaseNeeds(draft, state, { handbook, now });
  return peopleWhoSaw(sights) + there.filter(isNew).length < people ? gapOf([], isNew, circumstances) : null;
}

/**
 * Returns the people on shift whose sign-off would bring the text on the card nearer to its
 * release.
 */
export function whoMayApproveNow(state: CaseState, circumstances: Circumstances): TeamPerson[] {
  const { team, handbook, now } = circumstances;
  return onShift(team, now, handbook.institution).filter((person) => canGive(person, state, circumstances));
}

/**
 * Returns whether this person's sign-off, on shift or not, would bring the text on the card nearer
 * to its release.
 */
export function canGive(person: TeamPerson, state: CaseState, circumstances: Omit<Circumstances, 'team'>): boolean {
  const draft = currentDraft(state);
  if (draft === undefined || !awaitsApproval(state, circumstances)) return false;
  const slots = approvalsStillNeeded(state, circumstances);
  if (slots.length > 0) {
    return mayApprove(person, draft, state, circumstances) && !isAlone(person, slots, draft, state, circumstances);
  }
  return !liveSignOffs(state).some(({ by }) => sameActor(by, actorOf(person)));
}

/** Returns whether this person alone has read the text, and could only give its last approval, where two must read it. */
function isAlone(
  person: TeamPerson,
  slots: readonly ApprovalSlot[],
  draft: Draft,
  state: CaseState,
  circumstances: Omit<Circumstances, 'team'>,
): boolean {
  const isOther = ({ by }: { by: Actor }) => !sameActor(by, actorOf(person));
  const isLast = openSlots(slots, [person.roles]).length === 0;
  return isLast && releaseNeeds(draft, state, circumstances).people > 1 && !liveSignOffs(state).some(isOther);
}

function actorOf({ team, user }: TeamPerson): Actor {
  return { kind: 'slack', team, user };
}

function slotsLeftOpen(
  there: readonly TeamPerson[],
  draft: Draft,
  state: CaseState,
  circumstances: Circumstances,
): ApprovalSlot[] {
  const able = there.filter((person) => mayApprove(person, draft, state, circumstances));
  return openSlots(
    approvalsStillNeeded(state, circumstances),
    able.map(({ roles }) => roles),
  );
}

function mayApprove(
  person: TeamPerson,
  draft: Draft,
  state: CaseState,
  { handbook, now }: Omit<Circumstances, 'team'>,
): boolean {
  const actor = actorOf(person);
  if (countedApprovals(state, handbook).some(({ by }) => actorKey(by) === actorKey(actor))) return false;
  const needs = releaseNeeds(draft, state, { handbook, now });
  return personRefusal(draft, needs, state, { actor, roles: person.roles, handbook }) === null;
}

function mayFill(slots: readonly ApprovalSlot[], { roles }: TeamPerson): boolean {
  return slots.some(({ anyOf }) => anyOf.some((role) => roles.includes(role)));
}

function gapOf(
  roles: readonly Role[],
  helps: (person: TeamPerson) => boolean,
  { team, handbook: { institution }, now }: Circumstances,
): ApprovalGap {
  const next = nextOnShift(helps, team, now, institution);
  return { roles, hasRota: institution.rota !== undefined, next };
}
