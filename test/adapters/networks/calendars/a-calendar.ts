import { calendarReader } from '../../../../src/adapters/networks/calendars/calendar-reader.ts';
import { parsingInTurn } from '../../../../src/adapters/networks/calendars/parse-in-thread.ts';
import type { PlannedWord } from '../../../../src/domain/plan/model/planned-item.ts';
import type { WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';

/** A zone by the name that Windows gives it, as calendars describe it. */
export const MADRID = `BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`;

/** An event of a calendar; `lines`: all but its beginning, its id and its end. */
export function event(uid: string, ...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'].join('\n');
}

export function ics(...parts: readonly string[]): string {
  const whole = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//t//ES', ...parts, 'END:VCALENDAR'].join('\n');
  return `${whole.replaceAll('\n', '\r\n')}\r\n`;
}

/** Reads the calendar again and again, as other processes would: with nothing but the cursor. */
export function aReading(server: WebServer, start = '2026-10-20T10:00:00.000Z', patienceMs?: number) {
  let cursor: string | null = null;
  let now = start;
  const calendar = {
    name: 'turismo',
    url: `${server.url}/t.ics`,
    network: 'instagram',
    stop: { who: 'Turismo', how: null },
  };
  const clocks = { now: () => now, timeZone: () => 'Europe/Madrid' };
  const deps = { ...clocks, throughProxy: null, parse: parsingInTurn(patienceMs) };
  return {
    /** Other words in the settings, after a restart. */
    stops: (who: string) => {
      calendar.stop = { who, how: null };
    },
    at: (moment: string) => {
      now = moment;
    },
    read: async (): Promise<PlannedWord[] | null> => {
      const read = await calendarReader(calendar, deps).read(cursor, AbortSignal.timeout(10_000));
      cursor = read.cursor;
      return read.words;
    },
  };
}

export async function wordsOf(body: string, start?: string): Promise<PlannedWord[]> {
  await using server = await aWebServer();
  server.serve('/t.ics', { body });
  return (await aReading(server, start).read()) ?? [];
}

/** Moment and words of each. */
export const planned = (words: readonly PlannedWord[]) => words.map(({ planned: item }) => [item?.at, item?.words]);
