import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import type { CommandLevel, Crisis } from '../../cases/model/crises/crisis.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { CrisisState } from '../model/crisis-state.ts';

/**
 * Records which government commands the emergency. While it is not the municipality, texts of ours
 * about evacuation, roads and figures are blocked.
 */
export function setCommand(
  { crisis: { command: before, ...crisis } }: CrisisState,
  { level }: { level: CommandLevel },
  { actor, now }: ActionContext,
): Outcome {
  const from = before?.level ?? 'municipal';
  if (from === level) return refuse('refusal.same_command');
  const row: Crisis = level === 'municipal' ? crisis : { ...crisis, command: { level, by: actor, since: now } };
  return {
    kind: 'done',
    changes: [{ kind: 'crisis', row }],
    effects: boardAndLine(crisis.id, { sentence: { key: `crisis.command_${level}` }, by: actor }),
    audit: { crisis: crisis.id, from, to: level },
  };
}
