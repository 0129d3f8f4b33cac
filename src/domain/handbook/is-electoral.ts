import { electoralPeriod } from './electoral-period.ts';
import type { Handbook } from './handbook.ts';

/** Whether an election that the handbook names is called and not over on that day (`2027-04-12`), polling day included. */
export function isElectoral(handbook: Handbook, today: string): boolean {
  return electoralPeriod(handbook, today) !== null;
}
