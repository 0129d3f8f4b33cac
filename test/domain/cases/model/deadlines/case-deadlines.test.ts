import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../../../src/domain/cases/model/deadlines/case-deadlines.ts';
import type { CaseTimes } from '../../../../../src/domain/cases/model/deadlines/case-times.ts';
import { stepDeadline, stepsPassed } from '../../../../../src/domain/cases/model/deadlines/step-deadline.ts';
import { WEEKDAYS } from '../../../../../src/domain/handbook/vocabulary.ts';
import { ana } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { anInstitution } from '../../../../support/builders/handbook/an-institution.ts';

const handbook = aHandbook();
/** Tuesday, 11:00 in town. */
const openedAt = '2026-11-24T10:00:00.000Z';

function times(over: Partial<CaseTimes> = {}): CaseTimes {
  return {
    id: 1,
    severity: 'S1',
    openedAt,
    claim: null,
    releasedAt: null,
    isOwn: false,
    isAnswered: false,
    waitsSince: null,
    followsSince: null,
    ...over,
  };
}

const shown = (over: Partial<CaseTimes>, rules = handbook) =>
  deadlinesOf(times(over), rules).map(({ kind, steps }) => [
    kind,
    ...steps.map(({ step, at }) => `${step} ${at.slice(5, 19)}`),
  ]);

describe('the clocks of a case', () => {
  it('run from its opening, half-way, to their end, half as long again and twice as long', () => {
    expect(shown({})).toEqual([
      ['first_reply', 'half 11-24T10:07:30', 'due 11-24T10:15:00', 'overdue 11-24T10:22:30', 'lead 11-24T10:30:00'],
      ['claim', 'half 11-24T10:02:30', 'due 11-24T10:05:00', 'overdue 11-24T10:07:30', 'lead 11-24T10:10:00'],
    ]);
  });

  it('in working hours go to sleep and wake with the house, and call the lead once where the lead is next', () => {
    expect(shown({ severity: 'S3', openedAt: '2026-11-27T13:00:00.000Z' })).toEqual([
      ['first_reply', 'half 11-27T14:00:00', 'due 11-30T08:00:00', 'overdue 11-30T09:00:00'],
      ['claim', 'half 11-27T13:15:00', 'due 11-27T13:30:00', 'overdue 11-27T13:45:00'],
    ]);
  });

  it('end with what they ask for', () => {
    const kinds = (over: Partial<CaseTimes>) => deadlinesOf(times(over), handbook).map(({ kind }) => kind);
    expect(kinds({ claim: { by: ana, at: openedAt } })).toEqual(['first_reply']);
    expect(kinds({ isAnswered: true })).toEqual(['claim']);
    expect(kinds({ claim: { by: ana, at: openedAt }, isAnswered: true })).toEqual([]);
    expect(kinds({ isOwn: true })).toEqual([]);
    expect(kinds({ isOwn: true, waitsSince: openedAt })).toEqual(['approval']);
  });

  it('of approval run from the moment at which somebody stood by the text, as long as a claim where nobody said how long', () => {
    const waitsSince = '2026-11-24T10:04:00.000Z';
    const taken = { claim: { by: ana, at: openedAt }, isAnswered: true, waitsSince };
    expect(shown(taken)).toEqual([
      ['approval', 'half 11-24T10:06:30', 'due 11-24T10:09:00', 'overdue 11-24T10:11:30', 'lead 11-24T10:14:00'],
    ]);
    expect(deadlinesOf(times({ ...taken, severity: 'S4' }), handbook)[0]?.dueAt).toBe('2026-11-24T12:04:00.000Z');
  });

  it('of a statement’s other languages run for 15 minutes from the first, in S1 alone and until it is out', () => {
    const own = { isOwn: true, claim: { by: ana, at: openedAt }, followsSince: '2026-11-24T10:02:00.000Z' };
    expect(shown(own)).toEqual([
      ['language', 'half 11-24T10:09:30', 'due 11-24T10:17:00', 'overdue 11-24T10:24:30', 'lead 11-24T10:32:00'],
    ]);
    expect(shown({ ...own, severity: 'S2' })).toEqual([]);
    expect(shown({ ...own, isAnswered: true })).toEqual([]);
  });

  it('of claiming begin anew when the case is let go of', () => {
    const [, claim] = deadlinesOf(times({ releasedAt: '2026-11-24T10:40:00.000Z' }), handbook);
    expect(claim).toMatchObject({
      kind: 'claim',
      startedAt: '2026-11-24T10:40:00.000Z',
      dueAt: '2026-11-24T10:45:00.000Z',
    });
  });
});

describe('on the nights on which clocks change', () => {
  const institution = {
    ...anInstitution(),
    workingHours: [{ weekdays: [...WEEKDAYS], from: '00:00', to: '06:00' }],
    holidays: [],
  };

  it.each([
    ['autumn', '2026-10-25T00:30:00.000Z', ['01:00', '01:30', '02:00', '02:30']],
    ['spring', '2027-03-28T00:30:00.000Z', ['01:00', '01:30', '02:00', '02:30']],
  ])('the clock on the wall counts minutes as they are lived: %s', (_, start, expected) => {
    const { steps } = stepDeadline(start, 60, 'wall', institution);
    expect(steps.map(({ at }) => at.slice(11, 16))).toEqual(expected);
  });

  it('working time too: an hour that comes twice counts twice, one that is left out never', () => {
    const dueAt = (start: string) => stepDeadline(start, 180, 'working', institution).dueAt;
    expect(dueAt('2026-10-24T22:00:00.000Z')).toBe('2026-10-25T01:00:00.000Z');
    expect(dueAt('2027-03-27T23:00:00.000Z')).toBe('2027-03-28T02:00:00.000Z');
  });

  it('a step has come at its moment, not before', () => {
    const clock = stepDeadline(openedAt, 10, 'wall', institution);
    expect(stepsPassed(clock, '2026-11-24T10:09:59.999Z')).toEqual(['half']);
    expect(stepsPassed(clock, '2026-11-24T10:10:00.000Z')).toEqual(['half', 'due']);
  });
});
