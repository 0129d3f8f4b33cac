import type { Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { outsiderSentence } from '../cases/decision/recorded.ts';
import { runWithActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { AuditEntry } from '../cases/model/changes.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Actor, Membership } from '../people/actor.ts';
import { mentionOf } from '../people/mention.ts';
import { daysAfter } from '../time/calendar-days.ts';
import { localDate } from '../time/local-date.ts';
import type { ActionStore, DoneAction } from './action-store.ts';
import { doableIn } from './calendar-action.ts';
import { dutyHours } from './duties/duty-slots.ts';

export type RecordActionDeps = Pick<CaseDeps, 'people' | 'handbook' | 'now' | 'keys'> & {
  actions: ActionStore;
};

export type ActionRequest = {
  /** Id of an action of the plan, of an item of its calendar by `calendarAction`, or of a duty by `dutyAction`. */
  action: string;
  /** Date there, `2026-11-24`. */
  doneOn: string;
  actor: Actor;
  channel: string | null;
  deliveryKey: string;
};

/** Maximum age in days of a reported action; an older one belongs to no digest any more. */
const OLDEST_DAYS = 31;

/**
 * Records the report of a member that an action of the communication plan, an item of its
 * calendar or a duty of its monitoring was done. Each date is recorded once.
 * @returns null when this very delivery was handled before
 * @throws RefusedError with the sentence for the person; the refusal is in the record
 */
export async function recordAction(deps: RecordActionDeps, request: ActionRequest): Promise<DoneAction | null> {
  const membership = await deps.people.standingOf(request.actor, request.channel);
  const ruling = await runWithActiveHandbook(deps.handbook, (handbook, stillInForce) =>
    deps.actions.transact(async (transaction) => {
      stillInForce(await transaction.handbookInForce());
      if (await transaction.seen(request.deliveryKey)) return null;
      const now = deps.now();
      const refusal =
        recordActionRefusal(request, membership, handbook, now) ??
        known(await transaction.doneOn(request.action, request.doneOn));
      if (refusal !== null) {
        await transaction.save({ done: null, audit: [actionEntry(request, now, refusal)] });
        return { refusal };
      }
      const { action, doneOn, actor } = request;
      const done = { id: deps.keys.newId(), action, doneOn, recordedBy: actor, recordedAt: now };
      await transaction.save({ done, audit: [actionEntry(request, now, null)] });
      return { done };
    }),
  );
  if (ruling === null) return null;
  if ('refusal' in ruling) throw new RefusedError(ruling.refusal.key, ruling.refusal.params);
  return ruling.done;
}

function recordActionRefusal(
  { action, doneOn }: ActionRequest,
  membership: Membership,
  handbook: Handbook,
  now: string,
): Sentence | null {
  if (membership.kind === 'stranger') return outsiderSentence(membership.why);
  if (![...doableIn(handbook), ...dutyHours(handbook)].some(({ id }) => id === action))
    return { key: 'refusal.action_not_in_plan' };
  const today = localDate(now, handbook.institution.timeZone);
  if (doneOn > today) return { key: 'refusal.action_in_future' };
  if (doneOn < daysAfter(today, -OLDEST_DAYS)) return { key: 'refusal.action_too_old', params: { count: OLDEST_DAYS } };
  return null;
}

function known(done: DoneAction | null): Sentence | null {
  return done === null ? null : { key: 'refusal.action_known', params: { who: mentionOf(done.recordedBy) } };
}

/** Ids and dates alone. */
function actionEntry({ action, doneOn, actor }: ActionRequest, at: string, refusal: Sentence | null): AuditEntry {
  const entry = { event: 'action.done', caseId: null, actor, at };
  return refusal === null
    ? { ...entry, result: 'done', detail: { action, doneOn } }
    : { ...entry, result: 'refused', detail: { action, why: refusal.key } };
}
