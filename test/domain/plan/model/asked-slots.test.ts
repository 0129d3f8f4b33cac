import { expect, it } from 'vitest';
import { askedSlots } from '../../../../src/domain/plan/model/asked-slots.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

function planned(entry: { at: string; date?: string; weekdays?: ('saturday' | 'sunday' | 'monday')[] }) {
  const handbook = aHandbook();
  const { institution } = handbook;
  const calendar = [{ id: 'a', what: 'Aviso', networks: ['x'], owner: 'communication', ...entry }];
  return { ...handbook, institution: { ...institution, plan: { ...institution.plan, calendar } } };
}

/** The moments at which an entry is due, of a year with both nights. */
const moments = (from: string, to: string, entry: Parameters<typeof planned>[0]) =>
  askedSlots(planned(entry), { from, to }).map(({ at }) => at);

it('lays an entry out by the clocks of the house, also in both nights in which they change', () => {
  const weekend = { at: '09:00', weekdays: ['saturday' as const, 'sunday' as const] };
  expect(moments('2026-10-23T00:00:00.000Z', '2026-10-26T00:00:00.000Z', weekend)).toEqual([
    '2026-10-24T07:00:00.000Z',
    '2026-10-25T08:00:00.000Z',
  ]);
  expect(moments('2027-03-26T00:00:00.000Z', '2027-03-29T00:00:00.000Z', weekend)).toEqual([
    '2027-03-27T08:00:00.000Z',
    '2027-03-28T07:00:00.000Z',
  ]);
});

it('takes an hour that is skipped for the moment of the change, and the first of one that comes twice', () => {
  const night = { at: '02:30', weekdays: ['sunday' as const] };
  expect(moments('2027-03-27T12:00:00.000Z', '2027-03-28T12:00:00.000Z', night)).toEqual(['2027-03-28T01:00:00.000Z']);
  expect(moments('2026-10-24T12:00:00.000Z', '2026-10-25T12:00:00.000Z', night)).toEqual(['2026-10-25T00:30:00.000Z']);
});

it('knows a date, and ends before the end of the period', () => {
  const once = { at: '10:00', date: '2026-12-01' };
  const [from, at] = ['2026-11-30T00:00:00.000Z', '2026-12-01T09:00:00.000Z'];
  expect(moments(from, at, once)).toEqual([]);
  expect(moments(from, '2026-12-01T09:00:00.001Z', once)).toEqual([at]);
  expect(moments(at, '2027-01-01T00:00:00.000Z', once)).toEqual([at]);
});
