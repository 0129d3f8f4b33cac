import type { Ring, TurnKind } from '../cases/model/deadlines/ring.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Role, Severity } from '../handbook/vocabulary.ts';
import type { Actor } from '../people/actor.ts';
import { slackUser } from '../people/actor.ts';
import type { TeamPerson } from '../people/team-person.ts';

/** Act that the state of a case or a crisis asks of a person now. */
export type Turn = {
  /** Names the turn in the table of rings: another text, fact or moment is another turn. */
  key: string;
  kind: TurnKind;
  severity: Severity;
  caseId: number | null;
  crisisId: number | null;
  /** Step of the crisis that it is about; undefined for other turns. */
  stepId?: string;
  /** True for a card of a call for help: it waits for no ring but another such one. */
  isAtRisk: boolean;
  /** Crisis with whose other cards it is rung for; null where it is rung for alone. */
  crowd: number | null;
  /** Person whose act made it a turn, and when (ISO 8601 UTC): they know; null for nobody. */
  doneBy: { user: string; at: string } | null;
  /** Keys of other turns whose rings count for this one. */
  sameAs: readonly string[];
  /** Keys of turns after whose rings this one begins again: what rang or took it before counts no more. */
  restartsAfter: readonly string[];
  /** Moment at which a line of its own mentioned those who can do it (ISO 8601 UTC); null for none. */
  calledAt: string | null;
  /** Moment before which a deadline calls again, so that the bell does not (ISO 8601 UTC); null for none. */
  repeatsFrom: string | null;
  /** Roles by which the handbook's entries are found while the people of the team are unknown. */
  roles: readonly Role[];
  /** Returns whether this person can do it. */
  canDo(person: TeamPerson): boolean;
  /** Conditions of the people to ring before others; the first one that a person on shift meets counts. */
  preferred: readonly ((person: TeamPerson) => boolean)[];
};

/** Values of a turn of which nothing else is known: it rings for itself, from now on. */
export const PLAIN_TURN = {
  isAtRisk: false,
  crowd: null,
  doneBy: null,
  sameAs: [],
  restartsAfter: [],
  calledAt: null,
  repeatsFrom: null,
} as const;

/** End of the key of a card that calls for help: rings for it are known again. */
export const HELP = ':help';

/** Handbook and moment at which turns are read. */
export type BellTime = { handbook: Handbook; now: string };

/** Returns who made a turn by an act of theirs; null where no person of the workspace did. */
export function doneBy(actor: Actor | null, at: string): Turn['doneBy'] {
  const user = slackUser(actor);
  return user === null ? null : { user, at };
}

/** Returns the holders of any of these roles. */
export function holderOf(roles: readonly Role[]): (person: TeamPerson) => boolean {
  return (person) => person.roles.some((role) => roles.includes(role));
}

/** Returns the keys of the turns whose rings say how far this one is. */
export function ringKeysOf({ key, sameAs, restartsAfter }: Turn): string[] {
  return [key, ...sameAs, ...restartsAfter];
}

/**
 * Returns the rings that count for a turn.
 * @param rings those that `ringKeysOf` names, in the order in which they were written down
 */
export function ringsOf(turn: Turn, rings: readonly Ring[]): Ring[] {
  const end = rings.findLastIndex((ring) => turn.restartsAfter.includes(ring.turn));
  return rings.slice(end + 1).filter((ring) => ring.turn === turn.key || turn.sameAs.includes(ring.turn));
}
