import type { HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError } from './handbook-fault.ts';

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
