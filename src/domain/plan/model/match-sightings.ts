import type { Handbook } from '../../handbook/handbook.ts';
import { networkById } from '../../handbook/handbook.ts';
import type { OwnPost } from '../../posts/reader.ts';
import { momentAfter } from '../../time/moment-after.ts';

/** Post of ours that was seen on a network. */
export type Sighting = { network: string; at: string; link: string | null };

/** One item on one network; `key` names it within its line. */
export type Due = { key: string; network: string; at: string; isAllDay: boolean };

/** Time before its moment from which a post counts as the item. */
const EARLY_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Names an item on a network. */
export function dueKey(line: string, network: string): string {
  return `${line} ${network}`;
}

/**
 * Finds the post that each item became. Each sighting is for one item, the latest whose time had come: what
 * comes at noon is not what was due in the morning.
 */
export function matchSightings(dues: readonly Due[], sightings: readonly Sighting[]): ReadonlyMap<string, Sighting> {
  const found = new Map<string, Sighting>();
  const byNetwork = Map.groupBy(dues, ({ network }) => network);
  for (const sighting of sightings.toSorted((one, other) => one.at.localeCompare(other.at))) {
    const due = (byNetwork.get(sighting.network) ?? [])
      .filter((one) => !found.has(one.key) && isInTime(one, sighting.at))
      .reduce<Due | null>((latest, one) => (latest === null || one.at >= latest.at ? one : latest), null);
    if (due !== null) found.set(due.key, sighting);
  }
  return found;
}

function isInTime({ at, isAllDay }: Due, seenAt: string): boolean {
  const from = isAllDay ? at : momentAfter(at, -EARLY_MS);
  return seenAt >= from && seenAt < momentAfter(at, isAllDay ? 2 * DAY_MS : DAY_MS);
}

/** Ids by which networks name a post: figures, those of Facebook with its page's, and Bluesky's addresses. */
const ID = /^(?:\d+_)?(\d+)$|^at:\/\/\S+\/([a-z0-9]+)$/;

/** Returns true for the address of that very post: it names the post as the profile does. */
export function isAddressOf(address: string, { key }: Pick<OwnPost, 'key'>): boolean {
  const [, figures, name] = ID.exec(key) ?? [];
  const id = figures ?? name;
  return address === key || (id !== undefined && address.split(/[/?=&_#]/).includes(id));
}

/** Returns the address of a post on a profile of ours, as the network's `post_url` has it; null where it cannot be told. */
export function postLink({ network, key }: Pick<OwnPost, 'network' | 'key'>, handbook: Handbook): string | null {
  if (key.startsWith('https://')) return key;
  const [, figures, name] = ID.exec(key) ?? [];
  const id = figures ?? name;
  return id === undefined ? null : (networkById(handbook, network)?.postUrl?.replace('{id}', id) ?? null);
}
