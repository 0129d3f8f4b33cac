import type { Institution } from '../institution.ts';
import type { Rota } from '../rota-file.ts';
import type { FieldPath, HandbookCheck, HandbookFault } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';

const ROTA: FieldPath = ['institution', 'rota'];

/**
 * A rota that names strangers, sends a person away backwards or twice, lets deputies go in a circle, or
 * has a shift of nobody. Also the choice between shifts and none, where it is missing or made twice.
 */
export const rotaFaults: HandbookCheck = ({ institution }) => {
  if (institution === null) return [];
  const { rota, noShifts = false } = institution;
  if (rota === undefined) return noShifts ? [] : [NOT_CHOSEN];
  return [
    ...(noShifts ? [CHOSEN_TWICE] : []),
    ...emptyShifts(rota),
    ...outsiders(rota, institution),
    ...absences(rota),
    ...deputies(rota),
    ...weakDeputies(rota, institution),
  ];
};

const NOT_CHOSEN = handbookWarning(
  ROTA,
  'nobody has said who is on shift when, so everybody is called at any hour; fill in the rota, or write no_shifts: true',
);
const CHOSEN_TWICE = handbookError(
  ['institution', 'no_shifts'],
  'there is a rota and it says that there are no shifts; remove one of the two',
);

function emptyShifts({ shifts }: Rota): HandbookFault[] {
  return shifts.flatMap(({ people }, index) =>
    people.length > 0
      ? []
      : [
          handbookError(
            [...ROTA, 'shifts', index, 'people'],
            'nobody is on this shift; name somebody, or remove the shift',
          ),
        ],
  );
}

/** Returns faults for rota entries that the team does not list. */
function outsiders(rota: Rota, { team }: Institution): HandbookFault[] {
  const named = [
    ...rota.shifts.flatMap(({ people }, at) =>
      people.map((id, index) => ({ id, path: [...ROTA, 'shifts', at, 'people', index] })),
    ),
    ...(rota.deputies ?? []).flatMap(({ of, deputy }, at) => [
      { id: of, path: [...ROTA, 'deputies', at, 'of'] },
      { id: deputy, path: [...ROTA, 'deputies', at, 'deputy'] },
    ]),
    ...(rota.absences ?? []).map(({ who }, at) => ({ id: who, path: [...ROTA, 'absences', at, 'who'] })),
  ];
  return strangers(named, team);
}

/** Duties of the plan's monitoring that are of nobody in the team. */
export const dutyFaults: HandbookCheck = ({ institution }) => {
  const duties = institution?.plan.monitoring?.duties ?? [];
  const path = ['institution', 'plan', 'monitoring', 'duties'];
  const named = duties.map(({ who }, index) => ({ id: who, path: [...path, index, 'who'] }));
  return institution === null ? [] : strangers(named, institution.team);
};

/** If the team has groups, only Slack knows their members, so a single person's id is accepted. */
function strangers(
  named: readonly { id: string; path: FieldPath }[],
  { members }: Institution['team'],
): HandbookFault[] {
  const known = members.map(({ slack }) => slack);
  const hasGroups = known.some(isGroup);
  return named
    .filter(({ id }) => !known.includes(id) && (isGroup(id) || !hasGroups))
    .map(({ id, path }) =>
      handbookError(path, `nobody in team.members has the id "${id}"; add them there, or correct it`),
    );
}

function absences({ absences: away = [] }: Rota): HandbookFault[] {
  return away.flatMap(({ who, from, to }, index) => {
    const path = [...ROTA, 'absences', index];
    if (to < from) return [handbookError([...path, 'to'], `${to} is before ${from}; exchange them`)];
    const other = away.slice(0, index).find((one) => one.who === who && one.from <= to && from <= one.to);
    if (other === undefined) return [];
    const days = `from ${other.from} to ${other.to}`;
    return [handbookError([...path, 'from'], `"${who}" is away ${days} already; make one absence of the two`)];
  });
}

function deputies({ deputies: pairs = [] }: Rota): HandbookFault[] {
  return pairs.flatMap(({ of }, index) => {
    const path = [...ROTA, 'deputies', index];
    if (pairs.findIndex((pair) => pair.of === of) < index) {
      return [handbookError([...path, 'of'], `"${of}" has a deputy already; keep one of the two`)];
    }
    const circle = circleFrom(of, pairs);
    // Told once, at the last of the lines that make it.
    const isLast = circle.every((id) => pairs.findIndex((pair) => pair.of === id) <= index);
    if (circle.length === 0 || !isLast) return [];
    const round = [...circle, circle[0]].join(' → ');
    return [
      handbookError([...path, 'deputy'], `deputies go in a circle (${round}): nobody would be left; take one out`),
    ];
  });
}

/**
 * Returns the people of the deputies' circle that contains `start`; empty if the deputies come to
 * an end.
 */
function circleFrom(start: string, pairs: NonNullable<Rota['deputies']>): string[] {
  const way = [start];
  for (;;) {
    const next = pairs.find(({ of }) => of === way.at(-1))?.deputy;
    if (next === undefined) return [];
    if (next === start) return way;
    if (way.includes(next)) return [];
    way.push(next);
  }
}

/** A deputy takes the shifts, not the roles: what they lack nobody can do then. */
function weakDeputies({ deputies: pairs = [] }: Rota, { team }: Institution): HandbookFault[] {
  const rolesOf = (id: string) => team.members.find(({ slack }) => slack === id)?.roles;
  return pairs.flatMap(({ of, deputy }, index) => {
    const [own, needed] = [rolesOf(deputy), rolesOf(of)];
    const lacking = own === undefined ? [] : (needed ?? []).filter((role) => !own.includes(role));
    if (lacking.length === 0) return [];
    const path = [...ROTA, 'deputies', index, 'deputy'];
    return [
      handbookWarning(
        path,
        `"${deputy}" stands in for "${of}" without the role ${lacking.join(', ')}; give it to them`,
      ),
    ];
  });
}

function isGroup(id: string): boolean {
  return id.startsWith('S');
}
