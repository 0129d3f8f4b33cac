import { playbookById } from '../../handbook/handbook.ts';
import type { PostClass, Severity, Tag } from '../../handbook/vocabulary.ts';
import { actorKey } from '../../people/actor.ts';
import { approvalInput, downgradeAfter, isDowngrade } from '../approval/approval-input.ts';
import { holdsApprovingRole, neededApprovals, rolesOf } from '../approval/approval-policy.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { isHidingNotice } from '../drafting/hiding-notice.ts';
import { composedFor } from '../drafting/playbook-words.ts';
import { draftFromPlaybook } from '../drafting/redraft.ts';
import { applyChanges } from '../model/apply-changes.ts';
import { callForHelp, isAtRisk } from '../model/at-risk.ts';
import type { CaseCore, CaseState } from '../model/case-state.ts';
import { currentDraft, currentPublications, hasLeftHold, isPending } from '../model/case-status.ts';
import { tagsOf } from '../model/case-tags.ts';
import type { Change, Effect } from '../model/changes.ts';
import { crisisAfter } from '../model/crises/crisis-of.ts';
import { moderationBar, withoutModeration } from '../model/moderation/moderation.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';
import { requestByItself } from '../writing/request-writing.ts';

type Correction = { class: PostClass; severity: Severity; playbook: string | null; tags?: readonly Tag[] };

/**
 * Reclassifies the case. Lowering the severity or removing a tag takes a role of the case's earlier
 * state, ends the approvals given under it, and bars that person from approving. Fewer approvals
 * count only once another person confirms it (`confirmDowngrade`). Only an approver may reclassify
 * a call for help, and the duty officer is notified.
 */
export function reclassify(state: CaseState, action: Correction, context: ActionContext): Outcome {
  const { core } = state;
  const tags = tagsAfter(core, action, context);
  const lowered = isDowngrade(core, { severity: action.severity, tags });
  const refusal = reclassifyRefusal(state, { ...action, tags }, lowered, context);
  if (refusal !== null) return refusal;
  const key = actorKey(context.actor);
  const reclassified: CaseCore = {
    ...core,
    class: action.class,
    severity: action.severity,
    playbook: action.playbook,
    crisisId: crisisAfter(state, action, context.crises, context.handbook.institution),
    tags,
    loweredBy: lowered ? [...new Set([...core.loweredBy, key])] : core.loweredBy,
    floor: downgradeAfter(core, { severity: action.severity, tags }, key),
  };
  // What can be hidden no longer is hidden by nobody any more.
  const isBarred = moderationBar({ core: reclassified }, context.handbook) !== null;
  const next = isBarred ? withoutModeration(reclassified) : reclassified;
  const text = redrawnText(state, next, context);
  const stops = lowered || text.length > 0 ? stopPublication(state, 'stopped.corrected', context) : [];
  const changes: Change[] = [{ kind: 'matter', row: next }, ...stops, ...text];
  const requested = text.length > 0 ? requestByItself(applyChanges(state, changes), context) : null;
  return {
    kind: 'done',
    changes: [...changes, ...(requested?.changes ?? [])],
    effects: [...effectsOfCorrection(state, next, lowered, context), ...(requested?.effects ?? [])],
    also: requested?.also ?? [],
    audit: {
      from: [core.class, core.severity, core.playbook ?? ''],
      to: [next.class, next.severity, next.playbook ?? ''],
      tagsFrom: core.tags,
      tagsTo: next.tags,
      waitsForConfirmation: next.floor !== null,
    },
  };
}

/** Returns the chosen tags and those that the new class or playbook adds. */
function tagsAfter(core: CaseCore, action: Correction, { handbook }: ActionContext): Tag[] {
  const broughtBefore = tagsOf(core, handbook);
  const brought = tagsOf(action, handbook).filter((tag) => !broughtBefore.includes(tag));
  return [...new Set([...(action.tags ?? core.tags), ...brought])];
}

