import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { isAtRisk } from '../model/at-risk.ts';
import type { CaseState, Handoff } from '../model/case-state.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Tolerance in ms: the clock of the person who was called may be a little ahead of ours. */
const AHEAD_MS = 5 * 60_000;
/** An hour of yesterday further back than this is taken for a slip. */
const YESTERDAY_MS = 12 * HOUR_MS;
const LONGEST = 200;

/**
 * A named person records who was told of a person at risk, on which phone and at what hour. Anybody of the team may, more
 * than once; the record holds the row's id alone.
 */
export function recordTold(
  state: CaseState,
  action: { who: string; phone: string; at: string },
  context: ActionContext,
): Outcome {
  if (!isAtRisk(state)) return refuse('refusal.not_at_risk');
  if (state.core.closed !== null) return refuse('refusal.not_pending');
  const who = action.who.trim();
  if (who === '' || who.length > LONGEST) return refuse('refusal.told_whom');
  const phone = action.phone.trim();
  if (!/^\+?\d[\d ]{1,18}$/.test(phone)) return refuse('refusal.told_phone');
  const at = toldAt(action.at.trim(), context.handbook.institution.timeZone, context.now);
  if (at === null) return refuse('refusal.told_when');

  const row = handoffNow({ who, phone, at }, state, context);
  return {
    kind: 'done',
    changes: [{ kind: 'telling', row }],
    effects: cardAndThread(state, { sentence: { key: 'thread.told' }, by: context.actor, tellingId: row.id }),
    audit: { telling: row.id },
  };
}

/** Builds a handoff that the actor records now. */
export function handoffNow(
  said: Pick<Handoff, 'who' | 'phone' | 'at'>,
  { core }: Pick<CaseState, 'core'>,
  { actor, now, newId }: Pick<ActionContext, 'actor' | 'now' | 'newId'>,
): Handoff {
  const recorded = { recordedBy: actor, recordedAt: now, incident: null, undone: null };
  return { id: newId(), caseId: core.id, ...said, ...recorded };
}

/** The last time that the institution's clocks read this hour; null for no hour, and for one that is still to come. */
export function toldAt(hour: string, timeZone: string, now: string): string | null {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/.exec(hour) ?? [];
  if (hours === '') return null;
  const on = (at: number) =>
    instantAt(localDate(new Date(at).toISOString(), timeZone), `${hours.padStart(2, '0')}:${minutes}`, timeZone);
  const current = Date.parse(now);
  const today = on(current);
  if (today <= current + AHEAD_MS) return new Date(today).toISOString();
  const yesterday = on(current - DAY_MS);
  return current - yesterday <= YESTERDAY_MS ? new Date(yesterday).toISOString() : null;
}
