import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PlannedItem, PlannedWord } from '../../../domain/plan/model/planned-item.ts';
import { calendarSource } from '../../../domain/plan/model/planned-store.ts';
import { KEPT_WORDS } from '../../../domain/plan/model/read-planned.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { ThroughProxy } from '../reading/fetch-bytes.ts';
import { fetchDocument, NO_VALIDATORS, validatorsShape } from '../reading/fetch-document.ts';
import { isPublicAddress } from '../reading/is-public-address.ts';
import { readCursor } from '../reading/read-cursor.ts';
import type { CalendarEvent } from './parse-calendar.ts';
import type { ParseCalendar } from './parse-in-thread.ts';

/** A calendar of another tool, and what is known of all that is in it. */
type ReadCalendar = { name: string; url: string } & Pick<PlannedItem, 'network' | 'stop'>;

type CalendarReading = {
  /** All that it holds from `from` on; null when it has not changed. */
  words: PlannedWord[] | null;
  from: string;
  cursor: string;
};

/** `settings`: hash of what the settings say of the calendar; another makes it be read at once. */
const cursorShape = z.object({ validators: validatorsShape, readAt: z.string(), settings: z.string() });

const EVERY_MS = 600_000;
const DAY_MS = 86_400_000;
/** Days that are laid out: more than a month, so that a calendar shows one until the next day. */
const AHEAD_MS = 45 * DAY_MS;
/** Time after which a calendar is read though it has not changed: what recurs has come nearer. */
const WHOLE_MS = DAY_MS / 4;

/**
 * Reads a calendar (ICS) whose address an operator wrote: it may be in the own network, what it redirects to may not.
 * @throws ReadingError from `read` when it cannot be read now; what was known stays
 */
export function calendarReader(
  { name, url, network, stop }: ReadCalendar,
  deps: {
    now(): string;
    timeZone(): string;
    throughProxy: ThroughProxy | null;
    parse: ParseCalendar;
  },
): { name: string; everyMs: number; read(cursor: string | null, signal: AbortSignal): Promise<CalendarReading> } {
  const fetching = { ...deps, mayConnect: isPublicAddress, mayConnectFirst: () => true };
  return {
    name: calendarSource.nameOf(name),
    everyMs: EVERY_MS,
    async read(stored, signal) {
      const now = deps.now();
      const before = readCursor(stored, cursorShape);
      const timeZone = deps.timeZone();
      const settings = hashOf([url, network, stop, timeZone]);
      const isDue = before === null || before.settings !== settings || momentAfter(before.readAt, WHOLE_MS) <= now;
      const known = isDue ? NO_VALIDATORS : before.validators;
      const document = await fetchDocument({ url, known, signal }, fetching);
      const from = momentAfter(now, -DAY_MS);
      if (document === null) return { words: null, from, cursor: stored ?? '' };
      const window = { timeZone, from, to: momentAfter(now, AHEAD_MS) };
      const events = await deps.parse({ text: document.text, window }, signal);
      const cursor = JSON.stringify({ validators: document.validators, readAt: now, settings });
      return { words: events.map((event) => wordOf(event, { network, stop })), from, cursor };
    },
  };
}

/** Hash of settings, of which the address may be a secret. */
function hashOf(settings: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('base64url').slice(0, 22);
}

function wordOf(
  { key, at, isAllDay, words, link }: CalendarEvent,
  all: Pick<PlannedItem, 'network' | 'stop'>,
): PlannedWord {
  const kept = words.slice(0, KEPT_WORDS).toWellFormed();
  return { sourceId: key, planned: { ...all, at, isAllDay, words: kept, link } };
}
