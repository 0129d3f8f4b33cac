import { localDate } from '../domain/time/local-date.ts';

/** Today's date where the command runs, such as 2027-03-31. */
export function todayHere(): string {
  return localDate(new Date().toISOString(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
