import { expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { at } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

const minuteMs = 60_000;

/** What every place where processes agree keeps to. */
export function coordinationContract(inAPlace: InAPlace): void {
  it(
    'gives a lease to one holder until it ends, is renewed or is given back',
    inAPlace(async (place) => {
      const one = (await place.open()).upkeep.coordination;
      const other = (await place.open()).upkeep.coordination;
      expect(await one.holdLease('sender', 'one', at(0), minuteMs)).toBe(true);
      expect(await other.holdLease('sender', 'other', at(59), minuteMs)).toBe(false);
      expect(await other.holdLease('digest', 'other', at(59), minuteMs)).toBe(true);
      expect(await one.holdLease('sender', 'one', at(59), minuteMs)).toBe(true);
      expect(await other.holdLease('sender', 'other', at(118), minuteMs)).toBe(false);
      expect(await other.holdLease('sender', 'other', at(119), minuteMs)).toBe(true);
      await one.releaseLease('sender', 'one');
      expect(await one.holdLease('sender', 'one', at(120), minuteMs)).toBe(false);
      await other.releaseLease('sender', 'other');
      expect(await one.holdLease('sender', 'one', at(120), minuteMs)).toBe(true);
    }),
  );

  it(
    'gives a lease on although the clock was set back after it was taken',
    inAPlace(async (place) => {
      const { coordination } = (await place.open()).upkeep;
      expect(await coordination.holdLease('sender', 'gone', at(3_600), minuteMs)).toBe(true);
      expect(await coordination.holdLease('sender', 'other', at(3_601), minuteMs)).toBe(false);
      expect(await coordination.holdLease('sender', 'other', at(1), minuteMs)).toBe(true);
      expect(await coordination.holdLease('sender', 'gone', at(2), minuteMs)).toBe(false);
    }),
  );

  it(
    'gives no lease to a process whose tables a later version has changed: it stops sending, and hears why',
    inAPlace(async (place) => {
      let heard = 0;
      const database = await openDatabase(place.url, {
        overtaken() {
          heard += 1;
        },
      });
      try {
        const { coordination } = database.upkeep;
        expect(await coordination.holdLease('sender', 'older', at(0), minuteMs)).toBe(true);
        await place.tamper("insert into portavoz_migration values ('9999-later', '2027-01-01T00:00:00.000Z')");
        expect(await coordination.holdLease('sender', 'older', at(1), minuteMs)).toBe(false);
        expect(heard).toBe(1);
      } finally {
        await database.close();
      }
    }),
  );

  it(
    'gives a free lease to one of those who ask at once',
    inAPlace(async (place) => {
      const names = ['a', 'b', 'c'];
      const asked = await Promise.all(
        names.map(async (name) => (await place.open()).upkeep.coordination.holdLease('sender', name, at(0), minuteMs)),
      );
      expect(asked.filter(Boolean)).toHaveLength(1);
    }),
  );

  it(
    'begins a run once, ever, and knows the last one of a kind',
    inAPlace(async (place) => {
      const one = (await place.open()).upkeep.coordination;
      const other = (await place.open()).upkeep.coordination;
      expect(await one.lastRun('digest:')).toBeNull();
      const begun = await Promise.all([
        one.beginRun('digest:2026-11-24', at(0)),
        other.beginRun('digest:2026-11-24', at(0)),
      ]);
      expect(begun.toSorted()).toEqual([false, true]);
      expect(await other.beginRun('digest:2026-11-25', at(1))).toBe(true);
      expect(await one.beginRun('digest_weekly:2026-48', at(2))).toBe(true);
      expect(await one.lastRun('digest:')).toBe('digest:2026-11-25');
      expect(await one.beginRun('digest:2026-11-24', at(3))).toBe(false);
    }),
  );
}
