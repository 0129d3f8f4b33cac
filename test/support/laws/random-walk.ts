import fc from 'fast-check';
import type { CaseAction } from '../../../src/domain/cases/action.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { SEVERITIES, TAGS } from '../../../src/domain/handbook/vocabulary.ts';
import type { Membership } from '../../../src/domain/people/actor.ts';
import type { Because } from '../../../src/domain/triage/model/assessment.ts';
import { aHoax, aSighting } from '../builders/a-hoax.ts';
import { aFloodCase, aFloodStatement, inCrisis } from '../builders/cases/a-flood-case.ts';
import type { Rules } from '../builders/cases/handbooks-in-force.ts';
import type { Step } from './walk-steps.ts';
import {
  aChangeOfStanding,
  aModelsTurn,
  anotherHandbook,
  aPausesTurn,
  aRetraction,
  aStep,
  gestures,
  PEOPLE,
  someRules,
  someStanding,
} from './walk-steps.ts';

export type Walk = { start: CaseState; rules: Rules; standings: Membership[]; steps: Step[] };

const release: Step = { kind: 'release', pick: 0 };
const releaseOther: Step = { kind: 'release', pick: 1 };

function everybody(name: CaseAction['kind']): fc.Arbitrary<Step[]> {
  return fc
    .shuffledSubarray([0, 1, 2, 3, 4], { minLength: 4 })
    .map((people) => people.map((person): Step => ({ kind: 'gesture', name, person, pick: 1, stale: false })));
}

/** What ordinary work looks like, with something else in between: chance alone seldom comes to a publication. */
const aStint: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['enter_facts', 'correct', 'correct', 'escalate']),
    fc.oneof(
      fc.constant([]),
      gestures(['confirm_lowering']).map((step) => [step]),
    ),
    gestures(['edit', 'propose', 'switch_variant', 'answer_from_register']),
    everybody('propose'),
    fc.oneof(
      fc.constant([]),
      aStep.map((step) => [step]),
    ),
    everybody('approve'),
    fc.oneof(
      fc.constant([]),
      fc
        .oneof(aStep, aChangeOfStanding, aRetraction, fc.constant<Step>({ kind: 'pass', ms: 7_200_000 }))
        .map((step) => [step]),
      aPausesTurn.map((step) => [step]),
    ),
    fc.constantFrom<Step[]>([{ kind: 'pass', ms: 30_000 }, release, releaseOther], [release]),
    fc.oneof(
      fc.constant([]),
      gestures(['mark_published', 'reopen', 'enter_facts']).map((step) => [step]),
    ),
  )
  .map((parts) => parts.flat());

/** A line for somebody at risk, and what may come between the click and the door. */
const aLine: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['send_line']),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.oneof(aStep, aChangeOfStanding).map((step) => [step]) },
      { weight: 1, arbitrary: anotherHandbook.map((step) => [step]) },
    ),
    fc.constant([release]),
    fc.oneof(
      fc.constant([]),
      gestures(['mark_published']).map((step) => [step]),
    ),
  )
  .map((parts) => parts.flat());

/** A text of the handbook that goes with one click. */
const aHeldText: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['enter_facts', 'switch_variant']),
    gestures(['approve']),
    gestures(['approve']),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.oneof(aStep, aChangeOfStanding).map((step) => [step]) },
      { weight: 1, arbitrary: anotherHandbook.map((step) => [step]) },
    ),
    fc.constant<Step[]>([{ kind: 'pass', ms: 30_000 }, release]),
  )
  .map((parts) => parts.flat());

/** A model writes what somebody asked for, or an area answers, and the team goes on from there. */
const aModel: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['request_draft']),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: aStep.map((step) => [step]) }),
    aModelsTurn,
    gestures(['ask_area']),
    gestures(['record_answer']),
    gestures(['confirm_fact']),
    gestures(['confirm_fact', 'switch_variant']),
  )
  .map((parts) => parts.flat());

/** Somebody outside of the workspace gives an approval of S1, which one person writes down and another has confirmed. */
const aVoice: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['enter_facts', 'edit']),
    gestures(['confirm_fact']),
    everybody('propose'),
    gestures(['record_spoken']),
    everybody('approve'),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: aStep.map((step) => [step]) }),
    fc.oneof(
      fc.constant([]),
      gestures(['confirm_spoken']).map((step) => [step]),
    ),
    fc.constantFrom<Step[]>(
      [{ kind: 'pass', ms: 30_000 }, release, releaseOther],
      [{ kind: 'pass', ms: 600_000 }, release, releaseOther],
    ),
    gestures(['confirm_spoken']),
  )
  .map((parts) => parts.flat());

