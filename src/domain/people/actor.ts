import type { Role } from '../handbook/vocabulary.ts';

/** A person of the Slack workspace; never a display name, which its holder can change. */
export type SlackActor = { kind: 'slack'; team: string; user: string };

/**
 * Actor of an action: a person of the workspace or on the telephone, a machine account at its
 * terminal, or the clock.
 */
export type Actor =
  | SlackActor
  /**
   * Person whom the handbook allows to approve by voice (`team.by_voice`), or on whose word something was
   * said elsewhere, as recorded by a person of the workspace. `post` is empty where nobody wrote it.
   */
  | { kind: 'spoken'; name: string; post: string; recordedBy: SlackActor }
  | { kind: 'console'; user: string }
  | { kind: 'clock' };

/** The clock, where nobody did it. */
export const CLOCK: Actor = { kind: 'clock' };

/**
 * Membership of an actor, by the workspace and the handbook at this moment. Doubtful cases are
 * outsiders.
 */
export type Membership = { kind: 'member'; roles: Role[] } | { kind: 'stranger'; why: OutsiderReason };

export type OutsiderReason =
  | 'no_role'
  | 'lookup_failed'
  | 'guest'
  | 'bot'
  | 'deleted'
  | 'other_team'
  | 'shared_channel';

/** Tells what the workspace knows of people; asked before the gesture, and again before a text goes out. */
export type People = {
  /** @param freshness `anew`: an answer of some seconds ago at most, as before a text goes out */
  standingOf(actor: Actor, channel: string | null, freshness?: 'anew'): Promise<Membership>;
  /** Returns whether a person on shift has said that they read private messages; false while nobody can tell. */
  readsPrivate?(): Promise<boolean>;
};

export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'slack':
      return `slack:${actor.team}:${actor.user}`;
    case 'spoken':
      return `spoken:${actor.name}:${actor.post}`;
    case 'console':
      return `console:${actor.user}`;
    case 'clock':
      return 'clock';
  }
}

export function sameActor(one: Actor | null, other: Actor | null): boolean {
  return one !== null && other !== null && actorKey(one) === actorKey(other);
}

/** The Slack user id to mention, where there is a person. */
export function slackUser(actor: Actor | null): string | null {
  return actor?.kind === 'slack' ? actor.user : null;
}
