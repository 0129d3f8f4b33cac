import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import type { ReadingTrouble } from '../../../domain/posts/reading-error.ts';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import { dateOf, instantOf, isLongBefore, takeSystemZones } from './system-zones.ts';

/** An event of a calendar, once. */
export type CalendarEvent = {
  /** By which it is known again: its id and, of one that recurs, its date before it was moved. */
  key: string;
  /** ISO 8601 UTC; of a whole day its beginning by the clocks of the house. */
  at: string;
  isAllDay: boolean;
  words: string;
  link: string | null;
};

/** Part of a calendar that is read: from then (inclusive) to then (exclusive), with the clocks of the house. */
type Window = { timeZone: string; from: string; to: string };

/** Order for the thread that reads, and its answer. */
export type CalendarOrder = { text: string; window: Window };
export type CalendarParsed = { events: CalendarEvent[] } | { why: ReadingTrouble };

/** Events of a window, and recurrences of one event that are looked at: more is no calendar of posts. */
const MOST_EVENTS = 2_000;
const MOST_STEPS = 100_000;
const TOO_OFTEN = ['SECONDLY', 'MINUTELY', 'HOURLY'];
const LONGEST_KEY = 300;
const LONGEST_LINK = 2_000;

/**
 * Reads a calendar (RFC 5545) as far as a window reaches. What cannot be understood is left out. It may
 * never end: only for a thread that another one ends.
 * @throws ReadingError for what is no calendar, and for more than any calendar of posts holds
 */
export function parseCalendar(text: string, window: Window): CalendarEvent[] {
  const calendar = calendarIn(text);
  takeSystemZones(calendar, text);
  const found: CalendarEvent[] = [];
  for (const versions of byUid(calendar.getAllSubcomponents('vevent')).values()) {
    for (const event of eventsOf(versions, window)) {
      if (event.at >= window.from && event.at < window.to) found.push(event);
      if (found.length > MOST_EVENTS) throw new ReadingError('too_large');
    }
  }
  return found.toSorted((one, other) => one.at.localeCompare(other.at));
}

function calendarIn(text: string): ICAL.Component {
  const parsed: unknown = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text) ? ICAL.parse(text) : null;
  if (!Array.isArray(parsed) || parsed[0] !== 'vcalendar') throw new ReadingError('not_understood');
  return new ICAL.Component(parsed);
}

/** An event as it recurs, and its dates that were changed, by the moments at which they would have been. */
type Versions = { uid: string; whole: ICAL.Component | null; changed: ICAL.Component[] };

function byUid(components: readonly ICAL.Component[]): ReadonlyMap<string, Versions> {
  const found = new Map<string, Versions>();
  for (const component of components) {
    const uid = textOf(component, 'uid');
    if (uid === '') continue;
    const versions = found.get(uid) ?? { uid, whole: null, changed: [] };
    found.set(uid, versions);
    if (component.hasProperty('recurrence-id')) versions.changed.push(component);
    else if (versions.whole === null || sequenceOf(component) >= sequenceOf(versions.whole)) versions.whole = component;
  }
  return found;
}

function sequenceOf(component: ICAL.Component): number {
  return Number(textOf(component, 'sequence')) || 0;
}

function* eventsOf({ uid, whole, changed }: Versions, window: Window): Generator<CalendarEvent> {
  const moved = new Map<string, ICAL.Component>();
  for (const component of changed.toSorted((one, other) => sequenceOf(one) - sequenceOf(other))) {
    const was = momentOf(component, 'recurrence-id', window);
    if (was !== null) moved.set(`${uid} ${was.at}`, component);
  }
  for (const [key, component] of moved) yield* eventOnce(component, key, momentOf(component, 'dtstart', window));
  if (whole === null || isCancelled(whole)) return;
  if (!whole.hasProperty('rrule') && !whole.hasProperty('rdate')) {
    yield* eventOnce(whole, uid, momentOf(whole, 'dtstart', window));
    return;
  }
  const others = [
    ...whole.getAllProperties('exdate'),
    ...changed.flatMap((component) => component.getFirstProperty('recurrence-id') ?? []),
  ];
  const leftOut = datesNamed(others, whole, window);
  for (const { date, ...moment } of recurrences(whole, window)) {
    if (!leftOut.has(moment.at) && !leftOut.has(date)) yield* eventOnce(whole, `${uid} ${moment.at}`, moment);
  }
}

/**
 * Returns the dates of a series that properties name: by their moments, and by their days where there is no hour. The
 * library passes over a date that was taken out behind one that is named twice, or as a moment in a series of whole days.
 */
function datesNamed(properties: readonly ICAL.Property[], series: ICAL.Component, window: Window): ReadonlySet<string> {
  const { timeZone } = window;
  const areDays = momentOf(series, 'dtstart', window)?.isAllDay === true;
  return new Set(properties.flatMap((property) => namesIn(property, areDays, timeZone)));
}

/** None where they cannot be understood. */
function namesIn(property: ICAL.Property, areDays: boolean, timeZone: string): string[] {
  try {
    return property.getValues().flatMap((value: unknown) => {
      if (!(value instanceof ICAL.Time)) return [];
      return [value.isDate || areDays ? dateOf(value) : instantOf(value, timeZone).at];
    });
  } catch {
    return [];
  }
}

type Moment = Pick<CalendarEvent, 'at' | 'isAllDay'>;

function* eventOnce(component: ICAL.Component, key: string, moment: Moment | null): Generator<CalendarEvent> {
  const words = textOf(component, 'summary') || textOf(component, 'description');
  if (moment === null || words === '' || isCancelled(component)) return;
  const url = textOf(component, 'url');
  yield { key: keptKey(key), ...moment, words, link: isLink(url) ? url : null };
}

function isLink(url: string): boolean {
  return url.startsWith('https://') && url.length <= LONGEST_LINK;
}

/** A long id stays apart from others that begin as it does, and from its other dates. */
function keptKey(key: string): string {
  return key.length > LONGEST_KEY ? createHash('sha256').update(key).digest('hex') : key;
}

/** The moments at which an event recurs, in the window, and its own date of each. */
function* recurrences(component: ICAL.Component, window: Window): Generator<Moment & { date: string }> {
  const rule = component.getFirstPropertyValue('rrule');
  if (rule instanceof ICAL.Recur && TOO_OFTEN.includes(rule.freq)) return;
  let iterator: ICAL.RecurExpansion;
  try {
    iterator = new ICAL.Event(component).iterator();
  } catch {
    return;
  }
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const next = nextOf(iterator);
    if (next === null) return;
    if (isLongBefore(next, window.from)) continue;
    const moment = instantOf(next, window.timeZone);
    if (moment.at >= window.to) return;
    yield { ...moment, date: dateOf(next) };
  }
  throw new ReadingError('too_large');
}

/** Null at the end, and where a rule leads nowhere. */
function nextOf(iterator: ICAL.RecurExpansion): ICAL.Time | null {
  try {
    return iterator.next() ?? null;
  } catch {
    return null;
  }
}

function momentOf(component: ICAL.Component, name: string, { timeZone }: Window): Moment | null {
  try {
    const value: unknown = component.getFirstPropertyValue(name);
    return value instanceof ICAL.Time ? instantOf(value, timeZone) : null;
  } catch {
    return null;
  }
}

function isCancelled(component: ICAL.Component): boolean {
  return textOf(component, 'status').toUpperCase() === 'CANCELLED';
}

function textOf(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
