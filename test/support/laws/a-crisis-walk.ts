import { fc } from '@fast-check/vitest';
import type { PauseScope } from '../../../src/domain/cases/model/crises/pause.ts';

/** What happens next in a crisis; numbers pick among what there is at that moment. */
export type CrisisStep =
  | { kind: 'flag' }
  | { kind: 'state' }
  | { kind: 'know'; key: 'zone' | 'level' | 'next_update'; pick: number; minutes: number | null }
  | { kind: 'retract'; pick: number }
  | { kind: 'propose'; pick: number }
  | { kind: 'approve'; pick: number; person: number }
  | { kind: 'release' }
  | { kind: 'publish' }
  | { kind: 'pause'; scope: PauseScope }
  | { kind: 'resume' }
  | { kind: 'pass'; minutes: number }
  /** Everything that a crisis's clocks do, once or twice in the same minute. */
  | { kind: 'look'; times: number };

const KEYS = ['zone', 'level', 'next_update'] as const;

const aKey = fc.constantFrom(...KEYS);
const someMinutes = fc.constantFrom(null, null, 5, 40);
const aKnowing = fc.record({
  kind: fc.constant('know' as const),
  key: aKey,
  pick: fc.nat({ max: 1 }),
  minutes: someMinutes,
});
const aScope = fc.constantFrom<PauseScope>(
  { kind: 'all' },
  { kind: 'network', network: 'x' },
  { kind: 'playbook', playbook: 'flood' },
);
const aPick = fc.nat({ max: 5 });
const anApproval = (person: number) =>
  fc.record({ kind: fc.constant('approve' as const), pick: aPick, person: fc.constant(person) });
const aPausing = aScope.map((scope): CrisisStep => ({ kind: 'pause', scope }));

const aStep: fc.Arbitrary<CrisisStep> = fc.oneof(
  { weight: 3, arbitrary: aKnowing },
  { weight: 2, arbitrary: aPick.map((pick): CrisisStep => ({ kind: 'retract', pick })) },
  { weight: 2, arbitrary: fc.nat({ max: 3 }).chain(anApproval) },
  { weight: 2, arbitrary: aPausing },
  { weight: 2, arbitrary: fc.constant<CrisisStep>({ kind: 'resume' }) },
  { weight: 2, arbitrary: fc.constantFrom(1, 6, 41, 61).map((minutes): CrisisStep => ({ kind: 'pass', minutes })) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2).map((times): CrisisStep => ({ kind: 'look', times })) },
  { weight: 1, arbitrary: fc.constantFrom<CrisisStep>({ kind: 'flag' }, { kind: 'state' }) },
);

const A_QUARTER: CrisisStep[] = [
  { kind: 'pass', minutes: 16 },
  { kind: 'look', times: 2 },
];

/** A text on its way out, with something in between: chance alone seldom comes to a publication. */
const aStint: fc.Arbitrary<CrisisStep[]> = fc
  .tuple(aPick, fc.array(aStep, { maxLength: 1 }), fc.array(aStep, { maxLength: 1 }), fc.boolean())
  .map(([pick, before, after, isPublished]): CrisisStep[] => [
    ...aBacking(pick, before),
    ...after,
    { kind: 'release' },
    ...(isPublished ? [{ kind: 'publish' } as const] : []),
  ]);

/** A text that waits out a pause, and is approved anew, by as many as it may be. */
const aHeldBack: fc.Arbitrary<CrisisStep[]> = fc
  .tuple(aPick, aPausing, fc.oneof(fc.constant(A_QUARTER), fc.array(aStep, { maxLength: 1 })), fc.nat({ max: 2 }))
  .map(([pick, pausing, between, people]): CrisisStep[] => [
    ...aBacking(pick),
    pausing,
    { kind: 'release' },
    ...between,
    { kind: 'resume' },
    { kind: 'release' },
    ...[0, 1].slice(0, people).map((person): CrisisStep => ({ kind: 'approve', pick, person })),
    { kind: 'release' },
  ]);

/** A value runs out under a text that is on its way, whether or not anybody looks; and a silence grows long. */
const aRunningOut: fc.Arbitrary<CrisisStep[]> = fc
  .tuple(aKey, aPick, fc.boolean())
  .map(([key, pick, isSeen]): CrisisStep[] => [
    { kind: 'know', key, pick: 1, minutes: 40 },
    { kind: 'propose', pick },
    { kind: 'approve', pick, person: 0 },
    { kind: 'pass', minutes: 37 },
    { kind: 'look', times: 2 },
    { kind: 'pass', minutes: 4 },
    ...(isSeen ? [{ kind: 'look', times: 2 } as const] : []),
    { kind: 'approve', pick, person: 1 },
    { kind: 'release' },
  ]);

function aBacking(pick: number, between: readonly CrisisStep[] = []): CrisisStep[] {
  const [first, second] = [0, 1].map((person): CrisisStep => ({ kind: 'approve', pick, person }));
  return [{ kind: 'propose', pick }, ...(first ? [first] : []), ...between, ...(second ? [second] : [])];
}

/** A flood with a reply and a statement of ours in it, whose facts people know, and what they and the clocks do from then on. */
export const aCrisisWalk: fc.Arbitrary<CrisisStep[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: aStint },
      { weight: 2, arbitrary: aHeldBack },
      { weight: 2, arbitrary: aRunningOut },
      { weight: 2, arbitrary: aStep.map((step) => [step]) },
    ),
    { minLength: 3, maxLength: 6, size: 'max' },
  )
  .map((stints) => [
    { kind: 'flag' },
    ...KEYS.map((key): CrisisStep => ({ kind: 'know', key, pick: 0, minutes: null })),
    { kind: 'state' },
    ...stints.flat(),
  ]);
