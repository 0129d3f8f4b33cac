import { neededApprovals, rolesOf } from './approval-policy.ts';
import type { CaseState, Draft } from './case-state.ts';
import type { Effect } from './changes.ts';
import type { GestureContext } from './outcome.ts';
import { reviewCaseDraft } from './review-case-draft.ts';

/** A text as a person pasted it from where it stands. */
export function textAsPasted(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** What the checks find in a text that is out already: `block privacy`, for the record, which holds no words. */
export function findingsNamed(out: Draft, state: CaseState, { handbook, now }: GestureContext): string[] {
  return reviewCaseDraft(out, state, handbook, now).map(({ level, rule }) => `${level} ${rule}`);
}

/** What would have been stopped is out: those who approve such cases hear of it at once. */
export function callOverBlock(out: Draft, state: CaseState, { handbook, now }: GestureContext): Effect[] {
  const isBlocked = reviewCaseDraft(out, state, handbook, now).some((finding) => finding.level === 'block');
  const asks = rolesOf(neededApprovals(state.matter, handbook));
  const entry = { sentence: { key: 'thread.out_with_block' }, asks };
  return isBlocked ? [{ kind: 'thread', caseId: state.matter.id, entry }] : [];
}
