import type { Sentence } from '../../../errors.ts';
import { holdsApprovingRole, rolesOf } from '../../cases/approval/approval-policy.ts';
import type { OverriddenWarnings } from '../../cases/approval/warnings.ts';
import { unheededWarnings, warningId } from '../../cases/approval/warnings.ts';
import { severityRow } from '../../handbook/handbook.ts';
import { editorOf } from '../../handbook/plan/editor.ts';
import { actorKey, sameActor } from '../../people/actor.ts';
import type { Finding } from '../../review/model/finding.ts';
import { storableText } from '../../text/words/storable-text.ts';
import { inOrder } from '../../time/moment-after.ts';
import { approverRefusal, contentSlots, missingApprovals } from '../content-approvals.ts';
import type { ContentContext, ContentOutcome } from '../content-outcome.ts';
import { approvalEnded, refuseContent, tellOutcome, voidedSignOffs, withContentStatus } from '../content-outcome.ts';
import type { Content, ContentSignOff, ContentState } from '../model/content.ts';
import { applyContentChanges, isApprovalOver, liveContentSignOffs, modelBehind } from '../model/content.ts';
import { asksOf } from '../release-content.ts';
import { blockingFindings, reviewContent, warningFindings } from '../review-content.ts';
import { endInReview, holdOver, holdsTrue, isMissed } from '../standing.ts';
import { emptyRefusal, isWritable } from './write-content.ts';

/** Text that a person saw: a click on another one is refused. */
export type Seen = { digest: string };

/** A person vouches for it and asks for its approval, or has read it as well. */
export function proposeContent(state: ContentState, { digest }: Seen, context: ContentContext): ContentOutcome {
  const { content } = state;
  const { status } = content;
  if (status.kind !== 'draft' && status.kind !== 'in_review') return refuseContent('refusal.content_moved_on');
  const read = readText(state, digest, context);
  if ('key' in read) return { kind: 'refused', sentence: read };
  if (liveContentSignOffs(state).some(({ by }) => sameActor(by, context.actor)))
    return refuseContent('refusal.seen_before');
  const why = status.kind === 'in_review' ? status.why : null;
  const handbook = status.kind === 'in_review' && status.handbook !== undefined ? { handbook: status.handbook } : {};
  const next = withContentStatus(content, { kind: 'in_review', why, ...handbook }, context);
  const key = status.kind === 'draft' ? 'content.proposed' : 'content.seen';
  const asks = status.kind === 'draft' ? rolesOf(contentSlots(content, read, context.handbook)) : [];
  return tellOutcome(
    { content: next, signOffs: [signOffBy(state, 'proposer', context)] },
    { sentence: { key }, by: context.actor, ...(asks.length === 0 ? {} : { asks }) },
  );
}

/** Approves the very bytes that were on the screen, for their moment. The last approval lets it wait for that. */
export function approveContent(
  before: ContentState,
  { digest, over }: Seen & { over?: OverriddenWarnings },
  context: ContentContext,
): ContentOutcome {
  if (before.content.status.kind !== 'in_review') return refuseContent('refusal.content_moved_on');
  const findings = readText(before, digest, context);
  if ('key' in findings) return { kind: 'refused', sentence: findings };
  const { state, ended } = withoutEnded(before, context);
  const personFault = approverRefusal(state, context, { handbook: context.handbook, findings });
  if (personFault !== null) return { kind: 'refused', sentence: personFault };
  const overruled = warningFindings(findings).map(warningId);
  const unticked = unheededWarnings(overruled, over);
  if (unticked !== null) return { kind: 'refused', sentence: unticked };
  const reason = overruled.length === 0 ? null : (over?.reason.trim() ?? null);
  const signOff = { ...signOffBy(state, 'approver', context), overruled, reason };
  return afterApproval(state, { signOff, ended }, findings, context);
}

/** Takes out the first of several approvals where it ended while it waited for the others. */
function withoutEnded(state: ContentState, context: ContentContext): { state: ContentState; ended: ContentSignOff[] } {
  const why = endInReview(state, context);
  const ended = why === null ? [] : voidedSignOffs(state, context, ({ as }) => as !== 'proposer');
  const content = why === null ? state.content : { ...state.content, status: { kind: 'in_review', why } as const };
  return { state: applyContentChanges(state, { content, signOffs: ended, departures: [] }), ended };
}

