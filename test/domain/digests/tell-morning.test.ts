import { describe, expect, it } from 'vitest';
import { morningDue, tellMorning } from '../../../src/domain/digests/tell-morning.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

const { institution: shipped } = aHandbook();
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const institution = {
  ...shipped,
  timeZone: 'Europe/Madrid',
  holidays: [{ date: '2026-12-08', name: 'Inmaculada' }],
  workingHours: [{ weekdays: [...WEEK.slice(0, 5)], from: '08:00', to: '15:00' }],
};
const daily = { ...institution, workingHours: [{ weekdays: [...WEEK], from: '08:00', to: '15:00' }] };

/** The minutes of a day, by UTC, at which the morning of a date is due. */
function minutesDue(day: string, house = institution): string[] {
  const minutes = Array.from({ length: 24 * 60 }, (_, minute) =>
    new Date(Date.parse(day) + minute * 60_000).toISOString(),
  );
  const due = minutes.filter((now) => morningDue(now, '08:00', house) !== null);
  return [due[0]?.slice(11, 16) ?? 'never', due.at(-1)?.slice(11, 16) ?? 'never', String(due.length)];
}

describe('the morning', () => {
  it('is due from eight to ten on the clocks of the house, and on working days alone', () => {
    expect(minutesDue('2026-11-30')).toEqual(['07:00', '08:59', '120']);
    expect(minutesDue('2026-07-01')).toEqual(['06:00', '07:59', '120']);
    expect(minutesDue('2026-11-29')).toEqual(['never', 'never', '0']);
    expect(minutesDue('2026-12-08')).toEqual(['never', 'never', '0']);
    expect(morningDue('2026-11-30T07:00:00.000Z', '08:00', institution)).toBe('2026-11-30');
  });

  it('keeps its hour through both nights in which the clocks are changed', () => {
    // In autumn the clocks go back in the night to the 25th of October, in spring forward in that to the 28th of March.
    expect(['2026-10-24', '2026-10-25', '2026-10-26'].map((day) => minutesDue(day, daily))).toEqual([
      ['06:00', '07:59', '120'],
      ['07:00', '08:59', '120'],
      ['07:00', '08:59', '120'],
    ]);
    expect(['2027-03-27', '2027-03-28', '2027-03-29'].map((day) => minutesDue(day, daily))).toEqual([
      ['07:00', '08:59', '120'],
      ['06:00', '07:59', '120'],
      ['06:00', '07:59', '120'],
    ]);
    // An hour that the clocks repeat counts once, and one that they leave out is that of the change.
    const at = (now: string, hour: string) => morningDue(now, hour, daily);
    expect(at('2026-10-25T00:30:00.000Z', '02:30')).toBe('2026-10-25');
    expect(at('2027-03-28T01:00:00.000Z', '02:30')).toBe('2027-03-28');
    expect(at('2027-03-28T00:59:00.000Z', '02:30')).toBeNull();
  });

  it('is told once a day, whichever of several processes looks, also after a late start', async () => {
    await using opened = await openedOnce();
    const handbook = { ...aHandbook(), institution: daily };
    const desks = await Promise.all([1, 2, 3].map(() => aDesk(null, handbook, opened.database)));
    const moment = (now: string) => desks.map(({ deps }) => tellMorning({ ...deps, now: () => now }, '08:00'));
    const effects = async () => {
      const items = await opened.database.outbox.queue.take('2027-01-01T00:00:00.000Z', 100);
      for (const { id } of items)
        await opened.database.outbox.queue.settle(id, { kind: 'done' }, '2027-01-01T00:00:00.000Z');
      return items.map(({ effect }) => effect);
    };
    await Promise.all(moment('2026-11-30T06:59:00.000Z'));
    expect(await effects()).toEqual([]);
    await Promise.all([...moment('2026-11-30T08:40:00.000Z'), ...moment('2026-11-30T08:41:00.000Z')]);
    expect(await effects()).toEqual([{ kind: 'morning', date: '2026-11-30', until: '2026-11-30T09:00:00.000Z' }]);
    await Promise.all(moment('2026-11-30T08:59:00.000Z'));
    await Promise.all(moment('2026-12-01T09:00:00.000Z'));
    expect(await effects()).toEqual([]);
    // A clock that is set back tells no day again.
    await Promise.all([...moment('2026-12-02T07:30:00.000Z'), ...moment('2026-11-30T08:00:00.000Z')]);
    expect(await effects()).toEqual([{ kind: 'morning', date: '2026-12-02', until: '2026-12-02T09:00:00.000Z' }]);
  });
});

async function openedOnce() {
  const database = await aDatabase();
  return { database, [Symbol.asyncDispose]: database.close };
}
