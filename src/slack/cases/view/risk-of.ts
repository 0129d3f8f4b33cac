import { isAtRisk, isUntold, mayBeAtRisk } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import type { CaseView } from './case-view.ts';

/**
 * Returns the state of the handoff of a person at risk: `maybe` where a person should look first;
 * null where no person is at risk.
 */
export function riskOf(state: CaseState): CaseView['risk'] {
  if (isPending(state) && mayBeAtRisk(state)) return 'maybe';
  if (!isAtRisk(state)) return null;
  return isUntold(state) ? 'untold' : 'told';
}
