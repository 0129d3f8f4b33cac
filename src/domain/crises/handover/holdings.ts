import type { AreaQuestion } from '../../cases/model/area-question.ts';
import type { CaseState } from '../../cases/model/case-state.ts';
import type { Crisis, CrisisRole } from '../../cases/model/crises/crisis.ts';
import { CRISIS_ROLES } from '../../cases/model/crises/crisis.ts';
import type { FollowUp } from '../../cases/model/crises/follow-up.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { SlackActor } from '../../people/actor.ts';
import { sameActor } from '../../people/actor.ts';
import type { TeamPerson } from '../../people/team-person.ts';
import type { Language } from '../../text/languages.ts';

/** All that a person of the team holds and would have to hand over to leave it. People are Slack ids. */
export type Holdings = {
  who: SlackActor;
  /** Roles of the handbook, each with the others who have it. */
  roles: { role: Role; others: string[] }[];
  /** Groups of the workspace (`S…`) by which the person has roles or shifts. */
  groups: string[];
  /** Ids of the shifts that name the person or a group of theirs. */
  shifts: string[];
  /** People who take over the person's shifts, by the rota. */
  deputies: string[];
  /** People whose shifts the person takes over. */
  deputyOf: string[];
  /** Languages whose texts the person reads by name before they go out. */
  reads: Language[];
  crisisRoles: { crisisId: number; role: CrisisRole }[];
  cases: CaseState[];
  facts: EnteredFact[];
  /** Questions that the person asked an area and that wait for their answer. */
  questions: AreaQuestion[];
  tasks: FollowUp[];
};

/** Records from which the holdings of a person are read. */
export type HeldThings = {
  team: readonly TeamPerson[];
  handbook: Handbook;
  crises: readonly Crisis[];
  /** Open cases that the person claimed. */
  claimed: readonly CaseState[];
  /** Values that the person answers for. */
  facts: readonly EnteredFact[];
  /** Open questions and tasks of everybody. */
  questions: readonly AreaQuestion[];
  followUps: readonly FollowUp[];
};

/** Gathers what a person holds, whether the handbook, a crisis or a case says so. */
export function holdingsOf(who: SlackActor, things: HeldThings): Holdings {
  const { team, handbook, crises, questions, followUps } = things;
  const { rota, languageReviewers = {} } = handbook.institution;
  const own = team.find(({ user }) => user === who.user);
  const entries = own?.entries ?? [];
  const names = [who.user, ...entries];
  const readers = Object.entries(languageReviewers) as [Language, readonly string[]][];
  return {
    who,
    roles: (own?.roles ?? []).map((role) => ({
      role,
      others: team.filter(({ user, roles }) => user !== who.user && roles.includes(role)).map(({ user }) => user),
    })),
    groups: entries.filter((entry) => entry.startsWith('S')),
    shifts: (rota?.shifts ?? []).filter(({ people }) => people.some((one) => names.includes(one))).map(({ id }) => id),
    deputies: (rota?.deputies ?? []).filter((one) => one.of === who.user).map(({ deputy }) => deputy),
    deputyOf: (rota?.deputies ?? []).filter(({ deputy }) => deputy === who.user).map((one) => one.of),
    reads: readers.filter(([, people]) => people.includes(who.user)).map(([language]) => language),
    crisisRoles: crises
      .filter(({ closed }) => closed === null)
      .flatMap(({ id, roles }) =>
        CRISIS_ROLES.filter((role) => sameActor(roles[role]?.who ?? null, who)).map((role) => ({ crisisId: id, role })),
      ),
    cases: [...things.claimed],
    facts: [...things.facts],
    questions: questions.filter(({ askedBy }) => sameActor(askedBy, who)),
    tasks: followUps.filter(({ owner, ended }) => ended === null && sameActor(owner, who)),
  };
}

/** Returns true if there is nothing to hand over. */
export function holdsNothing({ who: _, ...held }: Holdings): boolean {
  return Object.values(held).every((list) => list.length === 0);
}
