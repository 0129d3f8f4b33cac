import type { Publication } from '../publication.ts';
import { isReplaced } from '../publication.ts';
import type { Recall } from './recall.ts';

export type RecallStatus = 'open' | 'corrected' | 'withdrawn' | 'waived';

/**
 * Returns the status of a recall; the board, report, cards, lists and files all use it.
 * @param publication the published reply
 * @param others every publication that may correct it
 */
export function recallStatus(
  recall: Recall,
  publication: Publication | undefined,
  others: readonly Publication[],
): RecallStatus {
  const isCorrected = correctionsOf(recall, others).length > 0;
  if (publication?.status === 'withdrawn') return isReplaced(publication) && isCorrected ? 'corrected' : 'withdrawn';
  if (isCorrected) return 'corrected';
  return recall.waived === null ? 'open' : 'waived';
}

/**
 * Returns the published texts that state the current value of that fact, or that it is no longer
 * valid.
 */
export function correctionsOf({ id }: Recall, others: readonly Publication[]): Publication[] {
  return others.filter((one) => (one.status === 'published' || isReplaced(one)) && one.putsRight.includes(id));
}
