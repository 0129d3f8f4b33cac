import { describe, expect, it } from 'vitest';
import { doableIn } from '../../../../src/domain/digests/calendar-action.ts';
import type { Duty } from '../../../../src/domain/digests/duties/duty-slots.ts';
import { dutySlots } from '../../../../src/domain/digests/duties/duty-slots.ts';
import { tellDuties } from '../../../../src/domain/digests/duties/tell-duties.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';

const shipped = aHandbook();
const LATER = '2027-12-01T00:00:00.000Z';
const MENTIONS: Duty = { id: 'mentions', what: 'Menciones', who: 'S0COMUNICA', at: ['08:30', '14:30'] };

function withDuties(...duties: Duty[]) {
  const { institution } = shipped;
  const monitoring = { owner: 'water', howOften: 'Cada día', sources: ['Menciones'], analysis: 'Semanal', duties };
  const holidays = [{ date: '2026-12-08', name: 'Inmaculada' }];
  const plan = { ...institution.plan, monitoring };
  return { ...shipped, institution: { ...institution, timeZone: 'Europe/Madrid', holidays, plan } };
}

describe('the hours of a duty', () => {
  const momentsOf = (duty: Duty, from: string, to: string) =>
    dutySlots(withDuties(duty), { from: `${from}T00:00:00.000Z`, to: `${to}T00:00:00.000Z` }).map(
      ({ moment }) => moment,
    );

  it('are those of each working day, or of the weekdays that it names, holidays too', () => {
    const morning = { ...MENTIONS, at: ['08:30'] };
    expect(momentsOf(morning, '2026-12-04', '2026-12-10').map((at) => at.slice(8, 10))).toEqual(['04', '07', '09']);
    const named = { ...morning, weekdays: ['tuesday' as const, 'saturday' as const] };
    expect(momentsOf(named, '2026-12-04', '2026-12-10').map((at) => at.slice(8, 10))).toEqual(['05', '08']);
  });

  it('keep to the clocks of the house through both nights in which they change', () => {
    const nightly = { ...MENTIONS, at: ['02:30', '08:30'], weekdays: ['saturday' as const, 'sunday' as const] };
    expect(momentsOf(nightly, '2026-10-24', '2026-10-26')).toEqual([
      ...['2026-10-24T00:30:00.000Z', '2026-10-24T06:30:00.000Z'],
      ...['2026-10-25T00:30:00.000Z', '2026-10-25T07:30:00.000Z'],
    ]);
    expect(momentsOf(nightly, '2027-03-28', '2027-03-29')).toEqual([
      ...['2027-03-28T01:00:00.000Z', '2027-03-28T06:30:00.000Z'],
    ]);
  });
});

it('a duty rings once at each of its hours, whichever of several processes looks, and for an hour after a late start', async () => {
  await using opened = await openedOnce();
  const desks = await Promise.all([1, 2, 3].map(() => aDesk(null, withDuties(MENTIONS), opened.database)));
  let moment = '';
  const processes = desks.map(({ deps }) => tellDuties({ ...deps, now: () => moment }));
  const look = async (now: string) => {
    moment = now;
    await Promise.all(processes.map((tell) => tell()));
    const items = await opened.database.outbox.queue.take(LATER, 100);
    for (const { id } of items) await opened.database.outbox.queue.settle(id, { kind: 'done' }, LATER);
    return items.map(({ effect }) => effect);
  };
  const duty = { kind: 'duty', duty: 'mentions', date: '2026-11-30' };
  expect(await look('2026-11-30T07:29:59.000Z')).toEqual([]);
  expect(await look('2026-11-30T07:30:00.000Z')).toEqual([{ ...duty, at: '08:30', until: '2026-11-30T08:30:00.000Z' }]);
  expect(await look('2026-11-30T07:31:00.000Z')).toEqual([]);
  // A process that starts late does not know what the others told.
  expect(await tellAnew(opened, '2026-11-30T08:00:00.000Z')).toEqual([]);
  expect(await tellAnew(opened, '2026-11-30T14:29:59.000Z')).toEqual([
    { ...duty, at: '14:30', until: '2026-11-30T14:30:00.000Z' },
  ]);
  expect(await tellAnew(opened, '2026-12-01T08:30:00.000Z')).toEqual([]);
  // A clock that is set back rings nothing again.
  expect(await look('2026-11-30T07:40:00.000Z')).toEqual([]);
});

it('a duty has a button of its own: the form of what was done lists the actions and the calendar alone', () => {
  const [duty, none] = [doableIn(withDuties(MENTIONS)), doableIn(withDuties())];
  expect(duty).toEqual(none);
  expect(none.length).toBeGreaterThan(0);
});

async function tellAnew(opened: Awaited<ReturnType<typeof openedOnce>>, now: string) {
  const desk = await aDesk(null, withDuties(MENTIONS), opened.database);
  await tellDuties({ ...desk.deps, now: () => now })();
  const items = await opened.database.outbox.queue.take(LATER, 100);
  for (const { id } of items) await opened.database.outbox.queue.settle(id, { kind: 'done' }, LATER);
  return items.map(({ effect }) => effect);
}

async function openedOnce() {
  const database = await aDatabase();
  return { database, [Symbol.asyncDispose]: database.close };
}
