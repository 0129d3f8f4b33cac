import type { CaseState, Note } from '../model/case-state.ts';
import type { ActionContext } from './outcome.ts';

/** The reason that a person typed, as a row of its own; null when nothing was typed. */
export function noteOf(text: string, state: CaseState, context: ActionContext): Note | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return { id: context.newId(), caseId: state.core.id, text: trimmed, by: context.actor, at: context.now };
}
