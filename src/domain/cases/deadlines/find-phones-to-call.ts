import type { Handbook } from '../../handbook/handbook.ts';
import { severityRow } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import { ROLES } from '../../handbook/vocabulary.ts';
import { onShift } from '../../people/on-shift.ts';
import type { Roster } from '../../people/team-person.ts';
import type { CaseDeps } from '../decision/case-deps.ts';
import type { CaseState } from '../model/case-state.ts';
import { isPending } from '../model/case-status.ts';
import type { EscalationContext } from './escalation-targets.ts';

/** Entry of the handbook's team that can be called by telephone. */
export type PhoneToCall = { name: string; phone: string };

/**
 * Finds the phones of the team members on shift for an S1 that nobody has taken, in the order in
 * which to call them; none for other cases.
 */
export function phoneFinder(
  deps: Pick<CaseDeps, 'handbook' | 'now'> & { roster: Pick<Roster, 'team'> },
): (state: CaseState) => Promise<PhoneToCall[]> {
  return async (state) => {
    const { severity, claim, statement } = state.core;
    if (severity !== 'S1' || claim !== null || statement !== null || !isPending(state)) return [];
    const team = await deps.roster.team().catch(() => null);
    return phonesToCall({ team, handbook: deps.handbook.current(), now: deps.now() });
  };
}

/**
 * Returns the phones of the entries of the team: who is on duty, the role that S1 escalates to, the
 * lead, then the others. All entries count while the workspace does not say who is on shift.
 */
export function phonesToCall({ team, handbook, now }: EscalationContext): PhoneToCall[] {
  const { institution } = handbook;
  const onDuty = team === null ? null : new Set(onShift(team, now, institution).flatMap(({ entries }) => entries));
  const rank = ranksOf(handbook);
  const phones = institution.team.members
    .filter(({ slack }) => onDuty === null || onDuty.has(slack))
    .toSorted((one, other) => rank(one.roles) - rank(other.roles))
    .flatMap(({ name, phone }) => (phone === undefined ? [] : [{ name, phone }]));
  return phones.filter((one, index) => phones.findIndex(({ phone }) => phone === one.phone) === index);
}

/** Returns what is missing for calls outside of Slack; null where a gateway is set. */
export function callOutGap(
  gateway: object | null,
  { institution }: Handbook,
): 'no_gateway' | 'no_gateway_and_no_phones' | null {
  if (gateway !== null) return null;
  const hasPhones = institution.team.members.some(({ phone }) => phone !== undefined);
  return hasPhones ? 'no_gateway' : 'no_gateway_and_no_phones';
}

function ranksOf(handbook: Handbook): (roles: readonly Role[]) => number {
  const order = [...new Set<Role>(['duty_officer', severityRow(handbook, 'S1').escalatesTo, 'lead', ...ROLES])];
  return (roles) => Math.min(...roles.map((role) => order.indexOf(role)));
}
