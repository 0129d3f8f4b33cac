import type { Sentence } from '../../errors.ts';
import type { ApprovalSlot } from '../cases/approval/approval-policy.ts';
import { approvalsAt, holdsApprovingRole, openSlots, rolesOf } from '../cases/approval/approval-policy.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import type { Actor } from '../people/actor.ts';
import { actorKey } from '../people/actor.ts';
import { readsLanguage } from '../people/reads-language.ts';
import type { Finding } from '../review/model/finding.ts';
import type { Content, ContentSignOff, ContentState } from './model/content.ts';
import { liveContentSignOffs } from './model/content.ts';
import { politicalFindings } from './review-content.ts';

/** People who must have seen the exact bytes: the proposer and at least one other. */
const PEOPLE = 2;
/** Roles that answer for what is political. */
export const POLITICAL: readonly Role[] = ['legal', 'lead'];

/** Returns the approvals that a content needs: those of everyday matters, and one where a person or a check calls it political. */
export function contentSlots(
  { political }: Pick<Content, 'political'>,
  findings: readonly Finding[],
  handbook: Handbook,
): ApprovalSlot[] {
  const slots = approvalsAt({ severity: 'S4', tags: [] }, handbook);
  const isPolitical = political !== null || politicalFindings(findings).length > 0;
  return isPolitical ? [...slots, { anyOf: POLITICAL }] : slots;
}

/** Approvals that count: of people who may approve such a text. */
function countedContentApprovals(state: ContentState, handbook: Handbook): ContentSignOff[] {
  return liveContentSignOffs(state).filter(({ as, by }) => as === 'approver' && barred(by, state, handbook) === null);
}

/** Returns why this person cannot approve this text, whatever their roles; null if they can. */
function barred(actor: Actor, { content }: ContentState, handbook: Handbook): Sentence | null {
  const { language, touchedBy } = content;
  if (!readsLanguage(actor, language, handbook)) return { key: 'refusal.you_do_not_read', params: { language } };
  const mayHaveEdited = severityRow(handbook, 'S4').approverMayHaveEdited;
  return touchedBy.includes(actorKey(actor)) && !mayHaveEdited ? { key: 'refusal.you_edited' } : null;
}

/** Approvals and readers that a content lacks before it may leave. */
export type Missing = { slots: ApprovalSlot[]; people: number };

/**
 * Returns the approvals and readers that are missing.
 * @param rolesNow roles of a person at this moment; null for one who is no member any more
 */
export function missingApprovals(
  state: ContentState,
  { handbook, findings }: { handbook: Handbook; findings: readonly Finding[] },
  rolesNow: (signOff: ContentSignOff) => readonly Role[] | null = ({ roles }) => roles,
): Missing {
  const approvals = countedContentApprovals(state, handbook);
  const held = approvals.map((one) => rolesNow(one) ?? []);
  const sights = liveContentSignOffs(state).filter((one) => one.as !== 'goes' && rolesNow(one) !== null);
  const people = new Set(sights.map(({ by }) => actorKey(by))).size;
  return {
    slots: openSlots(contentSlots(state.content, findings, handbook), held),
    people: Math.max(0, PEOPLE - people),
  };
}

export function isComplete({ slots, people }: Missing): boolean {
  return slots.length === 0 && people === 0;
}

/** Returns why an approval of this person would not help; null if it would. */
export function approverRefusal(
  state: ContentState,
  person: { actor: Actor; roles: readonly Role[] },
  at: { handbook: Handbook; findings: readonly Finding[] },
): Sentence | null {
  const key = actorKey(person.actor);
  const given = countedContentApprovals(state, at.handbook);
  if (given.some(({ by }) => actorKey(by) === key)) return { key: 'refusal.approved_before' };
  const slots = contentSlots(state.content, at.findings, at.handbook);
  const roles = given.map((one) => one.roles);
  const open = openSlots(slots, roles);
  const helps =
    open.length === 0
      ? holdsApprovingRole(slots, person.roles)
      : openSlots(slots, [...roles, person.roles]).length < open.length;
  if (helps) return barred(person.actor, state, at.handbook);
  return {
    key: 'refusal.not_your_approval',
    params: { roles: rolesOf(open.length === 0 ? slots : open).join(' ') },
  };
}
