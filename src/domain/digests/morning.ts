import { lateDeadlines } from '../cases/deadlines/deadlines.ts';
import type { AreaQuestion } from '../cases/model/area-question.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import type { FollowUp } from '../cases/model/crises/follow-up.ts';
import { deadlinesOf } from '../cases/model/deadlines/case-deadlines.ts';
import type { CaseTimes } from '../cases/model/deadlines/case-times.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Severity } from '../handbook/vocabulary.ts';
import { onShift } from '../people/on-shift.ts';
import type { TeamPerson } from '../people/team-person.ts';
import { localDate } from '../time/local-date.ts';

/** Content of the message with which a working day begins. Moments are ISO 8601 UTC. */
export type Morning = {
  /** Date in the institution's time zone, `2026-11-30`. */
  date: string;
  /** Slack ids of those on shift; null where the handbook has no shifts, or the workspace does not answer. */
  onShift: string[] | null;
  /** Numbers of cases that are late, the most urgent first. */
  late: number[];
  /** Cases of which a time runs out today, the next first. */
  due: { caseId: number; severity: Severity; at: string }[];
  /** Values that expire today, the next first. */
  facts: EnteredFact[];
  /** Questions to areas that wait for their answer, oldest first. */
  questions: AreaQuestion[];
  /** Tasks that crises left behind, with a date up to today. */
  tasks: FollowUp[];
  /** Hours at which the public was told to expect our next word. */
  words: { crisisId: number; at: string }[];
};

export type MorningInput = {
  waiting: readonly CaseTimes[];
  factsUntilTonight: readonly EnteredFact[];
  questions: readonly AreaQuestion[];
  followUps: readonly FollowUp[];
  crises: readonly Crisis[];
  /** Null when the workspace did not say who is of the team. */
  team: readonly TeamPerson[] | null;
  handbook: Handbook;
  now: string;
};

/** Gathers what a working day begins with. */
export function makeMorning(input: MorningInput): Morning {
  const { waiting, team, handbook, now } = input;
  const { institution } = handbook;
  const date = localDate(now, institution.timeZone);
  const isToday = (at: string) => at >= now && localDate(at, institution.timeZone) === date;
  const late = waiting.filter((times) => lateDeadlines(times, handbook, now).length > 0);
  const due = waiting
    .filter((times) => !late.includes(times))
    .flatMap((times) => {
      const moments = deadlinesOf(times, handbook).map(({ dueAt }) => dueAt);
      const at = moments.filter(isToday).toSorted()[0];
      return at === undefined ? [] : { caseId: times.id, severity: times.severity, at };
    });
  const hasShifts = team !== null && institution.rota !== undefined;
  return {
    date,
    onShift: hasShifts ? onShift(team, now, institution).map(({ user }) => user) : null,
    late: late.toSorted((one, other) => one.severity.localeCompare(other.severity)).map(({ id }) => id),
    due: due.toSorted((one, other) => one.at.localeCompare(other.at) || one.caseId - other.caseId),
    facts: input.factsUntilTonight.filter(({ validUntil }) => validUntil !== null && isToday(validUntil)),
    questions: [...input.questions],
    tasks: input.followUps.filter(({ dueOn, ended }) => ended === null && dueOn <= date),
    words: input.crises.flatMap(({ id, closed, promisedAt }) =>
      closed === null && promisedAt !== null && isToday(promisedAt) ? { crisisId: id, at: promisedAt } : [],
    ),
  };
}

/** Returns true if a morning asks nothing of anybody and names nobody on shift. */
export function isQuietMorning({ onShift: there, ...rest }: Morning): boolean {
  return there === null && asksNothing(rest);
}

/** Returns true if nothing is due, expires or was promised. */
export function asksNothing({ late, due, facts, questions, tasks, words }: Omit<Morning, 'onShift' | 'date'>): boolean {
  return [late, due, facts, questions, tasks, words].every((list) => list.length === 0);
}
