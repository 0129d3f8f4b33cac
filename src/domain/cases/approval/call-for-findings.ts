import type { Handbook } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft } from '../model/case-status.ts';
import type { Effect } from '../model/changes.ts';
import { reviewCaseDraft } from './review-case-draft.ts';

type Circumstances = { handbook: Handbook; now: string };

/**
 * Calls the roles that must answer for findings in a text that has just come onto the card. Roles
 * called for the previous text are not called again.
 */
export function callForFindings(before: CaseState, after: CaseState, at: Circumstances): Effect[] {
  const draft = currentDraft(after);
  if (draft === undefined || draft.id === before.core.currentDraftId) return [];
  const asked = rolesAsked(draft, after, at);
  if (asked.length === 0) return [];
  const earlier = currentDraft(before);
  const known = earlier === undefined ? [] : rolesAsked(earlier, before, at);
  const asks = asked.filter((role) => !known.includes(role));
  if (asks.length === 0) return [];
  const entry = { sentence: { key: 'thread.finding_asks', params: { version: draft.version } }, asks };
  return [{ kind: 'thread', caseId: after.core.id, entry }];
}

/** Returns the roles whose answer the checks' findings require. */
export function rolesAsked(draft: Draft, state: CaseState, { handbook, now }: Circumstances): Role[] {
  return [...new Set(reviewCaseDraft(draft, state, handbook, now).flatMap(({ asks }) => asks ?? []))];
}
