import type { Standing } from './actor.ts';
import { applyChanges } from './apply-changes.ts';
import { askForApproval } from './ask-for-approval.ts';
import { callForFindings } from './call-for-findings.ts';
import type { CaseState } from './case-state.ts';
import type { Gesture } from './gesture.ts';
import { answerElsewhere } from './gestures/answer-elsewhere.ts';
import { answerFromRegister } from './gestures/answer-from-register.ts';
import { answerMany } from './gestures/answer-many.ts';
import { approve } from './gestures/approve.ts';
import { askArea, recordAnswer } from './gestures/ask-area.ts';
import { claim, release } from './gestures/claim.ts';
import { dismiss, reject, reopen } from './gestures/close.ts';
import { confirmFact, dropFact } from './gestures/confirm-fact.ts';
import { confirmLowering } from './gestures/confirm-lowering.ts';
import { correct } from './gestures/correct.ts';
import { edit } from './gestures/edit.ts';
import { enterFacts } from './gestures/enter-facts.ts';
import { goOn } from './gestures/go-on.ts';
import { fillNotice, openBreach, recordNotified, ruleOutNotice } from './gestures/keep-breach.ts';
import { markPublished } from './gestures/mark-published.ts';
import { notThisHoax } from './gestures/not-this-hoax.ts';
import { propose } from './gestures/propose.ts';
import { publishNow, undo } from './gestures/publish.ts';
import { putRight } from './gestures/put-right.ts';
import { recordTold } from './gestures/record-told.ts';
import { requestDraft } from './gestures/request-draft.ts';
import { escalate, goPrivate } from './gestures/reroute.ts';
import { sendLine } from './gestures/send-line.ts';
import { confirmSpoken, recordSpoken } from './gestures/speak.ts';
import { switchVariant } from './gestures/switch-variant.ts';
import { confirmDown, orderWithdrawal } from './gestures/withdraw.ts';
import type { GestureContext, Outcome } from './outcome.ts';
import { refused } from './outcome.ts';
import type { Transition } from './recorded.ts';
import { recorded, strangerSentence } from './recorded.ts';

/** What a person's gesture does to a case: pure, so that it can be asked as often as one likes. */
export function transition(
  state: CaseState,
  gesture: Gesture,
  standing: Standing,
  context: Omit<GestureContext, 'roles'>,
): Transition {
  const event = `gesture.${gesture.kind}`;
  if (standing.kind === 'stranger') {
    return recorded(event, state.matter.id, { kind: 'refused', sentence: strangerSentence(standing.why) }, context);
  }
  const outcome = outcomeOf(state, gesture, { ...context, roles: standing.roles });
  return recorded(event, state.matter.id, withCalls(outcome, state, context), context);
}

/** A text that comes onto the card may have something in it that takes somebody's answer, and one that waits takes approvals. */
function withCalls(outcome: Outcome, state: CaseState, context: Omit<GestureContext, 'roles'>): Outcome {
  if (outcome.kind === 'refused') return outcome;
  const after = applyChanges(state, outcome.changes);
  const calls = [...callForFindings(state, after, context), ...askForApproval(state, after, context)];
  return { ...outcome, effects: [...outcome.effects, ...calls] };
}

/** What each gesture does, by its name. */
const OUTCOMES: { readonly [Kind in Gesture['kind']]: OutcomeOf<Kind> } = {
  claim: (state, _gesture, context) => claim(state, context),
  release: (state, _gesture, context) => release(state, context),
  enter_facts: enterFacts,
  edit,
  switch_variant: switchVariant,
  request_draft: requestDraft,
  ask_area: askArea,
  record_answer: recordAnswer,
  confirm_fact: confirmFact,
  drop_fact: dropFact,
  answer_from_register: answerFromRegister,
  not_this_hoax: notThisHoax,
  propose,
  approve,
  record_spoken: recordSpoken,
  confirm_spoken: confirmSpoken,
  reject,
  dismiss,
  escalate,
  go_private: (state, _gesture, context) => goPrivate(state, context),
  reopen,
  correct,
  confirm_lowering: (state, _gesture, context) => confirmLowering(state, context),
  record_told: recordTold,
  send_line: sendLine,
  undo,
  publish_now: publishNow,
  answer_many: answerMany,
  go_on: goOn,
  mark_published: markPublished,
  answer_elsewhere: answerElsewhere,
  put_right: putRight,
  order_withdrawal: orderWithdrawal,
  confirm_down: confirmDown,
  open_breach: openBreach,
  fill_notice: fillNotice,
  record_notified: recordNotified,
  rule_out_notice: ruleOutNotice,
};

type GestureNamed<Kind extends Gesture['kind']> = Extract<Gesture, { kind: Kind }>;
type OutcomeOf<Kind extends Gesture['kind']> = (
  state: CaseState,
  gesture: GestureNamed<Kind>,
  context: GestureContext,
) => Outcome;

function outcomeOf<Kind extends Gesture['kind']>(
  state: CaseState,
  gesture: GestureNamed<Kind>,
  context: GestureContext,
): Outcome {
  if (state.matter.erased !== null) return refused('refusal.erased', { id: state.matter.id });
  return OUTCOMES[gesture.kind as Kind](state, gesture, context);
}
