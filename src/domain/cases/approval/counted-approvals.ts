import type { Sentence } from '../../../errors.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { severityRow } from '../../handbook/handbook.ts';
import type { Actor } from '../../people/actor.ts';
import { actorKey, sameActor } from '../../people/actor.ts';
import { readsLanguage } from '../../people/reads-language.ts';
import type { Language } from '../../text/languages.ts';
import type { CaseCore, CaseState, Draft, SignOff } from '../model/case-state.ts';
import { currentDraft, liveSignOffs } from '../model/case-status.ts';
import { approvalInput } from './approval-input.ts';
import type { ApprovalSlot } from './approval-policy.ts';
import { neededApprovals, openSlots } from './approval-policy.ts';
import { releaseNeeds } from './release-needs.ts';

/**
 * Returns why this person, whatever their roles, cannot approve this text at its current severity;
 * null if they can.
 */
export function barredFromApproving(
  actor: Actor,
  draft: Draft,
  { core, signOffs }: CaseState,
  handbook: Handbook,
): Sentence | null {
  const key = actorKey(actor);
  if (hasRecordedVoice(actor, draft, signOffs)) return { key: 'refusal.you_recorded' };
  if (core.loweredBy.includes(key)) return { key: 'refusal.you_lowered' };
  const unread = core.statement === null ? undefined : languagesOf(draft).find(isUnreadBy(actor, handbook));
  if (unread !== undefined) return { key: 'refusal.you_do_not_read', params: { language: unread } };
  return draft.touchedBy.includes(key) && !mayHaveEdited(core, handbook) ? { key: 'refusal.you_edited' } : null;
}

/** Languages of a version: its own, and those of its places. */
function languagesOf({ language, places }: Draft): Language[] {
  return [language, ...places.flatMap((place) => place.language ?? [])];
}

function isUnreadBy(actor: Actor, handbook: Handbook): (language: Language) => boolean {
  return (language) => !readsLanguage(actor, language, handbook);
}

/**
 * Returns whether this person recorded a spoken approval of the text; if so, they cannot be its
 * second approver.
 */
function hasRecordedVoice(actor: Actor, draft: Draft, signOffs: readonly SignOff[]): boolean {
  return signOffs.some(
    ({ draftId, voidedAt, by }) =>
      draftId === draft.id && voidedAt === null && by.kind === 'spoken' && sameActor(by.recordedBy, actor),
  );
}

/** Never in S1 and S2, whatever a table says. */
function mayHaveEdited(core: CaseCore, handbook: Handbook): boolean {
  const { severity } = approvalInput(core);
  return severity !== 'S1' && severity !== 'S2' && severityRow(handbook, severity).approverMayHaveEdited;
}

/**
 * The approvals of the text on the card that count: what was given at one severity need not hold at another. Who sends a line of the
 * handbook approves it.
 */
export function countedApprovals(state: CaseState, handbook: Handbook): SignOff[] {
  const draft = currentDraft(state);
  if (draft === undefined) return [];
  return liveSignOffs(state).filter(
    (one) =>
      one.as === 'sender' || (one.as === 'approver' && barredFromApproving(one.by, draft, state, handbook) === null),
  );
}

/** The approvals that are needed and that nobody has given yet. */
export function approvalsStillNeeded(state: CaseState, at: { handbook: Handbook; now: string }): ApprovalSlot[] {
  const draft = currentDraft(state);
  const slots = draft === undefined ? neededApprovals(state.core, at.handbook) : releaseNeeds(draft, state, at).slots;
  return openSlots(slots, rolesOfEach(countedApprovals(state, at.handbook)));
}

/** Returns whether all needed approvals are given, so that at most another reader is missing. */
export function lacksOnlyAReader(state: CaseState, at: { handbook: Handbook; now: string }): boolean {
  return countedApprovals(state, at.handbook).length > 0 && approvalsStillNeeded(state, at).length === 0;
}

function rolesOfEach(approvals: readonly SignOff[]) {
  return approvals.map((one) => one.roles);
}
