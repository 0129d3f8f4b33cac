import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import { withActiveHandbook } from '../../cases/decision/with-active-handbook.ts';
import type { Effect } from '../../cases/model/changes.ts';
import { CLOCK } from '../../people/actor.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { DutySlot } from './duty-slots.ts';
import { dutyAction, dutySlots } from './duty-slots.ts';

/** After a late start a duty still rings within this time: later, its hour is over. */
const LATEST_MS = 3_600_000;

/**
 * Returns a task that rings each duty of the plan's monitoring once at each of its hours. The message and the mark of the
 * hour are saved together, so that no process rings a second time.
 */
export function tellDuties(deps: CaseDeps): () => Promise<void> {
  /** Marks of what need not be looked up again. */
  let told: ReadonlySet<string> = new Set();
  return () =>
    withActiveHandbook(deps, async (settled) => {
      const now = settled.now();
      const window = { from: momentAfter(now, 1 - LATEST_MS), to: momentAfter(now, 1) };
      const due = dutySlots(settled.handbook.current(), window);
      for (const slot of due.filter((one) => !told.has(markOf(one)))) await tellDuty(settled, slot);
      told = new Set(due.map(markOf));
    });
}

/** Names an hour of a duty in the record of what was handled. */
function markOf({ duty, date, at }: DutySlot): string {
  return `clock:${dutyAction(duty, at)}:${date}`;
}

async function tellDuty(deps: CaseDeps, slot: DutySlot): Promise<void> {
  const { duty, date, at, moment } = slot;
  await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(markOf(slot))) return;
    const context = await contextIn(deps, transaction, CLOCK);
    const effects: Effect[] = [{ kind: 'duty', duty: duty.id, date, at, until: momentAfter(moment, LATEST_MS) }];
    const audit = { duty: duty.id, date, at };
    await transaction.save(decisionOf('duty.told', null, { kind: 'done', changes: [], effects, audit }, context));
  });
}
