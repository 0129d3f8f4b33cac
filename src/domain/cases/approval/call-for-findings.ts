import type { Handbook } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft } from '../model/case-status.ts';
import type { Effect } from '../model/changes.ts';
import { reviewCaseDraft } from './review-case-draft.ts';

type Circumstances = { handbook: Handbook; now: string };

/**
 * Calls whoever has to answer for what the checks say of a text that has just come onto the card: those who were called for the one
 * before it are not called again.
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

/** Whose answer a text takes, by what the checks say of it. */
export function rolesAsked(draft: Draft, state: CaseState, { handbook, now }: Circumstances): Role[] {
  return [...new Set(reviewCaseDraft(draft, state, handbook, now).flatMap(({ asks }) => asks ?? []))];
}
