import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { refuse } from '../cases/decision/outcome.ts';
import type { Decision } from '../cases/decision/recorded.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import type { Actor, Membership } from '../people/actor.ts';
import { sameActor } from '../people/actor.ts';
import { askForChannel, moveToChannel } from './actions/change-channel.ts';
import { closeCrisis, setCadence, setLevel, setPlan } from './actions/direct.ts';
import { postSheet, subscribe, unsubscribe } from './actions/follow-sheet.ts';
import { addFollowUp, endFollowUp } from './actions/follow-up.ts';
import { handOver } from './actions/hand-over.ts';
import { addFact, replaceFact, retractFact, verifyFact } from './actions/keep-ledger.ts';
import { holdLegally, liftHold } from './actions/legal-hold.ts';
import { noteMessage, waiveNoted } from './actions/note-message.ts';
import { setCommand } from './actions/set-command.ts';
import { verifyByVoice } from './actions/verify-by-voice.ts';
import { addStep, endStep, takeStep } from './actions/work-through-steps.ts';
import type { CrisisAction } from './model/crisis-action.ts';
import type { CrisisState } from './model/crisis-state.ts';

/**
 * Case actions on a crisis's row. Opening a case for a statement is not one of them; see
 * `openCrisisStatement`. Several facts are confirmed one by one; see `verifyFacts`.
 */
export type RowAction = Exclude<CrisisAction, { kind: 'open_statement' | 'verify_facts' }>;

/** Decides a person's action on a crisis. Pure. */
export function applyCrisisAction(
  state: CrisisState,
  action: RowAction,
  membership: Membership,
  context: Omit<ActionContext, 'roles'>,
): Decision {
  const event = `crisis.${action.kind}`;
  if (membership.kind === 'stranger' && !leavesSheet(action, context.actor)) {
    return decisionOf(event, null, { kind: 'refused', sentence: outsiderSentence(membership.why) }, context);
  }
  const roles = membership.kind === 'member' ? membership.roles : [];
  return decisionOf(event, null, crisisOutcome(state, action, { ...context, roles }), context);
}

/** Returns true if a person leaves the info sheet that they are sent, also from outside of the team. */
function leavesSheet(action: RowAction, actor: Actor): boolean {
  return action.kind === 'unsubscribe' && sameActor(action.who, actor);
}

/** Actions on a crisis that is over, too. */
const OUTLASTS: readonly RowAction['kind'][] = [
  'hold_legally',
  'lift_hold',
  'add_follow_up',
  'end_follow_up',
  'note_message',
  'waive_noted',
];

function crisisOutcome(state: CrisisState, action: RowAction, context: ActionContext): Outcome {
  if (state.crisis.closed !== null && !OUTLASTS.includes(action.kind)) return refuse('refusal.crisis_closed');
  switch (action.kind) {
    case 'set_level':
      return setLevel(state, action, context);
    case 'set_plan':
      return setPlan(state, action, context);
    case 'set_cadence':
      return setCadence(state, action, context);
    case 'set_command':
      return setCommand(state, action, context);
    case 'hand_over':
      return handOver(state, action, context);
    case 'add_fact':
      return addFact(state, action, context);
    case 'verify_fact':
      return verifyFact(state, action, context);
    case 'verify_by_voice':
      return verifyByVoice(state, action, context);
    case 'replace_fact':
      return replaceFact(state, action, context);
    case 'retract_fact':
      return retractFact(state, action, context);
    case 'ask_for_channel':
      return askForChannel(state, context);
    case 'move_to_channel':
      return moveToChannel(state, action, context);
    case 'take_step':
      return takeStep(state, action, context);
    case 'end_step':
      return endStep(state, action, context);
    case 'add_step':
      return addStep(state, action, context);
    case 'add_follow_up':
      return addFollowUp(state, action, context);
    case 'end_follow_up':
      return endFollowUp(state, action, context);
    case 'note_message':
      return noteMessage(state, action, context);
    case 'waive_noted':
      return waiveNoted(state, action, context);
    case 'subscribe':
      return subscribe(state, action, context);
    case 'unsubscribe':
      return unsubscribe(state, action, context);
    case 'post_sheet':
      return postSheet(state);
    case 'close':
      return closeCrisis(state, action, context);
    case 'hold_legally':
      return holdLegally(state, action, context);
    case 'lift_hold':
      return liftHold(state, context);
  }
}
