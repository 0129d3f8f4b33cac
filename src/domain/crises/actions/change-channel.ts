import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { CrisisState } from '../model/crisis-state.ts';

/** Asks for a channel for a crisis that has outgrown its thread. */
export function askForChannel({ crisis }: CrisisState, context: ActionContext): Outcome {
  if (crisis.channel !== null) return refuse('refusal.has_channel');
  return {
    kind: 'done',
    changes: [],
    effects: [{ kind: 'open_channel', crisisId: crisis.id, by: context.actor }],
    audit: { crisis: crisis.id },
  };
}

/** Moves the crisis to its own channel; board, lines and people follow. */
export function moveToChannel(
  { crisis }: CrisisState,
  { channel }: { channel: string },
  context: ActionContext,
): Outcome {
  if (crisis.channel !== null) return refuse('refusal.has_channel');
  return {
    kind: 'done',
    changes: [{ kind: 'crisis', row: { ...crisis, channel } }],
    effects: boardAndLine(crisis.id, {
      sentence: { key: 'crisis.moved', params: { channel: `<#${channel}>` } },
      by: context.actor,
    }),
    audit: { crisis: crisis.id, channel },
  };
}
