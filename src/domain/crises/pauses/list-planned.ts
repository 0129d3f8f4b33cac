import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import { withActiveHandbook } from '../../cases/decision/with-active-handbook.ts';
import type { Pause, PauseTask } from '../../cases/model/crises/pause.ts';
import type { CaseTransaction } from '../../cases/ports/case-store.ts';
import type { ContentState } from '../../contents/model/content.ts';
import type { ContentStore } from '../../contents/model/content-store.ts';
import { isOnItsWay, oursAhead } from '../../contents/model/ours-ahead.ts';
import { electoralPeriod } from '../../handbook/electoral-period.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { CLOCK } from '../../people/actor.ts';
import { LOOKED_AHEAD_MS, plannedAhead } from '../../plan/model/planned-ahead.ts';
import type { PlannedItem } from '../../plan/model/planned-item.ts';
import type { PlannedStore } from '../../plan/model/planned-store.ts';
import { daysAfter } from '../../time/calendar-days.ts';
import { localDate } from '../../time/local-date.ts';
import { localTime } from '../../time/local-time.ts';
import { momentAfter } from '../../time/moment-after.ts';
import { isSameTask, pauseTasksOf, readsPinned, withTicks } from './pause-tasks.ts';

/** Maximum number of items that a list holds, as of a pause. */
const MOST = 500;
/** Time at which people read what an election asks of them. */
const MORNING = '08:00';

/** Reason for people to look at what is planned. */
type Occasion = { key: string; crisisId: number | null };

/** Items of the next 48 hours: those of others, and our own that may leave. */
type Ahead = { items: readonly PlannedItem[]; ours: readonly ContentState[] };

/** Stores of what is planned. */
type Planned = Pick<PlannedStore, 'within'> & { contents: Pick<ContentStore, 'within'> };

/**
 * Returns a duty that lists what is planned for the next 48 hours, by others and by us. It does so once for each crisis
 * that opens, and once on the first morning of an election, or the second. The list is that of a pause, though nothing is
 * paused. Where nothing is planned it asks for what is pinned alone; what is planned later gets a list of its own.
 */
export function listPlanned(deps: CaseDeps, planned: Planned): () => Promise<void> {
  /** Occasions that need not be looked up again. */
  const listed = new Set<string>();
  return () =>
    withActiveHandbook(deps, async (settled) => {
      const now = settled.now();
      const due = (await occasionsOf(settled, now)).filter(({ key }) => !listed.has(key));
      if (due.length === 0) return;
      const { timeZone } = settled.handbook.current().institution;
      const items = await plannedAhead(planned, { now, timeZone }, { aheadMs: LOOKED_AHEAD_MS, most: MOST });
      const ours = (await oursAhead(planned.contents, now)).filter(isOnItsWay);
      for (const occasion of due) {
        const key = items.length === 0 && ours.length === 0 ? pinnedKey(occasion) : occasion.key;
        if (!listed.has(key)) await listFor(settled, occasion, { items, ours });
        listed.add(key);
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

/** The election that was called today or yesterday, from the morning on: its dates may be entered late. */
function electionsOf(handbook: Handbook, now: string): Occasion[] {
  const { timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const from = electoralPeriod(handbook, today)?.from;
  if (from === undefined || today > daysAfter(from, 1) || localTime(now, timeZone) < MORNING) return [];
  return [{ key: `clock:planned:electoral:${from}`, crisisId: null }];
}

/** Names the request to look at what is pinned, which is made once: in the list, or before anything is planned. */
function pinnedKey({ key }: Occasion): string {
  return key.replace('planned', 'pinned');
}

function listFor(deps: CaseDeps, { key, crisisId }: Occasion, ahead: Ahead): Promise<void> {
  return deps.store.transact(async (transaction) => {
    const { record } = transaction;
    const isPlanned = ahead.items.length > 0 || ahead.ours.length > 0;
    if (isPlanned && (await record.seen(key))) return;
    const isAsked = await record.seen(pinnedKey({ key, crisisId }));
    if (isAsked && !isPlanned) return;
    const context = await contextIn(deps, transaction, CLOCK);
    const all = await tasksOf(transaction, ahead, context);
    const tasks = isAsked ? all.filter(({ kind }) => kind !== 'pinned') : all;
    const outcome = listed(crisisId, { tasks, ours: ahead.ours.length }, context);
    await transaction.save(decisionOf('planned.listed', null, outcome, context));
  });
}

/**
 * Returns what is still to be told. What a pause that lasts has in its list is not told twice. What was stopped for
 * another crisis that is open is stopped.
 */
async function tasksOf(
  { crises }: CaseTransaction,
  { items, ours }: Ahead,
  { handbook, now, newId, crises: open }: Omit<ActionContext, 'roles'>,
): Promise<PauseTask[]> {
  const inPauses = (await crises.pauses()).flatMap(({ errands }) => errands);
  const untold = pauseTasksOf({ kind: 'none' }, null, { handbook, now, newId, planned: items, ours })
    .filter(({ kind }) => kind !== 'scheduler')
    .filter((task) => !inPauses.some((other) => isSameTask(task, other)));
  const lists: Pause[] = [];
  for (const { id } of open) lists.push(...(await crises.registers.plannedLists(id)));
  return withTicks(untold, lists);
}

/**
 * A list of tasks that pauses nothing, and is over as it begins: it keeps nothing back. Where neither others nor we have planned
 * anything it asks for what is pinned alone. Our own are not in it: the list shows what has become of them.
 */
function listed(
  crisisId: number | null,
  { tasks: all, ours }: { tasks: PauseTask[]; ours: number },
  { now, newId }: Pick<ActionContext, 'now' | 'newId'>,
): Outcome {
  const planned = all.filter(({ kind }) => kind === 'planned').length;
  const isPlanned = planned > 0 || ours > 0;
  const tasks = isPlanned ? all : all.filter(({ kind }) => kind === 'pinned');
  if (!isPlanned && tasks.length === 0)
    return { kind: 'done', changes: [], effects: [], audit: { crisis: crisisId, planned, ours } };
  const list: Pause = {
    id: newId(),
    crisisId,
    scope: { kind: 'none' },
    except: null,
    reason: '',
    by: CLOCK,
    at: now,
    errands: tasks,
    resumed: { by: CLOCK, at: now },
  };
  return {
    kind: 'done',
    changes: [{ kind: 'pause', row: list }],
    effects: [{ kind: 'pause_list', pauseId: list.id }, ...readsPinned(list)],
    audit: { pause: list.id, crisis: crisisId, planned, ours },
  };
}
