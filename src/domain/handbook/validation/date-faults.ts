import type { HandbookApproval } from '../approved-texts.ts';
import { fieldsAt, textsAt } from './fields-at.ts';
import type { HandbookCheck, HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';

/** Standing facts that no longer hold and playbooks whose review is due; ISO dates compare as text. */
export function pastDates(parts: HandbookParts, today: string): HandbookFault[] {
  const expired = textsAt(parts, 'playbooks.*.standing_facts.*.valid_until')
    .filter(({ text }) => text < today)
    .map(({ path, text }) =>
      handbookWarning(
        path,
        `the fact held until ${text} and is no longer used; check it with its source and set a new date`,
      ),
    );
  const due = textsAt(parts, 'playbooks.*.review_date')
    .filter(({ text }) => text < today)
    .map(({ path, text }) =>
      handbookWarning(path, `the review was due on ${text}; read the playbook again and set a new date`),
    );
  return [...expired, ...due];
}

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

/** An election's period that ends before it begins would never hold. One that is over is no fault. */
export const electoralPeriods: HandbookCheck = (parts) =>
  fieldsAt(parts, 'institution.electoral_periods.*').flatMap(({ path, value }) => {
    const { from, to } = value as { from: string; to: string };
    if (from <= to) return [];
    return [handbookError([...path, 'to'], `${to} is before ${from}, the day of the call; correct one of them`)];
  });

/** Hours that run backwards, a calendar entry that names no day, a time zone that does not exist. */
export function hoursAndDays(parts: HandbookParts): HandbookFault[] {
  const { institution } = parts;
  if (institution === null) return [];
  const faults: HandbookFault[] = [];
  if (!isTimeZone(institution.timeZone)) {
    faults.push(
      handbookError(
        ['institution', 'time_zone'],
        `"${institution.timeZone}" is no time zone; write one such as Europe/Madrid`,
      ),
    );
  }
  institution.workingHours.forEach(({ from, to }, index) => {
    if (to <= from) {
      faults.push(
        handbookError(['institution', 'working_hours', index, 'to'], `${to} is not after ${from}; exchange them`),
      );
    }
  });
  institution.plan.calendar?.forEach((entry, index) => {
    if ((entry.weekdays === undefined) === (entry.date === undefined)) {
      const path = ['institution', 'plan', 'calendar', index];
      faults.push(handbookError(path, 'say when: either "weekdays" or "date", one of the two'));
    }
  });
  return faults;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