function afterApproval(
  state: ContentState,
  { signOff, ended }: { signOff: ContentSignOff; ended: ContentSignOff[] },
  findings: readonly Finding[],
  context: ContentContext,
): ContentOutcome {
  const after = { ...state, signOffs: [...state.signOffs, signOff] };
  const { slots, people } = missingApprovals(after, { handbook: context.handbook, findings });
  const audit = { roles: signOff.roles, overruled: signOff.overruled, ...answeredFor(state.content, context) };
  if (slots.length > 0) {
    const sentence = { key: 'content.approvals_left', params: { count: slots.length } };
    const entry = { sentence, by: context.actor, asks: rolesOf(slots) };
    const { status } = state.content;
    const why = status.kind === 'in_review' ? status.why : null;
    const waits = { kind: 'in_review', why, handbook: context.handbook.hash } as const;
    const content = { ...state.content, status: waits };
    return tellOutcome({ content, signOffs: [...ended, signOff] }, entry, {
      audit: { ...audit, missing: slots.length },
    });
  }
  if (people > 0) return refuseContent('refusal.second_person');
  return cleared(after, [...ended, signOff], 'content.approved', { ...context, audit });
}

/** Returns who answers for the text, as the record of its approval has it: the editor, and the model that drafted it. */
function answeredFor(content: Content, { handbook }: ContentContext): Record<string, string> {
  return { editor: editorOf(handbook), ...modelBehind(content) };
}

/** A person who approves at the level of the crisis says that it leaves all the same. */
export function sayContentGoes(state: ContentState, { digest }: Seen, context: ContentContext): ContentOutcome {
  const { status } = state.content;
  if (status.kind !== 'held') return refuseContent('refusal.content_moved_on');
  if (status.by.kind === 'pause') return refuseContent('refusal.paused');
  const { crisisId } = status.by;
  const crisis = context.crises.find(({ id, closed }) => id === crisisId && closed === null);
  if (crisis === undefined) return refuseContent('refusal.content_moved_on');
  const read = readText(state, digest, context);
  if ('key' in read) return { kind: 'refused', sentence: read };
  const slots = severityRow(context.handbook, crisis.level).approvals;
  if (!holdsApprovingRole(slots, context.roles)) {
    return refuseContent('refusal.not_your_approval', { roles: rolesOf(slots).join(' ') });
  }
  const signOff = { ...signOffBy(state, 'goes', context), crisisId };
  const after = { ...state, signOffs: [...state.signOffs, signOff] };
  const audit = { crisis: crisisId, roles: signOff.roles };
  return cleared(after, [signOff], 'content.goes', { ...context, audit });
}

/** A person who may approve it lets a text leave that was missed. */
export function publishContentLate(state: ContentState, { digest }: Seen, context: ContentContext): ContentOutcome {
  if (state.content.status.kind !== 'missed') return refuseContent('refusal.content_moved_on');
  if (digest !== state.content.digest) return refuseContent('refusal.stale_text');
  if (isApprovalOver(state.content, context.now)) return refuseContent('refusal.content_moment_passed');
  const slots = contentSlots({ political: null }, [], context.handbook);
  if (!holdsApprovingRole(slots, context.roles)) {
    return refuseContent('refusal.not_your_approval', { roles: rolesOf(slots).join(' ') });
  }
  return cleared(state, [], 'content.late_goes', { ...context, audit: {} });
}

/** A person sends it back to its writer. */
export function sendContentBack(
  state: ContentState,
  { note }: { note: string },
  context: ContentContext,
): ContentOutcome {
  const { kind } = state.content.status;
  if (kind !== 'in_review' && kind !== 'approved') return refuseContent('refusal.content_moved_on');
  const reason = note.trim();
  if (reason === '') return refuseContent('refusal.content_no_reason');
  return approvalEnded(state, 'sent_back', context, { by: context.actor, note: reason });
}

/**
 * A person who reads it says that it is political, whatever the checks see. It waits for legal or the lead, too; the approvals that it has
 * count. A mark of its writer becomes that of another person who says the same.
 */
