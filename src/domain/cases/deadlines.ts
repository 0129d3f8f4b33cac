import type { Handbook } from '../handbook/handbook.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { CaseState, Matter } from './case-state.ts';
import { isPending } from './case-status.ts';
import { addWorkingMinutes } from './working-time.ts';

/**
 * When the first reply of a case is due; ISO 8601 UTC. Counted from its opening, by the clock on the wall or in the
 * institution's working time, as the row of its severity says.
 */
export function replyDueAt(matter: Matter, handbook: Handbook): string {
  const { clock, firstReplyMinutes } = severityRow(handbook, matter.severity);
  if (clock === 'working') return addWorkingMinutes(matter.openedAt, firstReplyMinutes, handbook.institution);
  return new Date(Date.parse(matter.openedAt) + firstReplyMinutes * 60_000).toISOString();
}

/** Whether somebody still waits for a first reply after it was due. A text that went out once has answered, whatever came of it. */
export function isOverdue(state: CaseState, handbook: Handbook, now: string): boolean {
  const isAnswered = state.publications.some((publication) => publication.publishedAt !== null);
  if (isAnswered || !isPending(state)) return false;
  return Date.parse(now) > Date.parse(replyDueAt(state.matter, handbook));
}
