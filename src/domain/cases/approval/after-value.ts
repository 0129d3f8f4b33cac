import type { CaseState } from '../model/case-state.ts';
import { waitsForValue } from './awaits-approval.ts';

/**
 * Returns a correction as it will be once it waits no more for the new value of its fallen fact: what is open in it then is
 * not over now. Null for a case that waits for no value.
 */
export function afterValue(state: CaseState, now: string): CaseState | null {
  if (!waitsForValue(state, now)) return null;
  return { ...state, facts: state.facts.filter(({ status }) => status !== 'proposed') };
}
