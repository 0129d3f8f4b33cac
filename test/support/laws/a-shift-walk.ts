import { fc } from '@fast-check/vitest';
import type { Rota } from '../../../src/domain/handbook/rota-file.ts';
import { everyDay } from '../builders/cases/a-rota.ts';

/** Step of a crisis through several shifts; numbers pick among people and things. */
export type ShiftStep =
  | { kind: 'pass'; minutes: number }
  | {
      kind: 'fact' | 'level' | 'hand_over' | 'step' | 'claim' | 'risk' | 'take' | 'line' | 'speak';
      person: number;
      pick: number;
    };

export type ShiftWalk = { rota: Rota; steps: ShiftStep[] };

const PEOPLE = ['UANA', 'UOSCAR', 'UBIEL', 'UBERTA', 'UDORA', 'UARNAU'];

const aCrew = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 3 });
/** Crews that follow each other round the clock, some with people in two of them. */
const aRotaOfCrews: fc.Arbitrary<Rota> = fc
  .tuple(fc.nat({ max: 23 }), fc.array(aCrew, { minLength: 2, maxLength: 4 }))
  .map(([first, crews]) => {
    const hours = 24 / crews.length;
    const hourOf = (index: number) => `${String((first + index * hours) % 24).padStart(2, '0')}:00`;
    return {
      shifts: crews.map((people, index) => ({
        id: `s${index}`,
        weekdays: everyDay,
        from: hourOf(index),
        to: hourOf(index + 1),
        onHolidays: true,
        people,
      })),
    };
  });

const aStep: fc.Arbitrary<ShiftStep> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 60, max: 400 }).map((minutes) => ({ kind: 'pass' as const, minutes })) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('fact', 'level', 'hand_over', 'step', 'claim', 'risk', 'take', 'line', 'speak'),
      person: fc.nat({ max: PEOPLE.length - 1 }),
      pick: fc.nat({ max: 7 }),
    }),
  },
);

/** A crisis through a day of shifts. */
export const aShiftWalk: fc.Arbitrary<ShiftWalk> = fc.record({
  rota: aRotaOfCrews,
  steps: fc
    .array(aStep, { minLength: 4, maxLength: 10, size: 'max' })
    .map((steps): ShiftStep[] => [...steps, { kind: 'pass', minutes: 480 }]),
});
