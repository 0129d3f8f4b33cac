import type { Handbook } from '../handbook/handbook.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { CaseState, Matter } from './case-state.ts';
import { isPending } from './case-status.ts';
import { addWorkingMinutes } from './working-time.ts';

/**
 * When the first reply of a case is due; ISO 8601 UTC. Counted from its opening, by the clock on the wall or in the
 * institution's working time, as the row of its severity says.
 */
export function replyDueAt(matter: Timed, handbook: Handbook): string {
  return dueAfter(severityRow(handbook, matter.severity).firstReplyMinutes, matter, handbook);
}

/** When somebody should have taken the case on, by the same clock; ISO 8601 UTC. */
export function claimDueAt(matter: Timed, handbook: Handbook): string {
  return dueAfter(severityRow(handbook, matter.severity).claimMinutes, matter, handbook);
}

type Timed = Pick<Matter, 'openedAt' | 'severity'>;

function dueAfter(minutes: number, { openedAt, severity }: Timed, handbook: Handbook): string {
  if (severityRow(handbook, severity).clock === 'working') {
    return addWorkingMinutes(openedAt, minutes, handbook.institution);
  }
  return new Date(Date.parse(openedAt) + minutes * 60_000).toISOString();
}

/** Whether somebody still waits for a first reply after it was due. A text that went out once has answered, whatever came of it. */
export function isOverdue(state: CaseState, handbook: Handbook, now: string): boolean {
  const isAnswered = state.publications.some((publication) => publication.publishedAt !== null);
  if (isAnswered || !isPending(state)) return false;
  return Date.parse(now) > Date.parse(replyDueAt(state.matter, handbook));
}
