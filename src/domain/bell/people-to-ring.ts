import { severityRow } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import { onShift } from '../people/on-shift.ts';
import type { TeamPerson } from '../people/team-person.ts';
import type { BellTime, Turn } from './turn.ts';
import { holderOf } from './turn.ts';

/** The team at one moment, and who of it hears nothing because of Do Not Disturb. */
export type TeamNow = BellTime & { team: readonly TeamPerson[]; silent: ReadonlySet<string> };

/**
 * Returns the people to ring first for a turn: those on shift who can do it. A person in Do Not Disturb
 * is passed over for the next, a deputy. Without anybody on shift it is those who can at all; none if
 * nobody of the team can.
 */
export function firstToRing(turn: Turn, now: TeamNow): TeamPerson[] {
  const able = now.team.filter(turn.canDo);
  const there = onShift(able, now.now, now.handbook.institution);
  const awake = (people: readonly TeamPerson[]) => people.filter(({ user }) => !now.silent.has(user));
  const deputies = there.length === 0 ? [] : deputiesOf(there, turn, now);
  const pools = [awake(there), awake(deputies), there, awake(able), able];
  return preferredOf(turn, pools.find((pool) => pool.length > 0) ?? []);
}

/**
 * Returns the deputies of those who were rung: by the rota, else holders of the role that the severity
 * escalates to. All of them can do it.
 */
export function deputiesOf(rung: readonly TeamPerson[], turn: Turn, { team, handbook, now }: TeamNow): TeamPerson[] {
  const users = new Set(rung.map(({ user }) => user));
  const able = team.filter((person) => turn.canDo(person) && !users.has(person.user));
  const named = (handbook.institution.rota?.deputies ?? []).filter((one) => users.has(one.of)).map((one) => one.deputy);
  const deputies = able.filter(({ user }) => named.includes(user));
  if (deputies.length > 0) return deputies;
  const next = able.filter(holderOf([severityRow(handbook, turn.severity).escalatesTo]));
  const there = onShift(next, now, handbook.institution);
  return there.length > 0 ? there : next;
}

/** Returns the leads: those on shift, else all. */
export function leadsOf({ team, handbook, now }: TeamNow): TeamPerson[] {
  const leads = team.filter(holderOf(LEAD));
  const there = onShift(leads, now, handbook.institution);
  return there.length > 0 ? there : leads;
}

const LEAD: readonly Role[] = ['lead'];

function preferredOf({ preferred }: Turn, pool: readonly TeamPerson[]): TeamPerson[] {
  const chosen = preferred.map((isFirst) => pool.filter(isFirst)).find((some) => some.length > 0);
  return [...(chosen ?? pool)];
}
