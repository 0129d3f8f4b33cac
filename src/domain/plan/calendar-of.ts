import type { Content, ContentDeparture, ContentStatus } from '../contents/model/content.ts';
import { firstWords } from '../contents/model/content.ts';
import type { SeenProfile } from '../digests/own-profiles.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { daysAfter } from '../time/calendar-days.ts';
import { localDate } from '../time/local-date.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { CalendarLine, LineState } from './calendar-line.ts';
import type { PlanWorries } from './line-findings.ts';
import { findingsOf } from './line-findings.ts';
import { askedSlots, unpreparedSlots } from './model/asked-slots.ts';
import type { Due, Sighting } from './model/match-sightings.ts';
import { dueKey, matchSightings } from './model/match-sightings.ts';
import { startOf } from './model/planned-ahead.ts';
import type { PlannedItem } from './model/planned-item.ts';

/** Posts that the bot saw on our profiles, and when it read each. */
type Seen = { sightings: readonly Sighting[]; profiles: readonly Pick<SeenProfile, 'network' | 'readAt'>[] };

/** Content as it is laid out; one that is not saved yet is laid out the same way. */
export type PlannedContent = {
  content: Pick<Content, 'id' | 'aim' | 'at' | 'status' | 'places' | 'drafting'>;
  departures: readonly Pick<ContentDeparture, 'target' | 'status' | 'url'>[];
};

export type CalendarInput = {
  handbook: Handbook;
  /** Items of the period. */
  planned: readonly PlannedItem[];
  /** Contents of our own in the period. */
  contents: readonly PlannedContent[];
  seen: Seen;
  worries: PlanWorries;
  /** ISO 8601 UTC, as is `now`; `to` does not belong to the period. */
  from: string;
  to: string;
  now: string;
};

/** An item before its state is known. */
type Item = Omit<CalendarLine, 'state' | 'findings'> & {
  before: LineState;
  /** States of a content of our own, by network; absent for what others publish. */
  own?: ReadonlyMap<string, LineState>;
};

/** Time after which what was not seen is late: profiles are read every few minutes. */
const GRACE_MS = 15 * 60_000;

/** Lays out what is planned in a period, by moments: what the plan asks for, what is planned elsewhere, and what became of both. */
export function calendarOf(input: CalendarInput): CalendarLine[] {
  const { handbook, planned, contents, seen, now } = input;
  const items = [...planned.map(itemOf), ...contents.flatMap(ownItem), ...askedItems(input)].toSorted(byMoment);
  const out = matchSightings(items.flatMap(duesOf), seen.sightings);
  const { timeZone } = handbook.institution;
  const lines = items.flatMap((item) => linesOf(item, { out, seen, isPast: isPast(item, now, timeZone) }));
  return lines.map((line, at) => ({
    ...line,
    findings: findingsOf(line, lines.slice(0, at), handbook, input.worries),
  }));
}

function itemOf({ id, at, isAllDay, network, words, link, stop }: PlannedItem): Item {
  const networks = network === null ? [] : [network];
  return { id, at, isAllDay, networks, words, link, before: { kind: 'elsewhere', stop } };
}

function ownState(status: Exclude<ContentStatus, { kind: 'out' | 'dropped' }>): LineState {
  const isPaused = status.kind === 'held' && status.by.kind === 'pause';
  return isPaused ? { kind: 'own', step: 'held', isPaused } : { kind: 'own', step: status.kind };
}

/** A content of ours on its networks; none once it was dropped. */
function ownItem({ content, departures }: PlannedContent): Item[] {
  const { id, aim, at, status, places } = content;
  if (status.kind === 'dropped') return [];
  const before: LineState = status.kind === 'out' ? UNSEEN : ownState(status);
  const own = places.flatMap(({ network, target }): [string, LineState][] => {
    const departure = departures.find((one) => one.target === target);
    const isOut = departure?.status === 'published';
    if (status.kind === 'out' && !isOut) return [];
    return [[network, isOut ? { kind: 'out', link: departure.url } : before]];
  });
  if (own.length === 0) return [];
  const networks = own.map(([network]) => network);
  const topic = aim.kind === 'topic' ? { topic: aim.id } : {};
  const words = firstWords(content);
  return [{ id, at, isAllDay: false, networks, words, ...topic, link: null, before, own: new Map(own) }];
}

/** Entries of the plan on the networks for which nobody has prepared anything. */
function askedItems({ handbook, planned, contents, from, to }: CalendarInput): Item[] {
  const own = contents
    .flatMap(ownItem)
    .flatMap(({ networks, at, isAllDay }) => networks.map((network) => ({ network, at, isAllDay })));
  return unpreparedSlots(askedSlots(handbook, { from, to }), [...planned, ...own]).map(
    ({ entry, date, at, networks }) => ({
      id: `asked:${entry.id}:${date}`,
      at,
      isAllDay: false,
      networks,
      words: entry.what,
      link: null,
      before: { kind: 'asked' },
    }),
  );
}

function duesOf({ id, networks, at, isAllDay }: Item): Due[] {
  return networks.map((network) => ({ key: dueKey(id, network), network, at, isAllDay }));
}

/** Knowledge of an item on its networks. */
type Known = { out: ReadonlyMap<string, Sighting>; seen: Seen; isPast: boolean };

/** One line for each state that an item has on its networks. */
function linesOf({ before, own, ...item }: Item, known: Known): Omit<CalendarLine, 'findings'>[] {
  if (item.networks.length === 0) return [{ ...item, state: known.isPast ? UNSEEN : before }];
  const states = item.networks.map((network) => ({
    network,
    state: own?.get(network) ?? stateOn(network, { ...item, before }, known),
  }));
  return [...Map.groupBy(states, ({ state }) => JSON.stringify(state)).values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [{ ...item, networks: [first, ...rest].map(({ network }) => network), state: first.state }],
  );
}

const UNSEEN: LineState = { kind: 'late', isRead: false };

function stateOn(network: string, item: Item, { out, seen, isPast }: Known): LineState {
  const sighting = out.get(dueKey(item.id, network));
  if (sighting !== undefined) return { kind: 'out', link: sighting.link };
  if (!isPast) return item.before;
  const profile = seen.profiles.find((one) => one.network === network);
  return { kind: 'late', isRead: profile?.readAt != null && profile.readAt >= item.at };
}

/** Returns true once its time is over. A day ends at midnight: two of a year have not 24 hours. */
function isPast({ at, isAllDay }: Pick<Item, 'at' | 'isAllDay'>, now: string, timeZone: string): boolean {
  return now >= (isAllDay ? startOf(daysAfter(localDate(at, timeZone), 1), timeZone) : momentAfter(at, GRACE_MS));
}

/** By moments; what is for the whole day first. */
function byMoment(one: Item, other: Item): number {
  return one.at.localeCompare(other.at) || Number(other.isAllDay) - Number(one.isAllDay);
}
