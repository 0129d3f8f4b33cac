import type { Publication } from '../case-state.ts';
import type { Recall } from './recall.ts';

export type RecallStatus = 'open' | 'corrected' | 'withdrawn' | 'waived';

/**
 * What has become of it: the one answer for board, report, cards, lists and files.
 * @param publication the reply that is out
 * @param others every publication that may put it right
 */
export function recallStatus(
  recall: Recall,
  publication: Publication | undefined,
  others: readonly Publication[],
): RecallStatus {
  if (publication?.status === 'withdrawn') return 'withdrawn';
  if (correctionsOf(recall, others).length > 0) return 'corrected';
  return recall.waived === null ? 'open' : 'waived';
}

/** What is out and says, of that very fact, what holds now or that it no longer does. */
export function correctionsOf({ id }: Recall, others: readonly Publication[]): Publication[] {
  return others.filter(({ putsRight, status }) => status === 'published' && putsRight.includes(id));
}
