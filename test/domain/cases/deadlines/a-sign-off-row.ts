import type { Change } from '../../../../src/domain/cases/model/changes.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aDraft } from '../../../support/builders/rows/invented-rows.ts';

/** Ana's sign-off of the draft of the invented rows, which she gave at that time. */
export function aSignOffRow(times: { at: string; voidedAt: string | null }): Change {
  return {
    kind: 'endorsement',
    row: {
      id: 'e1',
      caseId: 1,
      draftId: 'draft-1',
      digest: aDraft().digest,
      by: ana,
      as: 'proposer',
      roles: ['writer'],
      overruled: [],
      noteId: null,
      spoken: null,
      ...times,
    },
  };
}
