import { describe, expect, it } from 'vitest';
import type { DirectPreference } from '../../../../src/domain/people/preferences.ts';
import { aCaseOpened, aLook, aTownHandbook, saved, toldIn } from '../../../support/builders/cases/a-look.ts';
import { aRota } from '../../../support/builders/cases/a-rota.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';

/** Tuesday, 10:00 in town: Ana and Biel are on shift, and Dora stands by. */
const START = Date.parse('2026-11-24T09:00:00.000Z');
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

const WANTING: DirectPreference[] = [
  { user: 'UANA', notices: 'direct' },
  { user: 'UOSCAR', notices: 'direct_on_shift' },
  { user: 'UARNAU', notices: 'direct' },
  { user: 'UNOBODY', notices: 'direct' },
];

/** What people are told in messages of their own, of two cases that nobody takes on, at each of these minutes. */
async function toldAt(minutes: readonly number[], given: Parameters<typeof aLook>[1]): Promise<string[][]> {
  await using database = await aDatabase();
  await saved(database.cases, aCaseOpened(1, at(0)), aCaseOpened(2, at(0)));
  const look = aLook(database, { calledDirectly: WANTING, ...given });
  const told: string[][] = [];
  for (const minute of minutes) {
    await look(at(minute));
    told.push((await toldIn(database.outbox)).filter((one) => one.startsWith('to ')));
  }
  return told;
}

describe('calls in a message of one’s own', () => {
  it('go to whoever is called and chose them, once, with all of their cases', async () => {
    const handbook = aTownHandbook(aRota());
    expect(await toldAt([4, 5, 6, 7], { handbook })).toEqual([[], ['to UANA: #1 claim due, #2 claim due'], [], []]);
  });

  it('go to those on shift alone where they chose that; to all where there are no shifts', async () => {
    expect(await toldAt([5], {})).toEqual([
      ['to UANA: #1 claim due, #2 claim due', 'to UOSCAR: #1 claim due, #2 claim due'],
    ]);
  });

  it('go by name while the workspace does not say who is of the team', async () => {
    const handbook = aTownHandbook(aRota());
    expect(await toldAt([5], { handbook, team: null })).toEqual([
      ['to UANA: #1 claim due, #2 claim due', 'to UOSCAR: #1 claim due, #2 claim due'],
    ]);
  });

  it('go to nobody who did not choose them', async () => {
    expect(await toldAt([5, 8, 10], { calledDirectly: [] })).toEqual([[], [], []]);
  });
});
