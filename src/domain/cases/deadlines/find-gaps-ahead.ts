import type { Handbook } from '../../handbook/handbook.ts';
import { severityRow } from '../../handbook/handbook.ts';
import type { Role, Severity } from '../../handbook/vocabulary.ts';
import { onShift } from '../../people/on-shift.ts';
import type { TeamPerson } from '../../people/team-person.ts';
import { workedShifts } from '../../people/worked-shifts.ts';
import { daysAfter } from '../../time/calendar-days.ts';
import { localDate } from '../../time/local-date.ts';
import { openSlots, rolesOf } from '../approval/approval-policy.ts';

/** Stretch of time in which the people on shift cannot approve; ISO 8601 UTC. */
export type GapAhead = {
  from: string;
  to: string;
  /** Roles whose approval is missing. */
  roles: readonly Role[];
};

/**
 * Returns the stretches of the coming days in which the people on shift, and those who approve by
 * voice, cannot give all approvals of a severity. Without a rota everybody is always on shift: then
 * it is one stretch, or none.
 * @param now ISO 8601 UTC
 */
export function gapsAhead(
  severity: Severity,
  given: { team: readonly TeamPerson[]; handbook: Handbook; now: string; days: number },
): GapAhead[] {
  const { team, handbook, now, days } = given;
  const { institution } = handbook;
  const slots = severityRow(handbook, severity).approvals;
  const voices = (institution.team.byVoice ?? []).map(({ roles }) => roles);
  const moments = changesAhead(institution, now, days);
  const gaps: GapAhead[] = [];
  for (const [index, from] of moments.slice(0, -1).entries()) {
    const at = new Date(from).toISOString();
    const there = onShift(team, at, institution).map(({ roles }) => roles);
    const roles = rolesOf(openSlots(slots, [...there, ...voices]));
    if (roles.length === 0) continue;
    const to = new Date(moments[index + 1] ?? from).toISOString();
    const last = gaps.at(-1);
    if (last?.to === at && last.roles.join() === roles.join()) last.to = to;
    else gaps.push({ from: at, to, roles });
  }
  return gaps;
}

/** The moments at which people come or go, with the first and the last of the days; milliseconds since 1970, in order. */
function changesAhead(institution: Handbook['institution'], now: string, days: number): number[] {
  const first = Date.parse(now);
  const last = first + days * 86_400_000;
  const today = localDate(now, institution.timeZone);
  const dates = Array.from({ length: days + 2 }, (_, index) => daysAfter(today, index - 1));
  const changes = dates.flatMap((date) => workedShifts(date, institution)).flatMap(({ from, to }) => [from, to]);
  const within = changes.filter((moment) => first < moment && moment < last);
  return [...new Set([first, ...within, last])].sort((one, other) => one - other);
}
