import { expect, it } from 'vitest';
import type { PlannedWord } from '../../../src/domain/plan/model/planned-item.ts';
import { aPlannedItem } from '../../support/builders/a-planned-item.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

const now = '2026-11-30T10:00:00.000Z';
const ever = { from: '2020-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' };

function word(sourceId: string, over: Parameters<typeof aPlannedItem>[0] = {}): PlannedWord {
  const { id: _, source: __, sourceId: ___, ...planned } = aPlannedItem(over);
  return { sourceId, planned };
}

/** What every database keeps of what is planned outside of the bot. */
export function plannedContract(inAPlace: InAPlace): void {
  it(
    'keeps what a source says, by its own ids: a later word replaces or removes',
    inAPlace(async (place) => {
      const { planned } = (await place.open()).intake;
      const day = word('2', {
        isAllDay: true,
        stop: null,
        network: null,
        words: 'a\u0000b',
        link: 'https://t\u0000.es',
      });
      expect(await planned.take({ source: 'file', words: [word('1'), day], now })).toEqual(['new', 'new']);
      expect(await planned.take({ source: 'file', words: [word('1'), day], now })).toEqual(['same', 'same']);
      expect(await planned.take({ source: 'other', words: [word('1')], now })).toEqual(['new']);
      const moved = word('1', { at: '2026-12-02T11:00:00.000Z', link: 'https://tool.example/1' });
      const again = [moved, { sourceId: '2', planned: null }, { sourceId: '9', planned: null }, word('3'), word('3')];
      const outcomes = ['changed', 'removed', 'unknown', 'new', 'same'];
      expect(await planned.take({ source: 'file', words: again, now })).toEqual(outcomes);
      const kept = await (await place.open()).intake.planned.within(ever, 9);
      expect(kept.filter(({ source }) => source === 'file')).toEqual([
        { ...word('3').planned, source: 'file', sourceId: '3', id: expect.any(String) },
        { ...moved.planned, source: 'file', sourceId: '1', id: expect.any(String) },
      ]);
    }),
  );

  it(
    'gives the first of a period by their moments',
    inAPlace(async (place) => {
      const { planned } = (await place.open()).intake;
      const at = (day: number) => `2026-12-0${day}T11:00:00.000Z`;
      await planned.take({ source: 'file', words: [3, 1, 2].map((day) => word(`${day}`, { at: at(day) })), now });
      const days = async (period: { from: string; to: string; wholeDaysFrom?: string }, most: number) =>
        (await planned.within(period, most)).map(({ sourceId }) => sourceId);
      expect(await days(ever, 2)).toEqual(['1', '2']);
      expect(await days({ from: at(2), to: at(3) }, 9)).toEqual(['2']);
      const wholeDay = word('day', { at: '2026-12-01T23:00:00.000Z', isAllDay: true });
      await planned.take({ source: 'file', words: [wholeDay], now });
      const during = { from: at(2), to: at(3) };
      expect(await days(during, 9)).toEqual(['2']);
      expect(await days({ ...during, wholeDaysFrom: at(1) }, 9)).toEqual(['day', '2']);
      await planned.forget(at(3));
      expect(await days(ever, 9)).toEqual(['3']);
    }),
  );

  it(
    'takes a delivery with a key once, in every process',
    inAPlace(async (place) => {
      const { planned } = (await place.open()).intake;
      const delivery = { source: 'tool', words: [word('1')], now };
      expect(await planned.takeOnce('k', delivery)).toEqual(['new']);
      const other = (await place.open()).intake.planned;
      expect(await other.takeOnce('k', { ...delivery, words: [] })).toBe('replayed');
      expect(await other.takeOnce('k2', delivery)).toEqual(['same']);
    }),
  );

  it(
    'makes a calendar what it is from a moment on, leaves the past, and forgets one that is no longer read',
    inAPlace(async (place) => {
      const { planned } = (await place.open()).intake;
      const past = word('past', { at: '2026-11-20T11:00:00.000Z' });
      const fair = { source: 'calendar:fair', now };
      await planned.replace({ ...fair, words: [past, word('1'), word('2')] }, '2026-11-01T00:00:00.000Z');
      await planned.replace({ source: 'calendar:other', words: [word('1')], now }, now);
      await planned.replace({ ...fair, words: [word('2', { words: 'Otra' })] }, now);
      const kept = async () =>
        (await planned.within(ever, 9)).map((one) => `${one.source} ${one.sourceId} ${one.words}`);
      expect((await kept()).toSorted()).toEqual([
        'calendar:fair 2 Otra',
        'calendar:fair past Feria de Navidad',
        'calendar:other 1 Feria de Navidad',
      ]);
      await planned.take({ source: 'file', words: [word('1')], now });
      const { sources } = (await place.open()).intake;
      const state = { cursor: 'c', readAt: now, failingSince: null, why: null, failures: 0, dueAt: now };
      for (const source of ['calendar:fair', 'calendar:other', 'feed:fair']) await sources.save({ ...state, source });
      await planned.keepCalendars(['calendar:other']);
      expect((await sources.all()).map(({ source }) => source)).toEqual(['calendar:other', 'feed:fair']);
      expect((await kept()).toSorted()).toEqual(['calendar:other 1 Feria de Navidad', 'file 1 Feria de Navidad']);
    }),
  );
}
