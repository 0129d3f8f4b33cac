import { fc } from '@fast-check/vitest';
import type { CrisisLevel, CrisisRole } from '../../../src/domain/cases/model/crises/crisis.ts';
import { CRISIS_LEVELS, CRISIS_ROLES } from '../../../src/domain/cases/model/crises/crisis.ts';

/** What happens next in a crisis that rings for people; numbers pick among what there is then. */
export type RingingStep =
  | { kind: 'raise'; level: CrisisLevel; person: number }
  | { kind: 'hand_over'; role: CrisisRole; person: number; to: number }
  | { kind: 'note'; person: number; minutes: number | null }
  | { kind: 'verify' | 'retract' | 'take_step' | 'end_step' | 'see_to'; person: number; pick: number }
  | { kind: 'flag' }
  | { kind: 'ask' | 'answer'; pick: number }
  | { kind: 'hold_back' }
  | { kind: 'pass'; minutes: number };

const aPerson = fc.nat({ max: 5 });
const aPick = fc.nat({ max: 7 });

const aStep: fc.Arbitrary<RingingStep> = fc.oneof(
  fc.record({ kind: fc.constant('raise' as const), level: fc.constantFrom(...CRISIS_LEVELS), person: aPerson }),
  fc.record({
    kind: fc.constant('hand_over' as const),
    role: fc.constantFrom(...CRISIS_ROLES),
    person: aPerson,
    to: aPerson,
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('note' as const),
      person: aPerson,
      minutes: fc.constantFrom(null, null, 5),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('verify' as const, 'retract', 'take_step', 'end_step', 'see_to'),
      person: aPerson,
      pick: aPick,
    }),
  },
  fc.constant<RingingStep>({ kind: 'flag' }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('ask' as const, 'answer'), pick: aPick }),
  },
  fc.constant<RingingStep>({ kind: 'hold_back' }),
  {
    weight: 3,
    arbitrary: fc.constantFrom(1, 6, 11, 16, 40).map((minutes): RingingStep => ({ kind: 'pass', minutes })),
  },
);

/** A crisis of any level, and what people and clocks do from then on. */
export const aRingingWalk = fc.record({
  level: fc.constantFrom(...CRISIS_LEVELS),
  steps: fc.array(aStep, { minLength: 4, maxLength: 14, size: 'max' }),
});
export type RingingWalk = typeof aRingingWalk extends fc.Arbitrary<infer Each> ? Each : never;
