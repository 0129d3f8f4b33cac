import { isNamedByNumber } from '../../cases/at-risk/people-at-risk.ts';
import type { CaseState } from '../../cases/model/case-state.ts';
import { statusOf } from '../../cases/model/case-status.ts';
import type { Handbook } from '../../handbook/handbook.ts';

/**
 * News for a colleague whose flag was received. `on_duty`: of violence, suicide and minors they hear nothing
 * more. `opinion`: it was closed at once.
 */
export type FlagNews = 'received' | 'on_duty' | 'opinion';

/** End of a flag, as a colleague hears of it: no class, no name and no word of a reply. */
export type FlagEnd = 'answered' | 'seen' | 'handed_over';

export function newsOf(state: CaseState, handbook: Handbook): Exclude<FlagNews, 'opinion'> {
  return isNamedByNumber(state, handbook) ? 'on_duty' : 'received';
}

/** Returns how the case ended; null while it has not, of one that was erased, and where nobody hears of it. */
export function endOfFlag(state: CaseState, handbook: Handbook): FlagEnd | null {
  if (newsOf(state, handbook) === 'on_duty') return null;
  switch (statusOf(state)) {
    case 'answered':
      return 'answered';
    case 'dismissed':
      return 'seen';
    case 'handed_over':
      return 'handed_over';
    default:
      return null;
  }
}
