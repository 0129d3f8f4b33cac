import type { DueRing } from '../../../src/domain/bell/rings-due.ts';
import { GATHERED_MS, gatheredSince, openTurns, ringOf, ringsDue } from '../../../src/domain/bell/rings-due.ts';
import type { Ring } from '../../../src/domain/cases/model/deadlines/ring.ts';
import type { TeamPerson } from '../../../src/domain/people/team-person.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import type { Happening } from './walked.ts';

/** What the bell did after a step of a walk: what it rang at once, and all that it has rung by the end of the minute. */
export type Rung = { happening: Happening; atOnce: DueRing[]; rings: Ring[] };

/** Lets the bell look after each step of a walk, as it does after each thing that is done. */
export function rungAfter(happenings: readonly Happening[]): Rung[] {
  let rings: Ring[] = [];
  return happenings.map((happening) => {
    const atOnce = dueNow(happening, rings, happening.now);
    rings = [...rings, ...rowsOf(atOnce, happening.now, rings.length)];
    const later = momentAfter(happening.now, GATHERED_MS);
    const gathered = dueNow(happening, rings, later);
    return { happening, atOnce, rings: [...rings, ...rowsOf(gathered, later, rings.length)] };
  });
}

/** The people of a walk who are of the team at that moment. */
export function teamOf({ standings }: Happening): TeamPerson[] {
  return [...standings].flatMap(([key, standing]) => {
    const [kind, team = '', user = ''] = key.split(':');
    if (kind !== 'slack' || standing.kind !== 'member') return [];
    return [{ team, user, roles: standing.roles, entries: [user] }];
  });
}

function dueNow(happening: Happening, rings: readonly Ring[], now: string): DueRing[] {
  const at = { handbook: happening.handbook, now };
  const turns = openTurns({ cases: [happening.after], crises: [] }, at);
  const since = gatheredSince(turns, at);
  const lately = rings.filter((ring) => ring.at >= since);
  return ringsDue(turns, { ofTurns: rings, lately }, { ...at, team: teamOf(happening), silent: new Set() });
}

function rowsOf(due: readonly DueRing[], at: string, from: number): Ring[] {
  return due.flatMap(({ turn, step, who }, index) =>
    who.map((user) => ringOf(turn, { id: `ring-${from + index}-${user}`, who: user, step, at })),
  );
}
