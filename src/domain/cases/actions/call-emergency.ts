import { sameActor } from '../../people/actor.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { EMERGENCY_PHONE, isAtRisk } from '../model/at-risk.ts';
import type { CaseState, Handoff } from '../model/case-state.ts';
import { handoffNow, toldAt } from './record-told.ts';

/** Time in which a handoff recorded by one click can be taken back. */
const UNDO_MS = 2 * 60_000;
const LONGEST_INCIDENT = 40;

/**
 * Records that the person has called 112 about a person at risk: with one click, or with others in one form. For two minutes it
 * can be taken back; the hour and the incident's number may follow.
 */
export function callEmergency(
  state: CaseState,
  action: { at?: string; incident?: string },
  context: ActionContext,
): Outcome {
  if (!isAtRisk(state)) return refuse('refusal.not_at_risk');
  if (state.core.closed !== null) return refuse('refusal.not_pending');
  const isTwice = state.handoffs.some((one) => mayUndo(one, context.now) && sameActor(one.recordedBy, context.actor));
  if (isTwice) return refuse('refusal.told_twice');
  const incident = action.incident?.trim() ?? '';
  if (isWrongNumber(incident)) return refuse('refusal.told_incident');
  const { timeZone } = context.handbook.institution;
  const at = action.at === undefined ? context.now : toldAt(action.at.trim(), timeZone, context.now);
  if (at === null) return refuse('refusal.told_when');
  const said = { who: EMERGENCY_PHONE, phone: EMERGENCY_PHONE, at };
  const row = { ...handoffNow(said, state, context), incident: incident === '' ? null : incident };
  return {
    kind: 'done',
    changes: [{ kind: 'telling', row }],
    effects: [
      ...cardAndThread(state, { sentence: { key: 'thread.told' }, by: context.actor, tellingId: row.id }),
      // The button that takes it back leaves the card.
      { kind: 'card', caseId: state.core.id, dueAt: momentAfter(context.now, UNDO_MS) },
    ],
    audit: { telling: row.id },
  };
}

function isWrongNumber(number: string): boolean {
  return number.length > LONGEST_INCIDENT || /[\r\n]/.test(number);
}

/** Returns whether the handoff was recorded by one click so lately that it can be taken back. */
export function mayUndo({ phone, recordedAt }: Handoff, now: string): boolean {
  return phone === EMERGENCY_PHONE && momentAfter(recordedAt, UNDO_MS) > now;
}

/** Takes back a handoff that was recorded by mistake. The person at risk is untold again. */
export function undoTold(state: CaseState, { handoffId }: { handoffId: string }, context: ActionContext): Outcome {
  const handoff = state.handoffs.find(({ id }) => id === handoffId);
  if (handoff === undefined) return refuse('refusal.told_gone');
  if (!mayUndo(handoff, context.now)) return refuse('refusal.told_undo_late');
  const row: Handoff = { ...handoff, undone: { by: context.actor, at: context.now } };
  return {
    kind: 'done',
    changes: [{ kind: 'telling', row }],
    effects: cardAndThread(state, { sentence: { key: 'thread.told_undone' }, by: context.actor }),
    audit: { telling: row.id },
  };
}

/**
 * Corrects the hour of a handoff, and records the number under which 112 keeps the
 * incident; an empty number leaves the one that is there.
 */
export function amendTold(
  state: CaseState,
  action: { handoffId: string; at: string; incident: string },
  context: ActionContext,
): Outcome {
  const handoff = state.handoffs.find(({ id }) => id === action.handoffId);
  if (handoff === undefined) return refuse('refusal.told_gone');
  const incident = action.incident.trim();
  if (isWrongNumber(incident)) return refuse('refusal.told_incident');
  const at = toldAt(action.at.trim(), context.handbook.institution.timeZone, context.now);
  if (at === null) return refuse('refusal.told_when');
  const row: Handoff = { ...handoff, at, incident: incident === '' ? handoff.incident : incident };
  return {
    kind: 'done',
    changes: [{ kind: 'telling', row }],
    effects: cardAndThread(state, { sentence: { key: 'thread.told_amended' }, by: context.actor, tellingId: row.id }),
    audit: { telling: row.id, numbered: row.incident !== null },
  };
}