export function markPolitical(
  state: ContentState,
  { note }: { note: string },
  context: ContentContext,
): ContentOutcome {
  const { content } = state;
  const { status, political, touchedBy } = content;
  if (status.kind !== 'draft' && status.kind !== 'in_review' && status.kind !== 'approved')
    return refuseContent('refusal.content_moved_on');
  const reason = note.trim();
  if (reason === '') return refuseContent('refusal.content_no_reason');
  const isWriters = political !== null && touchedBy.includes(actorKey(political.by));
  if (political !== null && (!isWriters || touchedBy.includes(actorKey(context.actor))))
    return refuseContent('refusal.content_political_before');
  const mark = { by: context.actor, at: context.now, note: storableText(reason) };
  const again = {
    kind: 'in_review',
    why: null,
    ...('handbook' in status ? { handbook: status.handbook } : {}),
  } as const;
  const next = { ...content, political: mark };
  const marked = status.kind === 'approved' ? withContentStatus(next, again, context) : next;
  const findings = reviewContent(state, context);
  const { slots } = missingApprovals({ ...state, content: marked }, { handbook: context.handbook, findings });
  const asks = status.kind === 'draft' ? [] : rolesOf(slots);
  const entry = { sentence: { key: 'content.marked_political' }, by: context.actor };
  return tellOutcome({ content: marked }, { ...entry, ...(asks.length === 0 ? {} : { asks }) });
}

/** A person gives up a content that has not begun to leave. */
export function dropContent(state: ContentState, context: ContentContext): ContentOutcome {
  if (!isWritable(state.content)) return refuseContent('refusal.content_moved_on');
  const content = withContentStatus(state.content, { kind: 'dropped', by: context.actor }, context);
  const signOffs = voidedSignOffs(state, context);
  return tellOutcome({ content, signOffs }, { sentence: { key: 'content.dropped' }, by: context.actor });
}

/** A person says of what is held or was missed that it does not leave now. */
export function sayContentNotNow(state: ContentState, context: ContentContext): ContentOutcome {
  const { kind } = state.content.status;
  if (kind !== 'held' && kind !== 'missed') return refuseContent('refusal.content_moved_on');
  return approvalEnded(state, 'not_now', context, { by: context.actor });
}

/** Lets it wait for its moment, or keeps it back where something holds it. */
function cleared(
  state: ContentState,
  signOffs: ContentSignOff[],
  key: string,
  { audit, ...context }: ContentContext & { audit: Record<string, string | number | readonly string[]> },
): ContentOutcome {
  const { content } = state;
  const handbook = ('handbook' in content.status ? content.status.handbook : undefined) ?? context.handbook.hash;
  const hold = holdOver(state, context);
  const entry = { sentence: { key }, by: context.actor };
  if (hold !== null) {
    const held = withContentStatus(content, { kind: 'held', by: hold, handbook }, context);
    return tellOutcome(
      { content: held, signOffs },
      { ...entry, ...asksOf(hold, context), sentence: { key: `content.held_${hold.kind}` } },
      { audit },
    );
  }
  const [, dueAt] = inOrder(content.at, context.now);
  const approved = withContentStatus(content, { kind: 'approved', dueAt, handbook }, context);
  const effects = content.places.map(({ target }) => ({
    kind: 'publish_content' as const,
    contentId: content.id,
    target,
    dueAt,
  }));
  return tellOutcome({ content: approved, signOffs }, entry, { audit: { ...audit, due: dueAt }, effects });
}

/** Reads the text once. Returns what the checks find in it, or the sentence that says why it can neither be proposed nor approved now. */
function readText(state: ContentState, digest: string, context: ContentContext): Sentence | readonly Finding[] {
  const { content } = state;
  if (content.digest !== digest) return { key: 'refusal.stale_text' };
  const empty = emptyRefusal(content.places, context.handbook);
  if (empty !== null) return empty;
  const isOver =
    content.status.kind === 'held' ? isApprovalOver(content, context.now) : isMissed(content.at, context.now);
  if (isOver) return { key: 'refusal.content_moment_passed' };
  if (!holdsTrue(content, context)) return { key: 'refusal.content_not_true' };
  const findings = reviewContent(state, context);
  const blocking = blockingFindings(findings).length;
  return blocking === 0 ? findings : { key: 'refusal.content_blocked', params: { count: blocking } };
}

function signOffBy({ content }: ContentState, as: ContentSignOff['as'], context: ContentContext): ContentSignOff {
  return {
    id: context.newId(),
    contentId: content.id,
    digest: content.digest,
    by: context.actor,
    as,
    roles: [...context.roles],
    at: context.now,
    overruled: [],
    reason: null,
    crisisId: null,
    voidedAt: null,
  };
}
