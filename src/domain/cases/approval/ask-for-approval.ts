import type { Handbook } from '../../handbook/handbook.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import type { Effect } from '../model/changes.ts';
import { approvalsStillNeeded } from './counted-approvals.ts';

type Circumstances = { handbook: Handbook; now: string };

/**
 * Calls the people who can give what the text on the card lacks, each time that this changes. It
 * changes when the text is proposed or edited, an approval arrives, or the severity rises. The
 * people are looked up when the message is sent.
 */
export function askForApproval(before: CaseState, after: CaseState, at: Circumstances): Effect[] {
  const lack = lackOf(after, at);
  const draft = currentDraft(after);
  if (lack === null || draft === undefined || lack === lackOf(before, at)) return [];
  const { id, severity } = after.core;
  const sentence = { key: 'thread.approval_asked', params: { id, severity } };
  return [{ kind: 'thread', caseId: id, entry: { sentence, approvalOf: draft.id } }];
}

/**
 * Returns a key of the approvals that the text on the card waits for; null while it is not
 * proposed, or once it is approved.
 */
function lackOf(state: CaseState, at: Circumstances): string | null {
  if (statusOf(state) !== 'in_review') return null;
  const slots = approvalsStillNeeded(state, at).map(({ anyOf }) => anyOf);
  return JSON.stringify([state.core.currentDraftId, slots]);
}
