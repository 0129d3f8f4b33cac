import type { Role } from '../handbook/vocabulary.ts';

/**
 * Who did something: a person of the Slack workspace, an account of the machine at its terminal, or the clock. Never a display name,
 * which its holder can change.
 */
export type Actor =
  | { kind: 'slack'; team: string; user: string }
  | { kind: 'console'; user: string }
  | { kind: 'clock' };

/** What the workspace and the handbook know of an actor at this moment. Anything doubtful is a stranger. */
export type Standing = { kind: 'member'; roles: Role[] } | { kind: 'stranger'; why: StrangerReason };

export type StrangerReason =
  | 'no_role'
  | 'lookup_failed'
  | 'guest'
  | 'bot'
  | 'deleted'
  | 'other_team'
  | 'shared_channel';

/** Tells what the workspace knows of people; asked before the gesture, and again before a text goes out. */
export type People = {
  standingOf(actor: Actor, channel: string | null): Promise<Standing>;
};

export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'slack':
      return `slack:${actor.team}:${actor.user}`;
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
