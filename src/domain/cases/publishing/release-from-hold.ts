import type { Membership } from '../../people/actor.ts';
import { actorKey } from '../../people/actor.ts';
import { openSlots } from '../approval/approval-policy.ts';
import { rolesAsked } from '../approval/call-for-findings.ts';
import { countedApprovals } from '../approval/counted-approvals.ts';
import type { ReleaseNeeds } from '../approval/release-needs.ts';
import { isStillApproved, releaseNeeds } from '../approval/release-needs.ts';
import { reviewCaseDraft } from '../approval/review-case-draft.ts';
import { waitsForVoiceUntil } from '../approval/voice-wait.ts';
import { openWarnings } from '../approval/warnings.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { restsOnLiveFacts } from '../facts/live-facts.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseState, Draft, SignOff } from '../model/case-state.ts';
import { currentDraft, currentPublications, liveSignOffs, peopleWhoSaw } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { pauseOver } from '../model/crises/pause.ts';
import { answersMany, digestOfDraft } from '../model/destinations-of.ts';
import type { Publication } from '../model/publication.ts';
import { BY_HAND } from '../model/publication.ts';
import { stopForAnotherLook, stopPublication } from '../model/recalls/stop-publication.ts';
import { sentSafetyMessage } from '../model/safety-message.ts';
import { pausedGoOn } from './held-back.ts';
import { latenessOf } from './lateness.ts';
import { outcomeBar } from './outcome-bar.ts';

const BLOCKED = 'stopped.blocked';
const LATE = 'stopped.late';
const PICTURE_GONE = 'stopped.picture_gone';
const NOT_RECORDED = 'stopped.not_recorded';

/** Findings of this moment that are not in the case. */
export type ReleaseFindings = {
  /** Moment since which it could be sent (ISO 8601 UTC); now unless told. */
  sendableSince?: string;
  /** Sign-offs of its text that the audit log does not hold as they stand. */
  unrecorded?: readonly SignOff[];
  /** Hashes of files of its picture that are not there unchanged. */
  lost?: readonly string[];
};

/**
 * Checks a text one last time before it leaves: its bytes, facts and findings, and whether its
 * approvers still may approve. A failure returns the case to review with a sentence, so that no
 * text leaves on an old approval. Also stops a text delayed so long that it may be old news, or
 * already published.
 */
export function releaseFromHold(
  state: CaseState,
  publicationId: string,
  standings: ReadonlyMap<string, Membership>,
  context: ActionContext,
  { sendableSince = context.now, unrecorded = [], lost = [] }: ReleaseFindings = {},
): Outcome {
  const publication = currentPublications(state).find(({ id }) => id === publicationId);
  if (publication?.status !== 'held') return refuse('refusal.hold_is_over');
  const tooEarly = tooEarlyKey(publication, state, context);
  if (tooEarly !== null) return refuse(tooEarly);
  const lateMs = latenessOf(publication, sendableSince);
  if (lateMs !== null) return stoppedLate(state, publication, lateMs, context);
  const draft = currentDraft(state);
  const needs = draft === undefined ? null : releaseNeeds(draft, state, context);
  const reason = foundReason({ unrecorded, lost }) ?? reasonToStop(state, publication, needs, standings, context);
  const preApproval = needs?.basis ?? null;
  const { id, draftId, digest } = publication;
  const detail = { publication: id, draft: draftId, digest, held: preApproval?.textId ?? null };
  if (reason !== null) {
    const asks = reason === BLOCKED && draft !== undefined ? rolesAsked(draft, state, context) : [];
    return {
      kind: 'done',
      changes: stopPublication(state, reason, context),
      effects: cardAndThread(state, { sentence: { key: reason }, ...(asks.length === 0 ? {} : { asks }) }),
      audit: { ...detail, stopped: reason, ...idsOf(unrecorded) },
    };
  }
  const handbookHash = preApproval === null ? publication.handbookHash : context.handbook.hash;
  const leaves: Change = {
    kind: 'publication',
    row: { ...publication, basis: preApproval, handbookHash, status: 'publishing' },
  };
  return {
    kind: 'done',
    changes: [leaves, ...pausedGoOn(applyChanges(state, [leaves]), context)],
    effects: [{ kind: 'card', caseId: state.core.id }],
    audit: detail,
  };
}

/** Key of the sentence that says what was found amiss beside the case; null where nothing was. */
function foundReason({ unrecorded, lost }: Required<Pick<ReleaseFindings, 'unrecorded' | 'lost'>>): string | null {
  if (unrecorded.length > 0) return NOT_RECORDED;
  return lost.length > 0 ? PICTURE_GONE : null;
}

