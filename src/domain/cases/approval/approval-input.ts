import type { Severity, Tag } from '../../handbook/vocabulary.ts';
import { SEVERITIES } from '../../handbook/vocabulary.ts';
import type { CaseCore, PendingDowngrade } from '../model/case-state.ts';

/** How urgent a case is and how it is marked: what approvals go by. */
export type ApprovalInput = { severity: Severity; tags: Tag[] };

/** What the approvals of a case go by: a lowering that nobody has confirmed lowers nothing. */
export function approvalInput({ severity, tags, floor }: Pick<CaseCore, 'severity' | 'tags' | 'floor'>): ApprovalInput {
  if (floor === null) return { severity, tags };
  return {
    severity: isLess(severity, floor.severity) ? floor.severity : severity,
    tags: [...new Set([...floor.tags, ...tags])],
  };
}

/** Whether fewer approvals might be needed afterwards: the case becomes less urgent, or a tag leaves. */
export function isDowngrade(from: ApprovalInput, to: ApprovalInput): boolean {
  return isLess(to.severity, from.severity) || from.tags.some((tag) => !to.tags.includes(tag));
}

/**
 * The floor of a case that becomes this urgent and marked so: none once it is at least what it was before anybody lowered it.
 * @param lowerer actor key of whoever changes it
 */
export function downgradeAfter(core: CaseCore, next: ApprovalInput, lowerer: string): PendingDowngrade | null {
  const ground = approvalInput(core);
  if (!isDowngrade(ground, next)) return null;
  const by = core.floor?.by ?? [];
  return { ...ground, by: isDowngrade(core, next) ? [...new Set([...by, lowerer])] : by };
}

function isLess(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) > SEVERITIES.indexOf(other);
}
