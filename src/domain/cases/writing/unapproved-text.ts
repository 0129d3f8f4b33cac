import { neededApprovals, rolesOf } from '../approval/approval-policy.ts';
import { reviewCaseDraft } from '../approval/review-case-draft.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { AuditDetail, Effect } from '../model/changes.ts';

/** Normalizes a text that a person pasted from where it was published. */
export function textAsPasted(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/**
 * Builds the effects of a published text that was not approved here. The thread shows it, and the
 * audit log holds its findings without words. If a check would have blocked it, the approvers of
 * such cases are called at once.
 */
export function unapprovedIsOut(
  { out, publicationId, said }: { out: Draft; publicationId: string; said: string },
  state: CaseState,
  context: ActionContext,
): { effects: Effect[]; audit: AuditDetail } {
  const { handbook, now, actor } = context;
  const findings = reviewCaseDraft(out, state, handbook, now);
  const entry = { sentence: { key: said }, by: actor, draftId: out.id, publicationId };
  const asks = rolesOf(neededApprovals(state.core, handbook));
  const call: Effect = {
    kind: 'thread',
    caseId: state.core.id,
    entry: { sentence: { key: 'thread.out_with_block' }, asks },
  };
  const isBlocked = findings.some((finding) => finding.level === 'block');
  return {
    effects: [...cardAndThread(state, entry), ...(isBlocked ? [call] : [])],
    audit: {
      out: out.id,
      outDigest: out.digest,
      findings: findings.map(({ level, rule }) => `${level} ${rule}`),
    },
  };
}
