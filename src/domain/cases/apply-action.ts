import type { Membership } from '../people/actor.ts';
import type { CaseAction } from './action.ts';
import { answerFromRegister } from './actions/answer-from-register.ts';
import { approveDraft } from './actions/approval/approve-draft.ts';
import { confirmDowngrade } from './actions/approval/confirm-downgrade.ts';
import { proposeDraft } from './actions/approval/propose-draft.ts';
import { confirmSpoken, recordSpoken } from './actions/approval/voice-approval.ts';
import { askArea, recordAnswer } from './actions/ask-area.ts';
import { fillNotice, openBreach, recordNotified, ruleOutNotice } from './actions/breach-notice.ts';
import { amendTold, callEmergency, undoTold } from './actions/call-emergency.ts';
import { claimCase, releaseCase } from './actions/claim-case.ts';
import { confirmFact, dropFact } from './actions/confirm-fact.ts';
import { dismissCase } from './actions/dismiss-case.ts';
import { editDraft } from './actions/edit-draft.ts';
import { enterFacts } from './actions/enter-facts.ts';
import { escalateCase } from './actions/escalate-case.ts';
import { confirmHiding } from './actions/hide-comment.ts';
import { joinCrisis, leaveCrisis } from './actions/join-crisis.ts';
import { moveToPrivate } from './actions/move-to-private.ts';
import { notThisHoax } from './actions/not-this-hoax.ts';
import { noteFact } from './actions/note-fact.ts';
import { addPicture, describePicture, removePicture } from './actions/pictures/change-picture.ts';
import { addAddress } from './actions/publishing/add-address.ts';
import { continueBulk } from './actions/publishing/continue-bulk.ts';
import { markNotOut } from './actions/publishing/mark-not-out.ts';
import { markPublished } from './actions/publishing/mark-published.ts';
import { markSeveralPublished } from './actions/publishing/mark-several-published.ts';
import { publishNow, undoPublication } from './actions/publishing/publish.ts';
import { publishCorrection } from './actions/publishing/publish-correction.ts';
import { recordExternalReply } from './actions/publishing/record-external-reply.ts';
import { replyInBulk } from './actions/publishing/reply-in-bulk.ts';
import { sendSafetyMessage } from './actions/publishing/send-safety-message.ts';
import { confirmDown, orderWithdrawal } from './actions/publishing/withdraw.ts';
import { reclassify } from './actions/reclassify.ts';
import { recordRescue } from './actions/record-rescue.ts';
import { recordTold } from './actions/record-told.ts';
import { rejectDraft } from './actions/reject-draft.ts';
import { reopenCase } from './actions/reopen-case.ts';
import { reportFault } from './actions/report-fault.ts';
import { requestDraft } from './actions/request-draft.ts';
import { sayOutcome } from './actions/say-outcome.ts';
import { switchVariant } from './actions/switch-variant.ts';
import { takeReply } from './actions/take-reply.ts';
import { callForFindings } from './approval/call-for-findings.ts';
import type { ActionContext, Outcome } from './decision/outcome.ts';
import { refuse } from './decision/outcome.ts';
import type { Decision } from './decision/recorded.ts';
import { decisionOf, outsiderSentence } from './decision/recorded.ts';
import { applyChanges } from './model/apply-changes.ts';
import type { CaseState } from './model/case-state.ts';

/** Applies a person's case action to a case. Pure: callers can repeat it without side effects. */
export function applyAction(
  state: CaseState,
  action: CaseAction,
  membership: Membership,
  context: Omit<ActionContext, 'roles'>,
): Decision {
  const event = `gesture.${action.kind}`;
  if (membership.kind === 'stranger') {
    return decisionOf(event, state.core.id, { kind: 'refused', sentence: outsiderSentence(membership.why) }, context);
  }
  const outcome = actionOutcome(state, action, { ...context, roles: membership.roles });
  return decisionOf(event, state.core.id, withMentions(outcome, state, context), context);
}

/** Adds the calls that the outcome needs: a new text on the card may need a role's answer. The bell rings for the rest. */
function withMentions(outcome: Outcome, state: CaseState, context: Omit<ActionContext, 'roles'>): Outcome {
  if (outcome.kind === 'refused') return outcome;
  const after = applyChanges(state, outcome.changes);
  return { ...outcome, effects: [...outcome.effects, ...callForFindings(state, after, context)] };
}

/** Handler of each case action, by kind. */
const HANDLERS: { readonly [Kind in CaseAction['kind']]: OutcomeOf<Kind> } = {
  claim: (state, _action, context) => claimCase(state, context),
  release: (state, _action, context) => releaseCase(state, context),
  enter_facts: enterFacts,
  edit: editDraft,
  add_picture: addPicture,
  describe_picture: describePicture,
  remove_picture: removePicture,
  switch_variant: switchVariant,
  take_reply: takeReply,
  request_draft: requestDraft,
  ask_area: askArea,
  report_fault: reportFault,
  record_answer: recordAnswer,
  say_outcome: sayOutcome,
  note_fact: noteFact,
  confirm_fact: confirmFact,
  drop_fact: dropFact,
  answer_from_register: answerFromRegister,
  not_this_hoax: notThisHoax,
  propose: proposeDraft,
  approve: approveDraft,
  record_spoken: recordSpoken,
  confirm_spoken: confirmSpoken,
  reject: rejectDraft,
  dismiss: dismissCase,
  confirm_hiding: (state, _action, context) => confirmHiding(state, context),
  escalate: escalateCase,
  go_private: (state, _action, context) => moveToPrivate(state, context),
  reopen: reopenCase,
  correct: reclassify,
  confirm_lowering: (state, _action, context) => confirmDowngrade(state, context),
  record_told: recordTold,
  call_emergency: callEmergency,
  undo_told: undoTold,
  amend_told: amendTold,
  record_rescue: recordRescue,
  join_crisis: joinCrisis,
  leave_crisis: (state, _action, context) => leaveCrisis(state, context),
  send_line: sendSafetyMessage,
  undo: undoPublication,
  publish_now: publishNow,
  answer_many: replyInBulk,
  go_on: continueBulk,
  add_address: addAddress,
  mark_published: markPublished,
  mark_several_published: markSeveralPublished,
  mark_not_out: markNotOut,
  answer_elsewhere: recordExternalReply,
  put_right: publishCorrection,
  order_withdrawal: orderWithdrawal,
  confirm_down: confirmDown,
  open_breach: openBreach,
  fill_notice: fillNotice,
  record_notified: recordNotified,
  rule_out_notice: ruleOutNotice,
};

type ActionNamed<Kind extends CaseAction['kind']> = Extract<CaseAction, { kind: Kind }>;
type OutcomeOf<Kind extends CaseAction['kind']> = (
  state: CaseState,
  action: ActionNamed<Kind>,
  context: ActionContext,
) => Outcome;

function actionOutcome<Kind extends CaseAction['kind']>(
  state: CaseState,
  action: ActionNamed<Kind>,
  context: ActionContext,
): Outcome {
  if (state.core.erased !== null) return refuse('refusal.erased', { id: state.core.id });
  return HANDLERS[action.kind as Kind](state, action, context);
}
