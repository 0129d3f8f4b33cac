import { daysAfter } from '../time/calendar-days.ts';
import { localDate } from '../time/local-date.ts';
import { inOrder, momentAfter } from '../time/moment-after.ts';
import type { TeamPerson } from './team-person.ts';
import type { RotaTime, WorkedShift } from './worked-shifts.ts';
import { peopleOn, workedShifts } from './worked-shifts.ts';

/** Change of shift: some people leave and others come on. Moments in ISO 8601 UTC, people by their Slack ids. */
export type ShiftChange = {
  leaving: string[];
  coming: string[];
  /** Beginning of the shift that ends: the change before, at the earliest a day before this one. */
  from: string;
  /** Moment at which the first of `leaving` leaves. */
  leavesAt: string;
  /** Moment at which the first of `coming` comes on. */
  comesAt: string;
  /** Moment at which the last of `coming` leaves. */
  until: string;
};

/** People who come and go within less than that change shift together: shifts overlap, or leave a few minutes free. */
const TOGETHER_MS = 3_600_000;
/** As far as a rota is planned: who comes on after a gap is looked for there. */
const DAYS_AHEAD = 14;
/** Days back at which a change is looked for that nobody saw: longer than a weekend. */
const DAYS_BACK = 4;
const LONGEST_MS = 86_400_000;

/**
 * Returns the changes of shift around a moment (ISO 8601 UTC), oldest first. After a gap, those who come on
 * next take over from those who left before it. Empty without a rota.
 */
export function shiftChanges(team: readonly TeamPerson[], at: string, time: RotaTime): ShiftChange[] {
  const groups = groupsOf(stepsOf(team, at, time));
  const changes = groups.flatMap((group, index): Omit<ShiftChange, 'from'>[] => {
    const leaving = without(group.before, group.after);
    if (leaving.length === 0) return [];
    const came = without(group.after, group.before);
    const taking = came.length > 0 ? group : group.after.size === 0 ? nextComing(groups.slice(index + 1)) : undefined;
    if (taking === undefined) return [];
    const coming = without(came.length > 0 ? new Set(came) : taking.after, new Set(leaving));
    // A person who comes back alone hands over to nobody.
    if (coming.length === 0) return [];
    const comesAt = momentOf(taking.steps, ({ before, after }) =>
      coming.some((user) => !before.has(user) && after.has(user)),
    );
    const leavesAt = momentOf(group.steps, ({ before, after }) =>
      leaving.some((user) => before.has(user) && !after.has(user)),
    );
    const rest = groups.slice(groups.indexOf(taking)).flatMap(({ steps }) => steps);
    return [{ leaving, coming, leavesAt, comesAt, until: endOf(coming, comesAt, rest) }];
  });
  return changes.map((change, index) => {
    const dayBefore = momentAfter(change.leavesAt, -LONGEST_MS);
    const [, from] = inOrder(changes[index - 1]?.comesAt ?? dayBefore, dayBefore);
    return { ...change, from };
  });
}

/** One moment at which people come or go, with who is there before and after it. */
type Step = { at: number; before: ReadonlySet<string>; after: ReadonlySet<string> };

type Group = { steps: Step[]; before: ReadonlySet<string>; after: ReadonlySet<string> };

function stepsOf(team: readonly TeamPerson[], at: string, time: RotaTime): Step[] {
  const { rota } = time;
  if (rota === undefined) return [];
  const today = localDate(at, time.timeZone);
  const days = Array.from({ length: DAYS_BACK + DAYS_AHEAD + 1 }, (_, index) => daysAfter(today, index - DAYS_BACK));
  const shifts = days.flatMap((date) => workedShifts(date, time));
  const people = new Map<WorkedShift, string[]>(shifts.map((shift) => [shift, peopleOn(shift, team, rota)]));
  const there = (moment: number) =>
    new Set(shifts.filter(({ from, to }) => from <= moment && moment < to).flatMap((shift) => people.get(shift) ?? []));
  const moments = [...new Set(shifts.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  return moments
    .map((moment) => ({ at: moment, before: there(moment - 1), after: there(moment) }))
    .filter(({ before, after }) => without(before, after).length + without(after, before).length > 0);
}

function groupsOf(steps: readonly Step[]): Group[] {
  const groups: Group[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    const before = last?.steps.at(-1);
    if (last === undefined || before === undefined || step.at - before.at >= TOGETHER_MS) {
      groups.push({ steps: [step], before: step.before, after: step.after });
      continue;
    }
    last.steps.push(step);
    last.after = step.after;
  }
  return groups;
}

function nextComing(groups: readonly Group[]): Group | undefined {
  return groups.find(({ after }) => after.size > 0);
}

function without(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...some].filter((user) => !others.has(user));
}

function momentOf(steps: readonly Step[], is: (step: Step) => boolean): string {
  return new Date((steps.find(is) ?? steps[0])?.at ?? 0).toISOString();
}

/** At the latest a day after: shifts round the clock have no end. */
function endOf(coming: readonly string[], comesAt: string, steps: readonly Step[]): string {
  const isOver = ({ at, after }: Step) => at > Date.parse(comesAt) && !coming.some((user) => after.has(user));
  const end = steps.find(isOver)?.at ?? Number.POSITIVE_INFINITY;
  return new Date(Math.min(end, Date.parse(momentAfter(comesAt, LONGEST_MS)))).toISOString();
}
