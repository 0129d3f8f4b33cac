import { electoralPeriod } from './electoral-period.ts';
import type { Handbook } from './handbook.ts';

/**
 * Returns true if an election of the handbook is called and not over on that day (`2027-04-12`),
 * polling day included.
 */
export function isElectoral(handbook: Handbook, today: string): boolean {
  return electoralPeriod(handbook, today) !== null;
}
