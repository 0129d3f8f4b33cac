import fc from 'fast-check';
import type { CaseAction } from '../../../src/domain/cases/action.ts';
import type { PauseScope } from '../../../src/domain/cases/model/crises/pause.ts';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';
import { ROLES } from '../../../src/domain/handbook/vocabulary.ts';
import type { Actor, Membership } from '../../../src/domain/people/actor.ts';
import { STORED_VALUES } from '../../house/stored-words/stored-values.ts';
import { aPerson } from '../builders/a-case.ts';
import type { Rules } from '../builders/cases/handbooks-in-force.ts';

/** What happens next; numbers pick among what there is at that moment. */
export type Step =
  | { kind: 'gesture'; name: CaseAction['kind']; person: number; pick: number; stale: boolean }
  | { kind: 'pass'; ms: number }
  /** The clock ends a hold. */
  | { kind: 'release'; pick: number }
  | { kind: 'pause'; scope: PauseScope; except?: string }
  | { kind: 'resume' }
  /** Somebody says in the ledger that a value is not so. */
  | { kind: 'retract'; pick: number }
  /** The statement goes out in another language. */
  | { kind: 'language' }
  | { kind: 'publisher'; answers: 'failed' | 'unknown' | 'by_hand' }
  /** The model answers what it was asked first. */
  | { kind: 'model'; answers: 'written' | 'cannot_answer' | 'failed'; pick: number }
  /** Another handbook comes into force. */
  | { kind: 'handbook'; rules: Rules }
  | { kind: 'standing'; person: number; membership: Membership };

export const PEOPLE: readonly Actor[] = ['UA', 'UB', 'UC', 'UD', 'UE'].map(aPerson);
const OFTEN: readonly CaseAction['kind'][] = ['propose', 'approve', 'approve', 'approve', 'edit', 'enter_facts'];
/** Weights of the other actions. One with 0 is among the frequent ones, or has walks of its own. */
const SELDOM: Readonly<Record<CaseAction['kind'], 0 | 1 | 2>> = {
  answer_elsewhere: 2,
  answer_from_register: 2,
  answer_many: 0,
  approve: 0,
  ask_area: 1,
  claim: 1,
  confirm_down: 1,
  confirm_fact: 1,
  confirm_hiding: 0,
  confirm_lowering: 2,
  confirm_spoken: 1,
  correct: 2,
  dismiss: 1,
  drop_fact: 1,
  // Their laws begin with a picture.
  add_picture: 0,
  describe_picture: 0,
  remove_picture: 0,
  edit: 0,
  enter_facts: 0,
  escalate: 1,
  fill_notice: 0,
  go_on: 0,
  go_private: 1,
  join_crisis: 1,
  leave_crisis: 1,
  mark_not_out: 1,
  mark_published: 1,
  mark_several_published: 0,
  not_this_hoax: 1,
  note_fact: 1,
  open_breach: 0,
  order_withdrawal: 1,
  propose: 0,
  publish_now: 1,
  put_right: 1,
  record_answer: 1,
  record_notified: 0,
  record_rescue: 1,
  record_spoken: 2,
  record_told: 1,
  call_emergency: 1,
  undo_told: 1,
  amend_told: 1,
  reject: 1,
  release: 1,
  reopen: 1,
  // Its laws are those of field reports: no walk makes any.
  report_fault: 0,
  request_draft: 1,
  rule_out_notice: 0,
  // Its laws are those of suggestions.
  say_outcome: 0,
  send_line: 1,
  switch_variant: 1,
  // Its laws are those of emptied facts.
  take_reply: 0,
  undo: 1,
  // Its laws are those of owed addresses.
  add_address: 0,
};

const someRoles = fc.oneof(
  fc.constantFrom<Role[]>(['approver', 'lead'], ['plan_director', 'approver'], ['area', 'approver'], ['area', 'legal']),
  fc.subarray<Role>([...ROLES], { minLength: 1 }),
);
export const someStanding: fc.Arbitrary<Membership> = fc.oneof(
  { weight: 9, arbitrary: someRoles.map((roles): Membership => ({ kind: 'member', roles })) },
  { weight: 1, arbitrary: fc.constant<Membership>({ kind: 'stranger', why: 'guest' }) },
);
export const aPausesTurn: fc.Arbitrary<Step> = fc.constantFrom<Step>(
  { kind: 'pause', scope: { kind: 'all' } },
  { kind: 'pause', scope: { kind: 'network', network: 'x' } },
  { kind: 'pause', scope: { kind: 'playbook', playbook: 'flood' } },
  { kind: 'resume' },
  { kind: 'resume' },
);
export const aRetraction = fc.nat({ max: 9 }).map((pick): Step => ({ kind: 'retract', pick }));
const aRelease = fc.nat({ max: 9 }).map((pick): Step => ({ kind: 'release', pick }));

export const someRules = fc.constantFrom<Rules>('usual', 'two_for_s3', 'approved', 'approved', 'reworded', 'expired');
const somebody = fc.nat({ max: PEOPLE.length - 1 });

export function gestures(names: readonly CaseAction['kind'][]): fc.Arbitrary<Step> {
  return fc.record({
    kind: fc.constant('gesture' as const),
    name: fc.constantFrom(...names),
    person: somebody,
    pick: fc.nat({ max: 99 }),
    stale: fc.nat({ max: 19 }).map((n) => n === 0),
  });
}

export const aChangeOfStanding: fc.Arbitrary<Step> = fc
  .record({ person: somebody, membership: someStanding })
  .map((changed) => ({ kind: 'standing', ...changed }));

export const anotherHandbook = someRules.map((rules): Step => ({ kind: 'handbook', rules }));

export const aModelsTurn: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('model' as const),
  answers: fc.constantFrom('written', 'written', 'cannot_answer', 'failed'),
  pick: fc.nat({ max: 99 }),
});

export const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: gestures(OFTEN) },
  {
    weight: 6,
    arbitrary: gestures(STORED_VALUES.caseActions.flatMap((kind) => Array.from({ length: SELDOM[kind] }, () => kind))),
  },
  { weight: 3, arbitrary: aRelease },
  {
    weight: 3,
    arbitrary: fc.constantFrom(1_000, 30_000, 30_000, 600_000, 3_600_000).map((ms): Step => ({ kind: 'pass', ms })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('failed', 'unknown', 'by_hand', 'by_hand')
      .map((answers): Step => ({ kind: 'publisher', answers })),
  },
  { weight: 2, arbitrary: aModelsTurn },
  { weight: 1, arbitrary: aPausesTurn },
  { weight: 1, arbitrary: aRetraction },
  { weight: 1, arbitrary: aChangeOfStanding },
  { weight: 1, arbitrary: anotherHandbook },
);
