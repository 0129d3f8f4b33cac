import { setImmediate as turn } from 'node:timers/promises';
import ICAL from 'ical.js';
import { KEPT_WORDS } from '../../../domain/plan/model/read-planned.ts';
import { instantOf, registerSystemZones } from './system-zones.ts';

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

type Window = { timeZone: string; from: string; to: string };

/** Events and recurrences that are looked at: more is no calendar of posts. */
const MOST_EVENTS = 2_000;
const MOST_STEPS = 20_000;
/** Recurrences after which other work gets its turn. */
const STEPS_A_TURN = 500;
const TOO_OFTEN = ['SECONDLY', 'MINUTELY', 'HOURLY'];

/**
 * Reads a calendar (RFC 5545) as far as a window reaches. What cannot be understood is left out.
 * @returns null for what is no calendar
 */
export async function parseCalendar(text: string, window: Window): Promise<CalendarEvent[] | null> {
  const calendar = calendarIn(text);
  if (calendar === null) return null;
  registerSystemZones(text);
  const found: CalendarEvent[] = [];
  const steps = { left: MOST_STEPS };
  for (const versions of byUid(calendar.getAllSubcomponents('vevent')).values()) {
    for await (const event of eventsOf(versions, window, steps)) {
      if (event.at >= window.from && event.at < window.to) found.push(event);
      if (found.length >= MOST_EVENTS) return found;
    }
  }
  return found.toSorted((one, other) => one.at.localeCompare(other.at));
}

function calendarIn(text: string): ICAL.Component | null {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return null;
  try {
    const parsed: unknown = ICAL.parse(text);
    return Array.isArray(parsed) && parsed[0] === 'vcalendar' ? new ICAL.Component(parsed) : null;
  } catch {
    return null;
  }
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

async function* eventsOf(
  { uid, whole, changed }: Versions,
  window: Window,
  steps: { left: number },
): AsyncGenerator<CalendarEvent> {
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
  for await (const moment of recurrences(whole, window, steps)) {
    const key = `${uid} ${moment.at}`;
    if (!moved.has(key)) yield* eventOnce(whole, key, moment);
  }
}

type Moment = Pick<CalendarEvent, 'at' | 'isAllDay'>;

function* eventOnce(component: ICAL.Component, key: string, moment: Moment | null): Generator<CalendarEvent> {
  const words = textOf(component, 'summary').slice(0, KEPT_WORDS).toWellFormed();
  if (moment === null || words === '' || isCancelled(component)) return;
  const url = textOf(component, 'url');
  yield { key: key.slice(0, 300), ...moment, words, link: url.startsWith('https://') ? url : null };
}

/** The moments at which an event recurs, up to the end of the window. */
async function* recurrences(
  component: ICAL.Component,
  window: Window,
  steps: { left: number },
): AsyncGenerator<Moment> {
  const rule = component.getFirstPropertyValue('rrule');
  if (rule instanceof ICAL.Recur && TOO_OFTEN.includes(rule.freq)) return;
  let iterator: ICAL.RecurExpansion;
  try {
    iterator = new ICAL.Event(component).iterator();
  } catch {
    return;
  }
  for (; steps.left > 0; steps.left -= 1) {
    const next = nextOf(iterator);
    if (next === null) return;
    const moment = instantOf(next, window.timeZone);
    if (moment.at >= window.to) return;
    yield moment;
    if (steps.left % STEPS_A_TURN === 0) await turn();
  }
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
