import type { Role } from '../../handbook/vocabulary.ts';
import { typedMoment } from '../../time/typed-moment.ts';
import { isOver, notifyBy } from '../breaches/breach-clock.ts';
import { mentionedForBreach } from '../breaches/mentioned-for-breach.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import type { Breach, NoticeSlots } from '../model/breaches/breach.ts';
import { emptySlots, NOTICE_SLOTS, noticeOf } from '../model/breaches/breach.ts';
import { mayBeBreach, openBreachOf } from '../model/breaches/may-be-breach.ts';
import type { CaseCore, CaseState } from '../model/case-state.ts';
import type { Change } from '../model/changes.ts';

/** Roles that may decide that the authority need not be notified. */
export const RULING_OUT_ROLES: readonly Role[] = ['dpo', 'legal'];
/** Maximum length of one slot, in characters; two texts written at once may both be in it. */
export const LONGEST_SLOT = 1_500;
/** Registry number format of authorities: no words, so that it contains no name. */
const REGISTRY = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./_-]{0,59}$/;

/**
 * Records a breach of personal data and when the institution became aware of it; for an open
 * breach, corrects that moment. Calls the person responsible for data protection.
 */
export function openBreach(
  state: CaseState,
  { day, at }: { day: string; at: string },
  context: ActionContext,
): Outcome {
  const { core } = state;
  const { breach } = core;
  if (breach === null && !mayBeBreach(core)) return refuse('refusal.not_a_breach');
  if (breach?.end?.kind === 'notified') return refuse('refusal.breach_notified');
  const awareAt = typedMoment(day, at, context.handbook.institution.timeZone);
  if (awareAt === null || awareAt > context.now) return refuse('refusal.aware_when');
  if (breach?.end === null && breach.awareAt === awareAt) return refuse('refusal.same_moment');
  const recorded = { recordedBy: context.actor, recordedAt: context.now };
  const row: Breach = { awareAt, ...recorded, edits: breach?.edits ?? [], end: null };
  const key = breach?.end === null ? 'thread.breach_moved' : 'thread.breach_opened';
  return {
    kind: 'done',
    changes: [withBreach(core, row)],
    effects: cardAndThread(state, {
      sentence: { key, params: { aware: awareAt, due: notifyBy(row) } },
      by: context.actor,
      calls: mentionedForBreach(context.handbook),
    }),
    audit: { aware: awareAt, due: notifyBy(row), before: breach?.awareAt ?? null },
  };
}

/**
 * Fills in slots of the notice. Several people may do so at the same time: only slots that a person
 * changed since they opened the modal are taken. Where another person changed the same slot
 * meanwhile, both texts stay.
 * @param action `seen`: how many edits the draft had when the modal was opened
 */
export function fillNotice(
  state: CaseState,
  action: { seen: number; slots: NoticeSlots },
  context: ActionContext,
): Outcome {
  const breach = openBreachOf(state.core);
  if (breach === null) return refuse('refusal.no_open_breach');
  const [base, current] = [noticeOf(breach, action.seen), noticeOf(breach)];
  const changed: NoticeSlots = {};
  for (const slot of NOTICE_SLOTS) {
    const [before, now] = [base[slot] ?? '', current[slot] ?? ''];
    const typed = action.slots[slot]?.trim() ?? before;
    if (typed === before || typed === now) continue;
    const isBoth = now !== before && now !== '' && typed !== '' && !typed.includes(now);
    changed[slot] = isBoth ? `${now}\n${typed}` : typed;
    if (changed[slot].length > LONGEST_SLOT) return refuse('refusal.slot_too_long', { slot, most: LONGEST_SLOT });
  }
  const slots = Object.keys(changed);
  if (slots.length === 0) return refuse('refusal.nothing_filled_in');
  const row = { ...breach, edits: [...breach.edits, { slots: changed, by: context.actor, at: context.now }] };
  const count = emptySlots(row, isOver(row, context.now)).length;
  const sentence = count === 0 ? { key: 'thread.notice_complete' } : { key: 'thread.notice_filled', params: { count } };
  return {
    kind: 'done',
    changes: [withBreach(state.core, row)],
    effects: cardAndThread(state, { sentence, by: context.actor }),
    audit: { slots },
  };
}

/** A person notified the authority, and says when and under which number: the clock has come to its end. */
export function recordNotified(
  state: CaseState,
  action: { day: string; at: string; registry: string },
  context: ActionContext,
): Outcome {
  const breach = openBreachOf(state.core);
  if (breach === null) return refuse('refusal.no_open_breach');
  const at = typedMoment(action.day, action.at, context.handbook.institution.timeZone);
  // A form knows no seconds.
  if (at === null || at > context.now || at < breach.awareAt) return refuse('refusal.notified_when');
  const registry = action.registry.trim();
  if (!REGISTRY.test(registry)) return refuse('refusal.registry_number');
  const end = { kind: 'notified', at, registry, by: context.actor, recordedAt: context.now } as const;
  const isLate = isOver(breach, at);
  return {
    kind: 'done',
    changes: [withBreach(state.core, { ...breach, end })],
    effects: cardAndThread(state, {
      sentence: {
        key: isLate ? 'thread.breach_notified_late' : 'thread.breach_notified',
        params: { due: at, registry },
      },
      by: context.actor,
    }),
    audit: { at, registry, late: isLate },
  };
}

/**
 * Records that the authority need not be notified (GDPR, art. 33.1), with the reason. Only the
 * person responsible for data protection, or legal, may decide this.
 */
export function ruleOutNotice(state: CaseState, { reason }: { reason: string }, context: ActionContext): Outcome {
  const breach = openBreachOf(state.core);
  if (breach === null) return refuse('refusal.no_open_breach');
  if (!context.roles.some((role) => RULING_OUT_ROLES.includes(role))) return refuse('refusal.rule_out_needs_dpo');
  const note = noteOf(reason, state, context);
  if (note === null) return refuse('refusal.reason_needed');
  const end = { kind: 'not_needed', noteId: note.id, by: context.actor, recordedAt: context.now } as const;
  return {
    kind: 'done',
    changes: [{ kind: 'note', row: note }, withBreach(state.core, { ...breach, end })],
    effects: cardAndThread(state, {
      sentence: { key: 'thread.breach_not_needed' },
      by: context.actor,
      noteId: note.id,
    }),
    audit: { note: note.id },
  };
}

function withBreach(core: CaseCore, breach: Breach): Change {
  return { kind: 'matter', row: { ...core, breach } };
}
