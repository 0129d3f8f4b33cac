import type { Sentence } from '../../errors.ts';
import type { Standing } from './actor.ts';
import type { CaseState } from './case-state.ts';
import type { AuditEntry, Change, Effect } from './changes.ts';
import type { Gesture } from './gesture.ts';
import { answerElsewhere } from './gestures/answer-elsewhere.ts';
import { approve } from './gestures/approve.ts';
import { claim, release } from './gestures/claim.ts';
import { dismiss, reject, reopen } from './gestures/close.ts';
import { confirmLowering } from './gestures/confirm-lowering.ts';
import { correct } from './gestures/correct.ts';
import { edit } from './gestures/edit.ts';
import { enterFacts } from './gestures/enter-facts.ts';
import { markPublished } from './gestures/mark-published.ts';
import { propose } from './gestures/propose.ts';
import { publishNow, undo } from './gestures/publish.ts';
import { recordTold } from './gestures/record-told.ts';
import { escalate, goPrivate } from './gestures/reroute.ts';
import { sendLine } from './gestures/send-line.ts';
import { switchVariant } from './gestures/switch-variant.ts';
import type { GestureContext, Outcome } from './outcome.ts';
import { refused } from './outcome.ts';

/** What is to be saved, all of it or nothing; and for a refusal the sentence that says why. */
export type Transition = {
  changes: Change[];
  audit: AuditEntry[];
  effects: Effect[];
  refusal: Sentence | null;
};

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
  return recorded(event, state.matter.id, outcomeOf(state, gesture, { ...context, roles: standing.roles }), context);
}

export function strangerSentence(why: string): Sentence {
  return { key: `refusal.stranger_${why}` };
}

/** Adds the outcome's row of the record. A refusal changes nothing else. */
export function recorded(
  event: string,
  caseId: number | null,
  outcome: Outcome,
  context: Pick<GestureContext, 'actor' | 'now'>,
): Transition {
  const entry = { event, caseId, actor: context.actor, at: context.now };
  if (outcome.kind === 'refused') {
    const audit: AuditEntry = { ...entry, result: 'refused', detail: { why: outcome.sentence.key } };
    return { changes: [], effects: [], audit: [audit], refusal: outcome.sentence };
  }
  return {
    changes: outcome.changes,
    effects: outcome.effects,
    audit: [{ ...entry, result: 'done', detail: outcome.audit }],
    refusal: null,
  };
}

function outcomeOf(state: CaseState, gesture: Gesture, context: GestureContext): Outcome {
  if (state.matter.erased !== null) return refused('refusal.erased', { id: state.matter.id });
  switch (gesture.kind) {
    case 'claim':
      return claim(state, context);
    case 'release':
      return release(state, context);
    case 'enter_facts':
      return enterFacts(state, gesture, context);
    case 'edit':
      return edit(state, gesture, context);
    case 'switch_variant':
      return switchVariant(state, gesture, context);
    case 'propose':
      return propose(state, gesture, context);
    case 'approve':
      return approve(state, gesture, context);
    case 'reject':
      return reject(state, gesture, context);
    case 'dismiss':
      return dismiss(state, gesture, context);
    case 'escalate':
      return escalate(state, gesture, context);
    case 'go_private':
      return goPrivate(state, context);
    case 'reopen':
      return reopen(state, gesture, context);
    case 'correct':
      return correct(state, gesture, context);
    case 'confirm_lowering':
      return confirmLowering(state, context);
    case 'record_told':
      return recordTold(state, gesture, context);
    case 'send_line':
      return sendLine(state, gesture, context);
    case 'undo':
      return undo(state, gesture, context);
    case 'publish_now':
      return publishNow(state, gesture, context);
    case 'mark_published':
      return markPublished(state, gesture, context);
    case 'answer_elsewhere':
      return answerElsewhere(state, gesture, context);
  }
}
