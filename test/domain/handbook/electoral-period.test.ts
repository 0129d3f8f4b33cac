import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { ElectoralPeriod } from '../../../src/domain/handbook/electoral-period.ts';
import { electoralPeriod, lastElectoralTurn } from '../../../src/domain/handbook/electoral-period.ts';
import { isElectoral } from '../../../src/domain/handbook/is-electoral.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const MUNICIPAL: ElectoralPeriod = { from: '2027-03-30', to: '2027-05-23', scope: 'municipal' };
const EUROPEAN: ElectoralPeriod = { from: '2027-05-01', to: '2027-06-06', scope: 'european' };

function withPeriods(...electoralPeriods: ElectoralPeriod[]) {
  const handbook = aHandbook();
  return { ...handbook, institution: { ...handbook.institution, electoralPeriods } };
}

describe('the electoral period', () => {
  it.for([
    ['2027-03-29', null],
    ['2027-03-30', 'municipal'],
    ['2027-05-23', 'european'],
    ['2027-06-06', 'european'],
    ['2027-06-07', null],
  ] as const)('on %s: %s', ([today, scope]) => {
    expect(electoralPeriod(withPeriods(MUNICIPAL, EUROPEAN), today)?.scope ?? null).toBe(scope);
    expect(electoralPeriod(withPeriods(EUROPEAN, MUNICIPAL), today)?.scope ?? null).toBe(scope);
  });

  it('turns on the day of the call and on the day after polling day', () => {
    const handbook = withPeriods(MUNICIPAL);
    expect(lastElectoralTurn(handbook, '2027-03-29')).toBeNull();
    expect(lastElectoralTurn(handbook, '2027-03-30')).toBe('2027-03-30');
    expect(lastElectoralTurn(handbook, '2027-05-23')).toBe('2027-03-30');
    expect(lastElectoralTurn(handbook, '2027-05-24')).toBe('2027-05-24');
    expect(lastElectoralTurn(withPeriods(), '2027-05-24')).toBeNull();
  });

  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));

  test.prop([fc.array(fc.tuple(day, day), { maxLength: 4 }), day])(
    'changes on no day that is no turn',
    (ends, today) => {
      const handbook = withPeriods(
        ...ends.map(([one, other]): ElectoralPeriod => {
          const [from = one, to = other] = [one, other].toSorted();
          return { from, to, scope: 'regional' };
        }),
      );
      const before = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
      if (isElectoral(handbook, before) !== isElectoral(handbook, today))
        expect(lastElectoralTurn(handbook, today)).toBe(today);
    },
  );
});
