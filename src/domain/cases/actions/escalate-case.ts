import { severityRow } from '../../handbook/handbook.ts';
import { SEVERITIES } from '../../handbook/vocabulary.ts';
import { actorKey } from '../../people/actor.ts';
import { downgradeAfter } from '../approval/approval-input.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import { isPending } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';

/** Asks the next higher role, and raises the severity by one step. */
export function escalateCase(state: CaseState, action: { note: string }, context: ActionContext): Outcome {
  if (!isPending(state)) return refuse('refusal.not_pending');
  const severity = SEVERITIES[Math.max(SEVERITIES.indexOf(state.core.severity) - 1, 0)] ?? 'S1';
  const floor = downgradeAfter(state.core, { ...state.core, severity }, actorKey(context.actor));
  const asks = severityRow(context.handbook, state.core.severity).escalatesTo;
  const note = noteOf(action.note, state, context);
  return {
    kind: 'done',
    changes: [
      ...(note === null ? [] : [{ kind: 'note', row: note } satisfies Change]),
      { kind: 'matter', row: { ...state.core, severity, floor } },
    ],
    effects: cardAndThread(state, {
      sentence: { key: 'thread.escalated', params: { severity } },
      by: context.actor,
      asks,
      ...(note === null ? {} : { noteId: note.id }),
    }),
    audit: { from: state.core.severity, to: severity, asks, note: note?.id ?? null },
  };
}
