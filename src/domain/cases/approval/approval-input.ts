import type { Severity, Tag } from '../../handbook/vocabulary.ts';
import { SEVERITIES } from '../../handbook/vocabulary.ts';
import type { CaseCore, PendingDowngrade } from '../model/case-state.ts';

/** Severity and tags of a case, which determine its approvals. */
export type ApprovalInput = { severity: Severity; tags: Tag[] };

/** Returns the severity and tags that the approvals follow; an unconfirmed downgrade lowers nothing. */
export function approvalInput({ severity, tags, floor }: Pick<CaseCore, 'severity' | 'tags' | 'floor'>): ApprovalInput {
  if (floor === null) return { severity, tags };
  return {
    severity: isLess(severity, floor.severity) ? floor.severity : severity,
    tags: [...new Set([...floor.tags, ...tags])],
  };
}

/**
 * Returns whether fewer approvals might be needed afterwards: the severity drops, or a tag is
 * removed.
 */
export function isDowngrade(from: ApprovalInput, to: ApprovalInput): boolean {
  return isLess(to.severity, from.severity) || from.tags.some((tag) => !to.tags.includes(tag));
}

/**
 * Returns the pending downgrade after this change; null once the case is at least as severe and
 * tagged as before the first lowering.
 * @param lowerer actor key of the person who changes it
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
