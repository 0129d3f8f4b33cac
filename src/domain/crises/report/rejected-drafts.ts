import type { CaseState } from '../../cases/model/case-state.ts';
import type { AuditEntry } from '../../cases/model/changes.ts';
import type { Masker } from '../../privacy/masker-of.ts';
import type { RejectedDraft } from './crisis-report.ts';

/** Returns the texts that a person rejected, and why, in the order of rejection. */
export function rejectedDrafts(
  record: readonly AuditEntry[],
  cases: ReadonlyMap<number, CaseState>,
  maskerFor: (state: CaseState) => Masker,
): RejectedDraft[] {
  return record.flatMap(({ event, result, caseId, at, actor: by, detail }): RejectedDraft[] => {
    const state = caseId === null ? undefined : cases.get(caseId);
    if (event !== 'gesture.reject' || result !== 'done' || state === undefined) return [];
    const mask = maskerFor(state);
    const draft = state.drafts.find(({ id }) => id === detail['draft']);
    const note = state.notes.find(({ id }) => id === detail['note']);
    return [
      {
        caseId: state.core.id,
        at,
        by,
        version: draft?.version ?? 0,
        templateId: draft?.templateId ?? null,
        reason: note === undefined ? null : mask(note.text),
        text: draft === undefined ? null : mask(draft.text),
      },
    ];
  });
}
