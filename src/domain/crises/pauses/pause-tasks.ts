import type { Effect } from '../../cases/model/changes.ts';
import type { Pause, PauseScope, PauseTask } from '../../cases/model/crises/pause.ts';
import { mayConcern } from '../../cases/model/crises/pause.ts';
import type { ContentState } from '../../contents/model/content.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, networkById, networkName } from '../../handbook/handbook.ts';
import type { Network } from '../../handbook/institution.ts';
import { askedSlots, unpreparedSlots } from '../../plan/model/asked-slots.ts';
import type { PinnedPost } from '../../plan/model/pinned-post.ts';
import { LOOKED_AHEAD_MS } from '../../plan/model/planned-ahead.ts';
import type { PlannedItem } from '../../plan/model/planned-item.ts';
import { inLanguage } from '../../text/languages.ts';
import { momentAfter } from '../../time/moment-after.ts';

/** Characters of an item's words, and of who stops it, in a list that has to be read fast; how stays whole. */
const LONGEST_TITLE = 60;
const LONGEST_WHO = 60;
const DAY_MS = 86_400_000;
/** Kinds of networks whose profiles keep a post on top. */
const PINNING: readonly Network['kind'][] = [
  'x',
  'mastodon',
  'bluesky',
  'facebook',
  'instagram',
  'threads',
  'tiktok',
  'whatsapp',
  'telegram',
];

/** Returns the hours for which a pause looks ahead: further where it knows what others have planned. */
export function hoursAhead(planned: PauseTaskDeps['planned']): number {
  return (planned === null ? DAY_MS : LOOKED_AHEAD_MS) / 3_600_000;
}

/** Circumstances of a list of tasks. `planned`: items of others; null where the plan is off. `ours`: contents that the bot itself keeps back. */
export type PauseTaskDeps = {
  handbook: Handbook;
  now: string;
  newId(): string;
  planned: readonly PlannedItem[] | null;
  ours?: readonly Pick<ContentState, 'content'>[];
};

/**
 * Returns what a pause would not stop: the calendar's entries of the next 24 hours, and every outside tool
 * that publishes automatically. Where the plan is on, also each item planned elsewhere in the next 48
 * hours, and what is pinned. A person has to see to each, since the bot cannot.
 */
export function pauseTasksOf(scope: PauseScope, except: string | null, deps: PauseTaskDeps): PauseTask[] {
  const { handbook, now, newId, planned, ours = [] } = deps;
  const items = (planned ?? [])
    .map((item) => ({ ...item, network: knownNetwork(item, handbook) }))
    .filter(({ network }) => isMeant(network, scope, except));
  const to = momentAfter(now, planned === null ? DAY_MS + 1 : LOOKED_AHEAD_MS);
  const own = ours.flatMap(({ content: { at, places } }) =>
    places.map(({ network }) => ({ network, at, isAllDay: false })),
  );
  const asked = unpreparedSlots(askedSlots(handbook, { from: now, to }), [...items, ...own])
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
  const pinned = planned === null ? [] : pinnedTasks(handbook, { scope, except });
  return [...dated, ...pinned, ...tools].map((task) => ({ id: newId(), ...task, stopped: null }));
}

/** One task for all profiles: what stays on top of them may be as wrong now as what is planned. */
function pinnedTasks(
  { institution }: Handbook,
  pause: Pick<Pause, 'scope' | 'except'>,
): Omit<PauseTask, 'id' | 'stopped'>[] {
  const profiles = institution.networks.filter(
    ({ id, kind, handle }) => handle !== undefined && PINNING.includes(kind) && mayConcern(pause, id),
  );
  const what = profiles.map(({ name }) => name).join(', ');
  return profiles.length === 0 ? [] : [{ kind: 'pinned', what, dueAt: null }];
}

/** Has the networks asked what is pinned, where a list asks a person to look: the list itself does not wait for that. */
export function readsPinned({ id: pauseId, errands }: Pick<Pause, 'id' | 'errands'>): Effect[] {
  const isAsked = errands.some(({ kind, stopped }) => kind === 'pinned' && stopped === null);
  return isAsked ? [{ kind: 'read_pinned', pauseId }] : [];
}

/** A post that stays on top of a profile, with the area that has the profile: it unpins the post, or lets it stay. */
export function pinnedPostTask(
  { url, words }: PinnedPost,
  { name, owner }: Pick<Network, 'name' | 'owner'>,
  { handbook, newId }: Pick<PauseTaskDeps, 'handbook' | 'newId'>,
): PauseTask {
  const { areas, languages } = handbook.institution;
  const title = shortTo(words.replaceAll(/\s+/gu, ' ').trim(), LONGEST_TITLE);
  const where = title === '' ? name : `${title} (${name})`;
  const names = areas.find(({ id }) => id === owner)?.names;
  const what = names === undefined ? where : `${where}: ${inLanguage(names, homeLanguage(handbook), languages)}`;
  return { id: newId(), kind: 'pinned_post', what, link: url, dueAt: null, stopped: null };
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

/** An item without a network may be anywhere, and is listed in every pause. */
function isMeant(network: string | null, scope: PauseScope, except: string | null): boolean {
  return network === null || mayConcern({ scope, except }, network);
}
