import { playbookById, severityRow } from '../../handbook/handbook.ts';
import type { PostClass, Severity } from '../../handbook/vocabulary.ts';
import { SEVERITIES } from '../../handbook/vocabulary.ts';
import { actorKey } from '../actor.ts';
import { applyChanges } from '../apply-changes.ts';
import { holdsApprovingRole, neededApprovals } from '../approval-policy.ts';
import { callForHelp, isAtRisk } from '../at-risk.ts';
import type { CaseState, Matter } from '../case-state.ts';
import { currentDraft, currentPublication, hasLeftHold, isPending } from '../case-status.ts';
import { tagsOf } from '../case-tags.ts';
import type { Change, Effect } from '../changes.ts';
import { noteOf } from '../note-of.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import { composedFor, draftFromPlaybook } from '../redraft.ts';
import { stopPublication } from '../stop-publication.ts';

/** Asks whoever stands above, and makes the case more urgent by one step. */
export function escalate(state: CaseState, gesture: { note: string }, context: GestureContext): Outcome {
  if (!isPending(state)) return refused('refusal.not_pending');
  const severity = SEVERITIES[Math.max(SEVERITIES.indexOf(state.matter.severity) - 1, 0)] ?? 'S1';
  const asks = severityRow(context.handbook, state.matter.severity).escalatesTo;
  const note = noteOf(gesture.note, state, context);
  return {
    kind: 'done',
    changes: [
      ...(note === null ? [] : [{ kind: 'note', row: note } satisfies Change]),
      { kind: 'matter', row: { ...state.matter, severity } },
    ],
    effects: cardAndThread(state, {
      sentence: { key: 'thread.escalated', params: { severity } },
      by: context.actor,
      asks,
      ...(note === null ? {} : { noteId: note.id }),
    }),
    audit: { from: state.matter.severity, to: severity, asks, note: note?.id ?? null },
  };
}

/** From now on the reply goes to the citizen in private: approvals were given for another destination, so they end. */
export function goPrivate(state: CaseState, context: GestureContext): Outcome {
  if (!isPending(state)) return refused('refusal.not_pending');
  if (state.matter.audience === 'private') return refused('refusal.already_private');
  if (hasLeftHold(currentPublication(state))) return refused('refusal.not_editable');
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, 'stopped.went_private', context),
      { kind: 'matter', row: { ...state.matter, audience: 'private' } },
    ],
    effects: cardAndThread(state, { sentence: { key: 'thread.went_private' }, by: context.actor }),
    audit: {},
  };
}

/**
 * A person corrects what triage said. Lowering the severity takes a role of the higher one, ends the approvals that were given
 * under it, and who lowers does not approve. A call for help is taken for something else only by who may approve, and the duty
 * officer hears of it. Tags are only ever added: with them goes an approval.
 */
export function correct(state: CaseState, gesture: Correction, context: GestureContext): Outcome {
  const { matter } = state;
  const lowered = isLowered(matter, gesture);
  const refusal = whyNotCorrected(state, gesture, context);
  if (refusal !== null) return refusal;
  const next: Matter = {
    ...matter,
    class: gesture.class,
    severity: gesture.severity,
    playbook: gesture.playbook,
    tags: [...new Set([...matter.tags, ...tagsOf(gesture, context.handbook)])],
    loweredBy: lowered ? [...new Set([...matter.loweredBy, actorKey(context.actor)])] : matter.loweredBy,
  };
  const text = redrawnText(state, next, context);
  const stops = lowered || text.length > 0 ? stopPublication(state, 'stopped.corrected', context) : [];
  return {
    kind: 'done',
    changes: [{ kind: 'matter', row: next }, ...stops, ...text],
    effects: effectsOfCorrection(state, next, context),
    audit: {
      from: [matter.class, matter.severity, matter.playbook ?? ''],
      to: [next.class, next.severity, next.playbook ?? ''],
    },
  };
}

type Correction = { class: PostClass; severity: Severity; playbook: string | null };

function isLowered(matter: Matter, to: Pick<Correction, 'severity'>): boolean {
  return SEVERITIES.indexOf(to.severity) > SEVERITIES.indexOf(matter.severity);
}

function whyNotCorrected(state: CaseState, gesture: Correction, context: GestureContext): Outcome | null {
  const { matter } = state;
  if (!isPending(state)) return refused('refusal.not_pending');
  if (gesture.playbook !== null && playbookById(context.handbook, gesture.playbook) === undefined) {
    return refused('refusal.unknown_playbook', { playbook: gesture.playbook });
  }
  const mayLower = holdsApprovingRole(neededApprovals(matter, context.handbook), context.roles);
  if (isLowered(matter, gesture) && !mayLower) {
    return refused('refusal.lowering_needs_approver', { severity: matter.severity });
  }
  if (gesture.class !== matter.class && isAtRisk(state) && !mayLower) {
    return refused('refusal.leaving_risk_needs_approver');
  }
  const isSame =
    gesture.class === matter.class && gesture.severity === matter.severity && gesture.playbook === matter.playbook;
  return isSame ? refused('refusal.nothing_corrected') : null;
}

/** Of a person at risk the duty officer hears at once, whether it has become one or is no longer held for one. */
function effectsOfCorrection(state: CaseState, next: Matter, { actor }: GestureContext): Effect[] {
  const { matter } = state;
  const wasAtRisk = isAtRisk(state);
  const isLess = wasAtRisk && (isLowered(matter, next) || next.class !== matter.class);
  const call = { kind: 'thread', caseId: matter.id, entry: callForHelp() } as const;
  return [
    ...cardAndThread(state, {
      sentence: {
        key: 'thread.corrected',
        params: { class: next.class, severity: next.severity, playbook: next.playbook ?? '' },
      },
      by: actor,
      ...(isLess ? { asks: 'duty_officer' } : {}),
    }),
    ...(!wasAtRisk && isAtRisk({ ...state, matter: next }) ? [call] : []),
  ];
}

/** Another class or playbook means another text, unless a person has already written one, or one is on its way. */
function redrawnText(state: CaseState, next: Matter, context: GestureContext): Change[] {
  const draft = currentDraft(state);
  const sameMatter = next.class === state.matter.class && next.playbook === state.matter.playbook;
  const isKept = hasLeftHold(currentPublication(state)) || (draft !== undefined && draft.touchedBy.length > 0);
  if (sameMatter || isKept) return [];
  const corrected = applyChanges(state, [{ kind: 'matter', row: next }]);
  const composed = composedFor(corrected, context)[0];
  const row = composed === undefined ? null : draftFromPlaybook(composed, corrected, context);
  if (row === null && draft === undefined) return [];
  return [
    ...(row === null ? [] : [{ kind: 'draft', row } satisfies Change]),
    { kind: 'matter', row: { ...next, currentDraftId: row?.id ?? null } },
  ];
}
