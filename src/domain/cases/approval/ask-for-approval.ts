import type { Handbook } from '../../handbook/handbook.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import type { Effect } from '../model/changes.ts';
import { approvalsStillNeeded } from './counted-approvals.ts';

type Circumstances = { handbook: Handbook; now: string };

/**
 * Calls whoever can give the text on the card what it lacks, each time when that becomes something else: it is proposed or changed, one of
 * several approvals is there, the case is more urgent. Who that is, is looked up when the line is sent.
 */
export function askForApproval(before: CaseState, after: CaseState, at: Circumstances): Effect[] {
  const lack = lackOf(after, at);
  const draft = currentDraft(after);
  if (lack === null || draft === undefined || lack === lackOf(before, at)) return [];
  const { id, severity } = after.core;
  const sentence = { key: 'thread.approval_asked', params: { id, severity } };
  return [{ kind: 'thread', caseId: id, entry: { sentence, approvalOf: draft.id } }];
}

/** What the text on the card waits for; null while nobody stands by it, or it is approved. */
function lackOf(state: CaseState, at: Circumstances): string | null {
  if (statusOf(state) !== 'in_review') return null;
  const slots = approvalsStillNeeded(state, at).map(({ anyOf }) => anyOf);
  return JSON.stringify([state.core.currentDraftId, slots]);
}
