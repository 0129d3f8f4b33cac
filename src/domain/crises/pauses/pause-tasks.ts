import type { Pause, PauseScope, PauseTask } from '../../cases/model/crises/pause.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { networkById, networkName } from '../../handbook/handbook.ts';
import { askedSlots, unpreparedSlots } from '../../plan/model/asked-slots.ts';
import type { PlannedItem } from '../../plan/model/planned-item.ts';
import { momentAfter } from '../../time/moment-after.ts';

/** Characters of an item's words, and of who stops it, in a list that has to be read fast; how stays whole. */
const LONGEST_TITLE = 60;
const LONGEST_WHO = 60;
const DAY_MS = 86_400_000;
/** Time for which what is planned elsewhere is looked ahead. */
export const LOOKED_AHEAD_MS = 2 * DAY_MS;

/** Returns the hours for which a pause looks ahead: further where it knows what others have planned. */
export function hoursAhead(planned: PauseTaskDeps['planned']): number {
  return (planned === null ? DAY_MS : LOOKED_AHEAD_MS) / 3_600_000;
}

/** Circumstances of a list of tasks. `planned`: items of others; null where the plan is off. */
export type PauseTaskDeps = {
  handbook: Handbook;
  now: string;
  newId(): string;
  planned: readonly PlannedItem[] | null;
};

/**
 * Returns what a pause would not stop: the calendar's entries of the next 24 hours, and every outside tool
 * that publishes automatically. Where the plan is on, also each item planned elsewhere in the next 48
 * hours. A person has to stop each, since the bot cannot.
 */
export function pauseTasksOf(scope: PauseScope, except: string | null, deps: PauseTaskDeps): PauseTask[] {
  const { handbook, now, newId, planned } = deps;
  const items = (planned ?? [])
    .map((item) => ({ ...item, network: knownNetwork(item, handbook) }))
    .filter(({ network }) => isMeant(network, scope, except));
  const to = momentAfter(now, planned === null ? DAY_MS + 1 : LOOKED_AHEAD_MS);
  const asked = unpreparedSlots(askedSlots(handbook, { from: now, to }), items)
    .filter(({ networks }) => networks.some((network) => isMeant(network, scope, except)))
    .map(({ entry, at }): Omit<PauseTask, 'id' | 'stopped'> => ({ kind: 'calendar', what: entry.what, dueAt: at }));
  const others = items.map((item): Omit<PauseTask, 'id' | 'stopped'> => {
    const { id, at: dueAt, isAllDay } = item;
    return { kind: 'planned', what: plannedTask(item, handbook), dueAt, item: { id, isAllDay } };
  });
  const dated = [...asked, ...others].toSorted((one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''));
  const tools = (handbook.institution.schedulers ?? []).map(
    ({ name, how }): Omit<PauseTask, 'id' | 'stopped'> => ({ kind: 'scheduler', what: `${name}: ${how}`, dueAt: null }),
  );
  return [...dated, ...tools].map((task) => ({ id: newId(), ...task, stopped: null }));
}

/** Returns tasks with the ticks that a list of the same crisis has: nobody stops an item twice, unless it was moved. */
export function withTicks(tasks: readonly PauseTask[], lists: readonly Pick<Pause, 'errands'>[]): PauseTask[] {
  const ticked = lists.flatMap(({ errands }) => errands).filter(({ stopped }) => stopped !== null);
  return tasks.map((task) => {
    const before = ticked.find((other) => task.item !== undefined && isSameTask(task, other));
    return before === undefined ? task : { ...task, stopped: before.stopped };
  });
}

/** Returns true for the same item at the same moment, and for the same entry of the plan. */
export function isSameTask(one: PauseTask, other: PauseTask): boolean {
  if (one.kind !== other.kind || one.dueAt !== other.dueAt) return false;
  return one.item === undefined && other.item === undefined ? one.what === other.what : one.item?.id === other.item?.id;
}

/** The words of an item, its network, and who stops it where. */
function plannedTask({ words, network, stop }: PlannedItem, handbook: Handbook): string {
  const title = shortTo(words, LONGEST_TITLE);
  const where = network === null ? title : `${title} (${networkName(handbook, network)})`;
  if (stop === null) return where;
  const who = shortTo(stop.who, LONGEST_WHO);
  return `${where}: ${stop.how === null ? who : `${who}, ${stop.how}`}`;
}

function shortTo(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}

/** A network that the handbook does not have is none: then an item may be anywhere, and is listed. */
function knownNetwork({ network }: PlannedItem, handbook: Handbook): string | null {
  return network === null || networkById(handbook, network) === undefined ? null : network;
}

/**
 * Returns true when a pause concerns the network; an item without one may be anywhere. The playbook of a
 * calendar entry is unknown, so a pause of one playbook asks about every entry.
 */
function isMeant(network: string | null, scope: PauseScope, except: string | null): boolean {
  if (network === null) return true;
  return network !== except && (scope.kind !== 'network' || scope.network === network);
}
