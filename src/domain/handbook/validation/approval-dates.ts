import type { HandbookApproval } from '../approved-texts.ts';
import { fieldsAt } from './fields-at.ts';
import type { HandbookCheck, HandbookFault } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';

const LISTS = ['playbooks.*.approved_lines.*', 'playbooks.*.approved_texts.*'];
const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Approvals of a day that is still to come, and those that have run out or soon will. One that has run out is a warning: the text is
 * then an ordinary one, and the rest of the handbook stays in force.
 */
export const approvalDates: HandbookCheck = (parts, today) => {
  const soon = new Date(Date.parse(today) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
  return LISTS.flatMap((list) => fieldsAt(parts, list)).flatMap(({ path, value }) => {
    const { approvedBy, approvedOn, validUntil } = value as HandbookApproval;
    const ends = [...path, 'valid_until'];
    const faults: HandbookFault[] = [];
    if (approvedOn > today) {
      faults.push(
        handbookError(
          [...path, 'approved_on'],
          `${approvedOn} is still to come; write the day on which it was approved`,
        ),
      );
    }
    if (validUntil < approvedOn) {
      faults.push(
        handbookError(ends, `${validUntil} is before ${approvedOn}, the day of the approval; correct one of them`),
      );
    } else if (validUntil < today) {
      const again = `ask ${approvedBy.name} to read it again and set a new date`;
      faults.push(handbookWarning(ends, `the approval ran out on ${validUntil} and no longer counts; ${again}`));
    } else if (validUntil <= soon) {
      faults.push(handbookWarning(ends, `the approval runs out on ${validUntil}; ask ${approvedBy.name} in time`));
    }
    return faults;
  });
};
