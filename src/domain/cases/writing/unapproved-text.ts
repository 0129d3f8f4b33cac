import { neededApprovals, rolesOf } from '../approval/approval-policy.ts';
import { reviewCaseDraft } from '../approval/review-case-draft.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { AuditDetail, Effect } from '../model/changes.ts';

/** A text as a person pasted it from where it stands. */
export function textAsPasted(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/**
 * What follows from a text that is out and that nobody here approved: it stands in the thread, its findings in the record, without words,
 * and over one that would have been stopped those who approve such cases are called at once.
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
