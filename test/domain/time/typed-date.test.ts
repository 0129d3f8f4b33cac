import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { meaningOfWords } from '../../../src/domain/cases/facts/fact-meaning.ts';
import { addFollowUp } from '../../../src/domain/crises/actions/follow-up.ts';
import type { DeclaredFact } from '../../../src/domain/handbook/playbook.ts';
import { typedDate } from '../../../src/domain/time/typed-date.ts';
import { typedMoment } from '../../../src/domain/time/typed-moment.ts';
import { aContext, ana, START } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aCrisis } from '../../support/builders/a-statement.ts';

const TODAY = START.slice(0, 10);
const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has that day: told from the lengths of its months. */
function isOnCalendar(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !isLeap ? 28 : (DAYS_IN[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

const two = (figure: number) => String(figure).padStart(2, '0');
const aDate = fc.record({
  year: fc.integer({ min: 2027, max: 2110 }),
  month: fc.integer({ min: 0, max: 13 }),
  day: fc.integer({ min: 0, max: 32 }),
});

const aDay: DeclaredFact = {
  id: 'day',
  kind: 'date',
  titles: { es: 'día' },
  scope: 'crisis',
  maxLength: 40,
  hints: {},
};

/** What each of those who take a typed date makes of it. */
function readers(words: string) {
  const context = aContext({ now: START });
  const state = {
    crisis: aCrisis(),
    facts: [],
    pauses: [],
    steps: [],
    followUps: [],
    untold: [],
    pastFacts: [],
    noted: [],
    sheetReaders: [],
  };
  const meaning = meaningOfWords(words, aDay, { handbook: aHandbook(), now: START });
  const added = addFollowUp(state, { what: 'Reunirse', owner: ana, dueOn: words }, context);
  const task = added.kind === 'done' ? added.changes.find((change) => change.kind === 'follow_up')?.row : undefined;
  return {
    fact: meaning?.kind === 'date' ? meaning.day : null,
    moment: typedMoment(words, '12:00', 'Europe/Madrid')?.slice(0, 10) ?? null,
    followUp: task?.dueOn ?? null,
  };
}

describe('a typed date', () => {
  test.prop([aDate])('is a day of the calendar, or none, to all who read one', ({ year, month, day }) => {
    const iso = `${year}-${two(month)}-${two(day)}`;
    const read = isOnCalendar(year, month, day) ? iso : null;
    expect([iso, readers(iso)]).toEqual([iso, { fact: read, moment: read, followUp: read }]);
    expect(typedDate(`${day}/${month}/${year}`)).toBe(read);
    expect(typedDate(`${two(day)}/${two(month)}/${year}`)).toBe(read);
  });

  test.prop([fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })])(
    'without a year is the nearest one to today, and none without a today',
    (month, day) => {
      const read = typedDate(`${day}/${month}`, TODAY);
      expect(typedDate(`${day}/${month}`)).toBeNull();
      if (read === null) return;
      expect(read.slice(5)).toBe(`${two(month)}-${two(day)}`);
      expect(Math.abs(Date.parse(read) - Date.parse(TODAY))).toBeLessThanOrEqual(184 * 86_400_000);
    },
  );

  it('is never 31 February', () => {
    expect(readers('2027-02-31')).toEqual({ fact: null, moment: null, followUp: null });
    expect(typedDate('31/02', TODAY)).toBeNull();
    expect(typedDate('29/02/2028')).toBe('2028-02-29');
    expect(typedDate('mañana', TODAY)).toBeNull();
  });
});
