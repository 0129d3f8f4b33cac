import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import { withActiveHandbook } from '../../cases/decision/with-active-handbook.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import { electoralPeriod } from '../../handbook/electoral-period.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { CLOCK } from '../../people/actor.ts';
import { plannedAhead } from '../../plan/model/planned-ahead.ts';
import type { PlannedItem } from '../../plan/model/planned-item.ts';
import type { PlannedStore } from '../../plan/model/planned-store.ts';
import { localDate } from '../../time/local-date.ts';
import { localTime } from '../../time/local-time.ts';
import { momentAfter } from '../../time/moment-after.ts';
import { LOOKED_AHEAD_MS, pauseTasksOf } from './pause-tasks.ts';

/** Maximum number of items that a list holds. */
const MOST = 100;
/** Time at which people read what an election asks of them. */
const MORNING = '08:00';

/** Reason for people to look at what others have planned. */
type Occasion = { key: string; crisisId: number | null };

/**
 * Returns a duty that lists what others have planned for the next 48 hours. It does so once for each crisis
 * that opens, and once on the first morning of an election. The list is that of a pause, though nothing is
 * paused. Where nothing is planned there is none.
 */
export function listPlanned(deps: CaseDeps, planned: Pick<PlannedStore, 'within'>): () => Promise<void> {
  /** Occasions that need not be looked up again. */
  const listed = new Set<string>();
  return () =>
    withActiveHandbook(deps, async (settled) => {
      const now = settled.now();
      const due = (await occasionsOf(settled, now)).filter(({ key }) => !listed.has(key));
      if (due.length === 0) return;
      const { timeZone } = settled.handbook.current().institution;
      const items = await plannedAhead(planned, { now, timeZone }, { aheadMs: LOOKED_AHEAD_MS, most: MOST });
      if (items.length === 0) return;
      for (const occasion of due) {
        await listFor(settled, occasion, items);
        listed.add(occasion.key);
      }
    });
}

async function occasionsOf({ store, handbook }: CaseDeps, now: string): Promise<Occasion[]> {
  const recent = (await store.openCrises()).filter(({ startedAt, drill }) => {
    return drill === null && startedAt >= momentAfter(now, -LOOKED_AHEAD_MS);
  });
  return [
    ...recent.map(({ id }) => ({ key: `clock:planned:crisis:${id}`, crisisId: id })),
    ...electionsOf(handbook.current(), now),
  ];
}

/** The election that is called today, from the morning on. */
function electionsOf(handbook: Handbook, now: string): Occasion[] {
  const { timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  if (electoralPeriod(handbook, today)?.from !== today || localTime(now, timeZone) < MORNING) return [];
  return [{ key: `clock:planned:electoral:${today}`, crisisId: null }];
}

function listFor(deps: CaseDeps, { key, crisisId }: Occasion, items: readonly PlannedItem[]): Promise<void> {
  return deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(key)) return;
    const context = await contextIn(deps, transaction, CLOCK);
    await transaction.save(decisionOf('planned.listed', null, listed(crisisId, items, context), context));
  });
}

/** A list of tasks that pauses nothing, and is over as it begins: it keeps nothing back. */
function listed(
  crisisId: number | null,
  items: readonly PlannedItem[],
  { handbook, now, newId }: Omit<ActionContext, 'roles'>,
): Outcome {
  const tasks = pauseTasksOf({ kind: 'none' }, null, { handbook, now, newId, planned: items });
  const list: Pause = {
    id: newId(),
    crisisId,
    scope: { kind: 'none' },
    except: null,
    reason: '',
    by: CLOCK,
    at: now,
    errands: tasks.filter(({ kind }) => kind !== 'scheduler'),
    resumed: { by: CLOCK, at: now },
  };
  return {
    kind: 'done',
    changes: [{ kind: 'pause', row: list }],
    effects: [{ kind: 'pause_list', pauseId: list.id }],
    audit: { pause: list.id, crisis: crisisId, planned: items.length },
  };
}
