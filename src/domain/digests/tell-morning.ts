import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Effect } from '../cases/model/changes.ts';
import type { Institution } from '../handbook/institution.ts';
import { CLOCK } from '../people/actor.ts';
import { instantAt } from '../time/instant-at.ts';
import { localDate } from '../time/local-date.ts';
import { isWorkingDay } from '../time/working-time.ts';

/** After a late start the day is still told within this time: later, it has begun. */
const LATEST_MS = 2 * 3_600_000;

/**
 * Has the team told, once on each working day, what it begins with. The message and the mark of the day are
 * saved together, so that no process tells it a second time.
 * @param at hour on the clocks of the institution, `08:00`
 */
export function tellMorning(deps: CaseDeps, at: string): Promise<void> {
  return withActiveHandbook(deps, async (settled) => {
    const { institution } = settled.handbook.current();
    const date = morningDue(settled.now(), at, institution);
    if (date === null) return;
    await settled.store.transact(async (transaction) => {
      if (await transaction.record.seen(`clock:morning:${date}`)) return;
      const context = await contextIn(settled, transaction, CLOCK);
      const until = new Date(instantAt(date, at, institution.timeZone) + LATEST_MS).toISOString();
      const effects: Effect[] = [{ kind: 'morning', date, until }];
      await transaction.save(
        decisionOf('morning.told', null, { kind: 'done', changes: [], effects, audit: { date } }, context),
      );
    });
  });
}

/** Returns the date whose morning is to be told now; null on other days and at other hours. */
export function morningDue(now: string, at: string, institution: Institution): string | null {
  const date = localDate(now, institution.timeZone);
  const late = Date.parse(now) - instantAt(date, at, institution.timeZone);
  return isWorkingDay(date, institution) && late >= 0 && late < LATEST_MS ? date : null;
}
