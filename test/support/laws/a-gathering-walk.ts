import { fc } from '@fast-check/vitest';
import type { CrisisLevel } from '../../../src/domain/cases/model/crises/crisis.ts';
import { CRISIS_LEVELS } from '../../../src/domain/cases/model/crises/crisis.ts';

/** Kinds of posts that come: of the crisis's playbook, about people, claims, and of something else. */
const POSTS = ['question', 'risk', 'hoax', 'other'] as const;

/** What people do with a case; `answer` brings its text out, `approve` only as far as its hold. */
const DOINGS = [
  ...(['told', 'attended', 'safe', 'sought', 'join', 'leave', 'dismiss', 'reopen'] as const),
  ...(['facts', 'approve', 'answer', 'put_right', 'to_question', 'to_other'] as const),
] as const;

/** What happens next, before, in and after a crisis; numbers pick among the cases there are. */
export type GatheringStep =
  | { kind: 'flag'; post: (typeof POSTS)[number] }
  | { kind: 'start'; level: CrisisLevel }
  | { kind: 'level'; level: CrisisLevel }
  | { kind: 'state' }
  | { kind: 'know'; pick: number }
  | { kind: 'retract'; pick: number }
  | { kind: 'note'; pick: number }
  | { kind: 'does'; what: (typeof DOINGS)[number]; pick: number }
  | { kind: 'pass'; minutes: number };

const aPick = fc.nat({ max: 7 });
const aLevel = fc.constantFrom(...CRISIS_LEVELS);
const aFlag = fc.constantFrom(...POSTS).map((post): GatheringStep => ({ kind: 'flag', post }));
const aDoing = fc.record({ kind: fc.constant('does' as const), what: fc.constantFrom(...DOINGS), pick: aPick });

const aStep: fc.Arbitrary<GatheringStep> = fc.oneof(
  { weight: 3, arbitrary: aFlag },
  { weight: 8, arbitrary: aDoing },
  { weight: 1, arbitrary: aPick.map((pick): GatheringStep => ({ kind: 'know', pick })) },
  { weight: 1, arbitrary: aPick.map((pick): GatheringStep => ({ kind: 'retract', pick })) },
  { weight: 1, arbitrary: aPick.map((pick): GatheringStep => ({ kind: 'note', pick })) },
  { weight: 1, arbitrary: aLevel.map((level): GatheringStep => ({ kind: 'level', level })) },
  { weight: 1, arbitrary: fc.constantFrom<GatheringStep>({ kind: 'state' }, { kind: 'pass', minutes: 30 }) },
);

/** A reply that is out, on values that its crisis will share. */
const anAnswer: fc.Arbitrary<GatheringStep[]> = fc.constant([
  { kind: 'flag', post: 'question' },
  { kind: 'does', what: 'facts', pick: 0 },
  { kind: 'does', what: 'answer', pick: 0 },
]);

const does = (what: (typeof DOINGS)[number], pick = 0): GatheringStep => ({ kind: 'does', what, pick });

/** A reply that is out, and whose case a person then gives another playbook. */
const anAnswerElsewhere = anAnswer.map((steps) => [...steps, does('reopen'), does('to_other')]);

/** A message of ours that is out when the level rises, and then another word in its place. */
const aRaisedStatement: fc.Arbitrary<GatheringStep[]> = fc
  .constantFrom('reopen' as const, 'put_right' as const)
  .map((then) => [
    { kind: 'level', level: 'S3' },
    { kind: 'know', pick: 0 },
    { kind: 'state' },
    does('answer'),
    { kind: 'level', level: 'S1' },
    does(then),
  ]);

/** A correction that opens after the level rose. */
const aLateFall: fc.Arbitrary<GatheringStep[]> = anAnswer.map((steps) => [
  ...steps,
  { kind: 'level', level: 'S1' },
  { kind: 'retract', pick: 0 },
]);

/** What was said on a fact while the network was down, and the fall of that fact. */
const aNotedFall: fc.Arbitrary<GatheringStep[]> = aPick.map((pick) => [
  { kind: 'know', pick },
  { kind: 'note', pick },
  { kind: 'retract', pick },
]);

/** Posts and replies before a crisis, its start, and what people do in it. */
export const aGatheringWalk: fc.Arbitrary<GatheringStep[]> = fc
  .tuple(
    fc.array(
      fc.oneof(
        anAnswer,
        anAnswerElsewhere,
        aStep.map((step) => [step]),
      ),
      { maxLength: 3 },
    ),
    aLevel,
    fc.array(
      fc.oneof(
        { weight: 1, arbitrary: anAnswer },
        { weight: 1, arbitrary: anAnswerElsewhere },
        { weight: 2, arbitrary: aRaisedStatement },
        { weight: 1, arbitrary: aLateFall },
        { weight: 1, arbitrary: aNotedFall },
        { weight: 4, arbitrary: aStep.map((step) => [step]) },
      ),
      { minLength: 3, maxLength: 7, size: 'max' },
    ),
  )
  .map(([before, level, after]) => [...before.flat(), { kind: 'start', level }, ...after.flat()]);
