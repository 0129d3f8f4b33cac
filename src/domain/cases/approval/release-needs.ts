import type { HandbookApproval, SafetyMessage } from '../../handbook/approved-texts.ts';
import { isActive, wordingsOf } from '../../handbook/approved-texts.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById, severityRow } from '../../handbook/handbook.ts';
import { ROLES } from '../../handbook/vocabulary.ts';
import { localDate } from '../../time/local-date.ts';
import { composedReplies } from '../drafting/playbook-words.ts';
import { isAtRisk } from '../model/at-risk.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { liveSignOffs } from '../model/case-status.ts';
import { destinationWords } from '../model/destination.ts';
import { answersMany } from '../model/destinations-of.ts';
import type { PreApproval } from '../model/publication.ts';
import {
  activeSafetyMessages,
  publicWay,
  publicWords,
  sentSafetyMessage,
  withInvitation,
} from '../model/safety-message.ts';
import { approvalInput } from './approval-input.ts';
import type { ApprovalSlot } from './approval-policy.ts';
import { approvalsOfTags, neededApprovals, withPlanApprovers } from './approval-policy.ts';

/** Conditions for the release of a version. */
export type ReleaseNeeds = {
  /** Each to be filled by another person. */
  slots: readonly ApprovalSlot[];
  /**
   * Number of people of the team who must have seen the exact bytes: two, or one if the handbook's
   * approver counts as the other.
   */
  people: number;
  /** Null where the handbook leaves the approval to the team. */
  basis: PreApproval | null;
};

type Circumstances = { handbook: Handbook; now: string };

/** The one answer to what this version needs now, at every click and again when it leaves. */
export function releaseNeeds(draft: Draft, state: CaseState, circumstances: Circumstances): ReleaseNeeds {
  const preApproval = heldAsApproved(draft, state, circumstances);
  const { handbook } = circumstances;
  if (preApproval?.kind === 'line') return { slots: SOMEBODY, people: 1, basis: preApproval };
  const slots = preApproval === null ? neededApprovals(state.core, handbook) : slotsOfText(state, handbook);
  return {
    slots: withPlanApprovers(slots, draft, state, handbook),
    people: preApproval === null ? 2 : 1,
    basis: preApproval,
  };
}

/** On whose word the handbook in force holds these bytes as approved; null when on nobody's. */
function heldAsApproved(draft: Draft, state: CaseState, circumstances: Circumstances): PreApproval | null {
  // A picture, or what each of many replies says beside those bytes, nobody of the handbook has seen.
  if (draft.touchedBy.length > 0 || draft.picture !== null || draft.missingFacts.length > 0 || answersMany(draft))
    return null;
  return heldLine(draft, state, circumstances) ?? heldText(draft, state, circumstances);
}

/** A line goes to one person in danger: it takes anybody of the team, and waits for nobody, whatever plan is activated. */
const SOMEBODY: readonly ApprovalSlot[] = [{ anyOf: ROLES }];

/** A text takes one approval, in S4 a writer's; what the tags add is added all the same. */
function slotsOfText({ core }: CaseState, handbook: Handbook): ApprovalSlot[] {
  const { severity } = approvalInput(core);
  const approving = severityRow(handbook, severity).approvals.flatMap(({ anyOf }) => anyOf);
  const anyOf = severity === 'S4' ? (['writer', ...approving] as const) : approving;
  return [{ anyOf: [...new Set(anyOf)] }, ...approvalsOfTags(core, handbook)];
}

/**
 * Returns whether the handbook in force still approves the text or the line behind these words. Where it does and they
 * are not held as approved, the case has changed, or what is composed for it.
 */
export function isStillApproved(draft: Draft, state: CaseState, circumstances: Circumstances): boolean {
  return lineOfHandbook(draft, state, circumstances) !== null || approvalOfText(draft, state, circumstances) !== null;
}

/**
 * Returns the sign-off only while the sender's sending is live. Once stopped or taken up again, the
 * words are an ordinary text.
 */
function heldLine(draft: Draft, state: CaseState, circumstances: Circumstances): PreApproval | null {
  const line = lineOfHandbook(draft, state, circumstances);
  const isSent = liveSignOffs(state).some((one) => one.draftId === draft.id && one.as === 'sender');
  if (line === null || !isSent || !isAtRisk(state)) return null;
  if (sentSafetyMessage(draft)?.audience === 'public' && publicWay(line, state) === 'never') return null;
  return preApprovalOf('line', draft.templateId ?? '', line);
}

/** Returns the line of the handbook in force that says these words; null for none. */
function lineOfHandbook(draft: Draft, state: CaseState, { handbook, now }: Circumstances): SafetyMessage | null {
  const named = sentSafetyMessage(draft);
  const line = activeSafetyMessages(handbook, now).find(({ id }) => id === named?.lineId);
  if (named === null || line === undefined) return null;
  const said = wordingsOf(line).flatMap(({ words }) => words[named.audience]?.[named.language]?.trim() ?? []);
  const isPublic = named.audience === 'public';
  const invited = isPublic ? said.map((text) => withInvitation(text, line, named.language)) : [];
  const all = [...said, ...invited].map((text) => (isPublic ? publicWords(text, state, handbook) : text));
  return all.includes(draft.text) ? line : null;
}

/**
 * Returns the sign-off only if the text, composed again from the handbook and the current facts, is
 * identical.
 */
function heldText(draft: Draft, state: CaseState, circumstances: Circumstances): PreApproval | null {
  const approved = approvalOfText(draft, state, circumstances);
  if (approved === null) return null;
  const composed = composedReplies(state, circumstances).find(({ templateId }) => templateId === draft.templateId);
  const isSame = composed?.text === draft.text && composed.factIds.join(' ') === draft.factIds.join(' ');
  // What a place says in other words, such as the long text, nobody of the handbook has approved here.
  const isSaid = draft.places.every((place) => destinationWords(place) === draft.text);
  const isHeld = isSame && isSaid && composed.missingFacts.length === 0;
  return isHeld ? preApprovalOf('text', draft.templateId ?? '', approved) : null;
}

/** Returns the approval of the text from which this version was composed, as the handbook in force has it; null for none. */
function approvalOfText({ templateId }: Draft, { core }: CaseState, { handbook, now }: Circumstances) {
  const playbook = playbookById(handbook, core.playbook);
  const approved = playbook?.approvedTexts?.find(({ text }) => `${playbook.id}/${text}` === templateId);
  const template = playbook?.templates.find(({ id }) => id === templateId);
  if (approved === undefined || template === undefined || template.fingerprint !== approved.fingerprint) return null;
  return isActive(approved, localDate(now, handbook.institution.timeZone)) ? approved : null;
}

function preApprovalOf(kind: PreApproval['kind'], textId: string, approval: HandbookApproval): PreApproval {
  const { approvedBy, approvedOn, validUntil } = approval;
  return { kind, textId, approvedBy, approvedOn, validUntil };
}