function idsOf(unrecorded: readonly SignOff[]) {
  return unrecorded.length === 0 ? {} : { unrecorded: unrecorded.map(({ id }) => id) };
}

/** Key of the sentence that says what the text still waits for; null when nothing. */
function tooEarlyKey(publication: Publication, state: CaseState, context: ActionContext): string | null {
  if (publication.awaitsGoOn) return 'refusal.awaits_go_on';
  if (publication.holdUntil > context.now) return 'refusal.still_held';
  // The text keeps waiting: the person who ends the pause has it approved again, or drops it.
  if (pauseOver(publication, state.core.playbook, state.pauses) !== null) return 'refusal.paused';
  return waitsForVoiceUntil(state, context) === null ? null : 'refusal.voice_unconfirmed';
}

/** Asks the team instead of sending: nobody was there to take it back. */
function stoppedLate(
  state: CaseState,
  { id, draftId, digest, holdUntil }: Publication,
  lateMs: number,
  context: ActionContext,
): Outcome {
  const changes = stopForAnotherLook(state, LATE, context);
  const sentence = { key: 'thread.publication_late', params: { due: holdUntil, late: lateMs } };
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, { sentence }),
    audit: { publication: id, draft: draftId, digest, stopped: LATE, lateMs },
  };
}

/** Key of the sentence that says why the text may not leave; null when it may. */
function reasonToStop(
  state: CaseState,
  publication: Publication,
  needs: ReleaseNeeds | null,
  standings: ReadonlyMap<string, Membership>,
  context: ActionContext,
): string | null {
  const draft = currentDraft(state);
  if (draft === undefined || needs === null || !bytesAreTheApproved(draft, publication, state, context))
    return 'stopped.bytes_differ';
  if (needs.basis?.kind !== 'line' && otherOnItsWay(publication, state.publications) !== undefined) {
    return 'stopped.other_on_its_way';
  }
  const bar = outcomeBar(draft, state, context, publication.target);
  if (bar !== null) return `stopped.outcome_${bar}`;
  if (!restsOnLiveFacts(draft, state, context.handbook, context.now)) return 'stopped.fact_changed';
  const target = answersMany(draft) ? publication.target : null;
  const findings = reviewCaseDraft(draft, state, context.handbook, context.now, target);
  if (findings.some((finding) => finding.level === 'block')) return BLOCKED;
  if (needs.basis?.kind !== 'line' && openWarnings(draft, state, context, target).length > 0)
    return 'stopped.new_warning';
  if (needs.basis?.kind === 'line' && publication.audience !== sentSafetyMessage(draft)?.audience)
    return 'stopped.line_elsewhere';
  return missingApproval(draft, state, { publication, needs, standings }, context);
}

/** Key of the sentence that says which approval is missing now; null when none is. */
function missingApproval(
  draft: Draft,
  state: CaseState,
  {
    publication,
    needs,
    standings,
  }: { publication: Publication; needs: ReleaseNeeds; standings: ReadonlyMap<string, Membership> },
  context: ActionContext,
): string | null {
  const open = openSlots(needs.slots, rolesNow(countedApprovals(state, context.handbook), standings));
  const sights = liveSignOffs(state).filter((one) => standings.get(actorKey(one.by))?.kind === 'member');
  if (open.length === 0 && peopleWhoSaw(sights) >= needs.people) return null;
  if (open.length > 0 && open.every(({ because }) => because !== undefined)) return 'stopped.plan_chain';
  if (publication.basis === null || needs.basis !== null) return 'stopped.approvals_missing';
  return isStillApproved(draft, state, context) ? 'stopped.held_differs' : 'stopped.no_longer_held';
}

function bytesAreTheApproved(
  draft: Draft,
  publication: Publication,
  state: CaseState,
  context: ActionContext,
): boolean {
  return (
    digestOfDraft(draft, state.core.digestKey, context.digest) === draft.digest && draft.digest === publication.digest
  );
}

/** Returns the approvers' present roles, not those at the moment of their click. */
function rolesNow(approvals: readonly SignOff[], standings: ReadonlyMap<string, Membership>) {
  return approvals.map((one) => {
    const membership = standings.get(actorKey(one.by));
    return membership?.kind === 'member' ? membership.roles : [];
  });
}

/**
 * Returns the publication of another version that is on its way to the same place, or whose outcome
 * is unknown; undefined if there is none. What a person publishes by hand is not on its way: that
 * person sees both versions.
 */
function otherOnItsWay(
  { draftId, target, audience }: Publication,
  publications: readonly Publication[],
): Publication | undefined {
  return publications.find(
    (one) =>
      one.draftId !== draftId &&
      one.target === target &&
      one.audience === audience &&
      (one.status === 'unknown' || (one.status === 'publishing' && one.reason !== BY_HAND)),
  );
}
