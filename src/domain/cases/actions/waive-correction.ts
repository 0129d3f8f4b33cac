import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Change } from '../model/changes.ts';

/** Whoever lets a correction be says that what is out need not be put right. */
export function waiveCorrection({ core, recalls }: CaseState, why: string, { actor, now }: ActionContext): Change[] {
  return recalls
    .filter((one) => one.correctionCaseId === core.id && one.waived === null)
    .map((row) => ({ kind: 'recall', row: { ...row, waived: { by: actor, at: now, why: why.trim() } } }));
}
