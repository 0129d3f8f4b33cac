import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Effect } from '../cases/model/changes.ts';
import { CLOCK } from '../people/actor.ts';
import { localDate } from '../time/local-date.ts';
import { localTime } from '../time/local-time.ts';

// Before the office opens nobody is called for a task of weeks.
const FROM = '09:00';

/** Calls the owner of each open follow-up on its date, once, below the board of its crisis. */
export function ringFollowUps(deps: CaseDeps): Promise<void> {
  return withActiveHandbook(deps, async (settled) => {
    const { timeZone } = settled.handbook.current().institution;
    const today = localDate(settled.now(), timeZone);
    if (localTime(settled.now(), timeZone) < FROM) return;
    if ((await settled.store.look(({ crises }) => crises.registers.followUps.dueUntil(today))).length === 0) return;
    await settled.store.transact(async (transaction) => {
      const context = await contextIn(settled, transaction, CLOCK);
      for (const one of await transaction.crises.registers.followUps.dueUntil(today)) {
        if (await transaction.record.seen(`clock:follow_up:${one.id}:${one.dueOn}`)) continue;
        const entry = { sentence: { key: 'crisis.follow_up_due' }, calls: [one.owner], followUpIds: [one.id] };
        const effects: Effect[] = [{ kind: 'crisis_line', crisisId: one.crisisId, entry }];
        const audit = { crisis: one.crisisId, followUp: one.id };
        await transaction.save(
          decisionOf('crisis.follow_up_due', null, { kind: 'done', changes: [], effects, audit }, context),
        );
      }
    });
  });
}