/** What is approved waits out a pause; resumed, it needs its approvals again. */
const aHeldBack: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.constant<Step[]>([{ kind: 'pause', scope: { kind: 'all' } }, { kind: 'pass', ms: 30_000 }, release]),
    fc.constant<Step[]>([{ kind: 'resume' }, release]),
    everybody('approve'),
    fc.constant<Step[]>([{ kind: 'pass', ms: 30_000 }, release]),
  )
  .map((parts) => parts.flat());

/** What is out is put right, and may have to come down. */
const aCorrection: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['mark_published']),
    gestures(['mark_published']),
    gestures(['put_right']),
    everybody('approve'),
    fc.constant<Step[]>([{ kind: 'pass', ms: 30_000 }, release]),
    gestures(['order_withdrawal', 'mark_published']),
  )
  .map((parts) => parts.flat());

/** Somebody finds that personal data got out, several fill in the notice, and it comes to its end. */
const aBreach: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['open_breach']),
    gestures(['fill_notice']),
    gestures(['fill_notice', 'open_breach']),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: aStep.map((step) => [step]) }),
    gestures(['record_notified', 'rule_out_notice']),
    gestures(['open_breach', 'fill_notice']),
  )
  .map((parts) => parts.flat());

const aReplyStart: fc.Arbitrary<CaseState> = fc
  .record({
    severity: fc.constantFrom(...SEVERITIES),
    class: fc.constantFrom('question', 'field_report', 'complaint', 'life_risk'),
    tags: fc.subarray([...TAGS], { maxLength: 1 }),
    dangers: fc.subarray(['trapped', 'suicide', 'gender_violence'], { maxLength: 2 }),
    saysHoax: fc.boolean(),
  })
  .map(({ tags, dangers, saysHoax, ...assessed }) => {
    const because: Because[] = dangers.map((kind) => ({ decided: 'class', rule: `life_risk.${kind}`, words: [] }));
    const state = aFloodCase({ ...assessed, because });
    const postId = state.posts[0]?.id ?? '';
    const occurrences = saysHoax ? [aSighting({ id: `1:${postId}`, postId })] : [];
    return { ...state, core: { ...state.core, tags }, occurrences, hoaxes: saysHoax ? [aHoax()] : [] };
  });

/** The same in a crisis, whose facts it shares; or a statement of ours on two networks there. */
const aCrisisStart = aReplyStart.map((state): CaseState => ({ ...state, ...inCrisis(state) }));
const aStatementStart = fc.constantFrom(...SEVERITIES.slice(0, 3)).map((severity) => aFloodStatement(severity));

/** A statement of ours is out in another language before this one. */
const inOtherLanguage = { weight: 2, arbitrary: fc.constant<Step[]>([{ kind: 'language' }]) };

/**
 * A case of any severity and tags, five people of any roles, and what they and the clock do.
 * @param more what happens to such cases alone
 */
const walkFrom = (
  start: fc.Arbitrary<CaseState>,
  ...more: { weight: number; arbitrary: fc.Arbitrary<Step[]> }[]
): fc.Arbitrary<Walk> =>
  fc.record({
    start,
    rules: someRules,
    standings: fc.array(someStanding, { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
    steps: fc
      .array(
        fc.oneof(
          { weight: 3, arbitrary: aStep.map((step) => [step]) },
          { weight: 2, arbitrary: aStint },
          { weight: 1, arbitrary: aLine },
          { weight: 1, arbitrary: aHeldText },
          { weight: 1, arbitrary: aModel },
          { weight: 1, arbitrary: aVoice },
          { weight: 1, arbitrary: aHeldBack },
          { weight: 1, arbitrary: aCorrection },
          { weight: 1, arbitrary: aBreach },
          ...more,
        ),
        { minLength: 3, maxLength: 13, size: 'max' },
      )
      .map((stints) => stints.flat()),
  });

/** Of a case that somebody wrote to us about. */
export const aReplyWalk: fc.Arbitrary<Walk> = walkFrom(
  fc.oneof({ weight: 3, arbitrary: aReplyStart }, { weight: 1, arbitrary: aCrisisStart }),
);

/** Of that, or of what we say of our own accord. */
export const aWalk: fc.Arbitrary<Walk> = fc.oneof(
  { weight: 4, arbitrary: aReplyWalk },
  { weight: 1, arbitrary: walkFrom(aStatementStart, inOtherLanguage) },
);
