import type { Standing } from '../cases/actor.ts';
import type { GestureContext, Outcome } from '../cases/outcome.ts';
import { refused } from '../cases/outcome.ts';
import type { Transition } from '../cases/recorded.ts';
import { recorded, strangerSentence } from '../cases/recorded.ts';
import type { CrisisGesture } from './crisis-gesture.ts';
import type { CrisisState } from './crisis-state.ts';
import { askForChannel, moveToChannel } from './gestures/change-channel.ts';
import { closeCrisis, setCadence, setLevel, setPlan } from './gestures/direct.ts';
import { handOver } from './gestures/hand-over.ts';
import { addFact, replaceFact, retractFact, verifyFact } from './gestures/keep-ledger.ts';

/** What opens a case of its own is no matter of the crisis's row: `openCrisisStatement`. */
export type RowGesture = Exclude<CrisisGesture, { kind: 'open_statement' }>;

/** What a person's gesture does to a crisis: pure. */
export function crisisTransition(
  state: CrisisState,
  gesture: RowGesture,
  standing: Standing,
  context: Omit<GestureContext, 'roles'>,
): Transition {
  const event = `crisis.${gesture.kind}`;
  if (standing.kind === 'stranger') {
    return recorded(event, null, { kind: 'refused', sentence: strangerSentence(standing.why) }, context);
  }
  return recorded(event, null, outcomeOf(state, gesture, { ...context, roles: standing.roles }), context);
}

function outcomeOf(state: CrisisState, gesture: RowGesture, context: GestureContext): Outcome {
  if (state.crisis.closed !== null) return refused('refusal.crisis_closed');
  switch (gesture.kind) {
    case 'set_level':
      return setLevel(state, gesture, context);
    case 'set_plan':
      return setPlan(state, gesture, context);
    case 'set_cadence':
      return setCadence(state, gesture, context);
    case 'hand_over':
      return handOver(state, gesture, context);
    case 'add_fact':
      return addFact(state, gesture, context);
    case 'verify_fact':
      return verifyFact(state, gesture, context);
    case 'replace_fact':
      return replaceFact(state, gesture, context);
    case 'retract_fact':
      return retractFact(state, gesture, context);
    case 'ask_for_channel':
      return askForChannel(state, context);
    case 'move_to_channel':
      return moveToChannel(state, gesture, context);
    case 'close':
      return closeCrisis(state, gesture, context);
  }
}
