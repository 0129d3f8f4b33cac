import type { Handbook } from '../../handbook/handbook.ts';
import type { Role, Severity } from '../../handbook/vocabulary.ts';
import type { TeamPerson } from '../../people/team-person.ts';
import type { GapAhead } from './find-gaps-ahead.ts';
import { gapsAhead } from './find-gaps-ahead.ts';

/** Severity whose approvals are looked for at each hour: the most urgent. */
export const WATCHED: Severity = 'S1';
const DAYS = 28;

/** Content of the shifts of the next four weeks, as doctor and `handbook check` tell it. */
export type ShiftReading =
  /** Roles that the team lacks at any hour. */
  | { kind: 'nobody'; roles: readonly Role[] }
  /** No rota, and no word that there are no shifts. */
  | { kind: 'not_chosen' }
  /** No shifts, as the handbook says. */
  | { kind: 'no_shifts' }
  | { kind: 'covered' }
  /** Stretches in which the people on shift lack a role, by the roles that they lack. */
  | { kind: 'gaps'; gaps: readonly { roles: readonly Role[]; stretches: readonly GapAhead[] }[] };

/**
 * Plays every shift of the next four weeks and returns whether people on it can approve what is most urgent.
 * @param now ISO 8601 UTC
 */
export function readShifts(
  handbook: Handbook,
  { team, now }: { team: readonly TeamPerson[]; now: string },
): ShiftReading {
  const { rota, noShifts = false, ...institution } = handbook.institution;
  const always = { ...handbook, institution };
  const [never] = gapsAhead(WATCHED, { team, handbook: always, now, days: 1 });
  if (never !== undefined) return { kind: 'nobody', roles: never.roles };
  if (rota === undefined) return { kind: noShifts ? 'no_shifts' : 'not_chosen' };
  const found = gapsAhead(WATCHED, { team, handbook, now, days: DAYS });
  if (found.length === 0) return { kind: 'covered' };
  const gaps = [...Map.groupBy(found, ({ roles }) => roles.join()).values()];
  return { kind: 'gaps', gaps: gaps.map((stretches) => ({ roles: stretches[0]?.roles ?? [], stretches })) };
}
