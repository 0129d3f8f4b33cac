import { playbookById, severityRow } from '../../handbook/handbook.ts';
import type { PostClass, Severity } from '../../handbook/vocabulary.ts';
import { SEVERITIES } from '../../handbook/vocabulary.ts';
import { actorKey } from '../actor.ts';
import { applyChanges } from '../apply-changes.ts';
import { holdsApprovingRole, neededApprovals } from '../approval-policy.ts';
import type { CaseState, Matter } from '../case-state.ts';
import { currentDraft, currentPublication, hasLeftHold, isPending } from '../case-status.ts';
import { tagsOf } from '../case-tags.ts';
import type { Change } from '../changes.ts';
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
 * under it, and who lowers does not approve. Tags are only ever added: with them goes an approval.
 */
export function correct(
  state: CaseState,
  gesture: { class: PostClass; severity: Severity; playbook: string | null },
  context: GestureContext,
): Outcome {
  if (!isPending(state)) return refused('refusal.not_pending');
  const { matter } = state;
  if (gesture.playbook !== null && playbookById(context.handbook, gesture.playbook) === undefined) {
    return refused('refusal.unknown_playbook', { playbook: gesture.playbook });
  }
  const lowered = SEVERITIES.indexOf(gesture.severity) > SEVERITIES.indexOf(matter.severity);
  if (lowered && !holdsApprovingRole(neededApprovals(matter, context.handbook), context.roles)) {
    return refused('refusal.lowering_needs_approver', { severity: matter.severity });
  }
  const next: Matter = {
    ...matter,
    class: gesture.class,
    severity: gesture.severity,
    playbook: gesture.playbook,
    tags: [...new Set([...matter.tags, ...tagsOf(gesture, context.handbook)])],
    loweredBy: lowered ? [...new Set([...matter.loweredBy, actorKey(context.actor)])] : matter.loweredBy,
  };
  if (next.class === matter.class && next.severity === matter.severity && next.playbook === matter.playbook) {
    return refused('refusal.nothing_corrected');
  }
  const text = redrawnText(state, next, context);
  const stops = lowered || text.length > 0 ? stopPublication(state, 'stopped.corrected', context) : [];
  return {
    kind: 'done',
    changes: [{ kind: 'matter', row: next }, ...stops, ...text],
    effects: cardAndThread(state, {
      sentence: {
        key: 'thread.corrected',
        params: { class: next.class, severity: next.severity, playbook: next.playbook ?? '' },
      },
      by: context.actor,
    }),
    audit: {
      from: [matter.class, matter.severity, matter.playbook ?? ''],
      to: [next.class, next.severity, next.playbook ?? ''],
    },
  };
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