function reclassifyRefusal(
  state: CaseState,
  to: Correction & { tags: Tag[] },
  lowered: boolean,
  context: ActionContext,
): Outcome | null {
  const { core } = state;
  if (!isPending(state)) return refuse('refusal.not_pending');
  if (core.statement !== null) return refuse('refusal.own_text');
  if (to.playbook !== null && playbookById(context.handbook, to.playbook) === undefined) {
    return refuse('refusal.unknown_playbook', { playbook: to.playbook });
  }
  const mayLower = holdsApprovingRole(neededApprovals(core, context.handbook), context.roles);
  if (lowered && !mayLower) {
    return refuse('refusal.lowering_needs_approver', { severity: approvalInput(core).severity });
  }
  if (to.class !== core.class && isAtRisk(state) && !mayLower) {
    return refuse('refusal.leaving_risk_needs_approver');
  }
  const isSame =
    to.class === core.class &&
    to.severity === core.severity &&
    to.playbook === core.playbook &&
    !tagsDiffer(core.tags, to.tags);
  return isSame ? refuse('refusal.nothing_corrected') : null;
}

function tagsDiffer(one: readonly Tag[], other: readonly Tag[]): boolean {
  return one.length !== other.length || one.some((tag) => !other.includes(tag));
}

/**
 * Builds the effects of a reclassification. The duty officer is notified at once when a case
 * becomes, or no longer is, one of a person at risk.
 */
function effectsOfCorrection(state: CaseState, next: CaseCore, lowered: boolean, context: ActionContext): Effect[] {
  const { core } = state;
  const wasAtRisk = isAtRisk(state);
  const isLess = wasAtRisk && (lowered || next.class !== core.class);
  const key = tagsDiffer(core.tags, next.tags) ? 'thread.corrected_tags' : 'thread.corrected';
  const { class: postClass, severity, playbook, tags } = next;
  const call = { kind: 'thread', caseId: core.id, entry: callForHelp() } as const;
  return [
    ...cardAndThread(state, {
      sentence: { key, params: { class: postClass, severity, playbook: playbook ?? '', tags: tags.join(' ') } },
      by: context.actor,
      ...(isLess ? { asks: 'duty_officer' } : {}),
    }),
    ...(lowered && next.floor !== null ? [askToConfirm(next, context)] : []),
    ...(!wasAtRisk && isAtRisk({ ...state, core: next }) ? [call] : []),
  ];
}

/** Calls those who may confirm. */
function askToConfirm(next: CaseCore, { handbook }: ActionContext): Effect {
  const ground = approvalInput(next);
  const sentence = {
    key: 'thread.lowering_waits',
    params: { from: ground.severity, tags: ground.tags.join(' '), to: next.severity },
  };
  return {
    kind: 'thread',
    caseId: next.id,
    entry: { sentence, asks: rolesOf(neededApprovals(next, handbook)) },
  };
}

/**
 * Returns the changes to the text: a new class or playbook brings a new text, unless a person wrote
 * one or one is being published.
 */
function redrawnText(state: CaseState, next: CaseCore, context: ActionContext): Change[] {
  const draft = currentDraft(state);
  const sameMatter = next.class === state.core.class && next.playbook === state.core.playbook;
  // What tells its author of a decision to hide goes with the decision.
  const isDropped = next.moderation === undefined && draft !== undefined && isHidingNotice(draft);
  const isTouched = draft !== undefined && draft.touchedBy.length > 0 && !isDropped;
  const isKept = hasLeftHold(currentPublications(state)) || isTouched;
  if ((sameMatter && !isDropped) || isKept) return [];
  const corrected = applyChanges(state, [{ kind: 'matter', row: next }]);
  const composed = composedFor(corrected, context)[0];
  const row = composed === undefined ? null : draftFromPlaybook(composed, corrected, context);
  if (row === null && draft === undefined) return [];
  return [
    ...(row === null ? [] : [{ kind: 'draft', row } satisfies Change]),
    { kind: 'matter', row: { ...next, currentDraftId: row?.id ?? null } },
  ];
}
