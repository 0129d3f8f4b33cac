import type { SeverityRow } from '../severity-table.ts';
import { POST_CLASSES, SEVERITIES } from '../vocabulary.ts';
import type { HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError } from './handbook-fault.ts';

/** `severity.yml` names every severity and class, and in S1 and S2 two people approve what neither has touched. */
export function severityRules(parts: HandbookParts): HandbookFault[] {
  const { severity } = parts;
  if (severity === null) return [];
  return [
    ...absent('severities', SEVERITIES, severity.severities),
    ...absent('classes', POST_CLASSES, severity.classes),
    ...severity.severities.flatMap(slowApproval),
    ...severity.severities.flatMap((row, index) => {
      if (row.id !== 'S1' && row.id !== 'S2') return [];
      const path = ['severity', 'severities', index];
      const faults: HandbookFault[] = [];
      if (row.approverMayHaveEdited) {
        faults.push(
          handbookError(
            [...path, 'approver_may_have_edited'],
            `in ${row.id} nobody approves a text that they wrote; write false`,
          ),
        );
      }
      if (row.approvals.length < 2) {
        faults.push(handbookError([...path, 'approvals'], `${row.id} needs two approvals; add a second any_of`));
      }
      return faults;
    }),
  ];
}

/** Returns a fault if no approver would be called before the first reply is late. */
function slowApproval({ approvalMinutes, firstReplyMinutes }: SeverityRow, index: number): HandbookFault[] {
  if (approvalMinutes === undefined || approvalMinutes < firstReplyMinutes) return [];
  const path = ['severity', 'severities', index, 'approval_minutes'];
  const message = `approvals take ${approvalMinutes} minutes and the first reply ${firstReplyMinutes}; write fewer`;
  return [handbookError(path, message)];
}

function absent(list: string, wanted: readonly string[], rows: readonly { id: string }[]): HandbookFault[] {
  return wanted
    .filter((id) => !rows.some((row) => row.id === id))
    .map((id) =>
      handbookError(['severity', list], `"${id}" is missing; add a row for it, each stands here exactly once`),
    );
}
