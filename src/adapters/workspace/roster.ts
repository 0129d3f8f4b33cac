import type { WebClient } from '@slack/web-api';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { Roster, TeamPerson } from '../../domain/people/team-person.ts';
import type { UserGroups } from './ask-slack.ts';
import { askAccount } from './ask-slack.ts';
import { inTime } from './in-time.ts';
import type { Lookup } from './lookup.ts';
import { createLookup } from './lookup.ts';

export type WorkspaceRoster = Roster & {
  /** Forgets what is known of one person, who has changed. */
  forgetPerson(user: string): void;
};

const accountsTtlMs = 600_000;
/** A card waits for it. */
const timeoutMs = 1_200;

/**
 * Returns the members of the team, as the handbook's entries and the workspace's groups say
 * together. No permission rests on it: what it knows of a person may be some minutes old.
 */
export function createRoster(deps: {
  client: WebClient;
  /** Our own workspace. */
  teamId: string;
  groups: Lookup<UserGroups>;
  /** The handbook's team now: user ids `U…` and user group ids `S…`. */
  members(): readonly { slack: string; roles: readonly Role[] }[];
  /** Milliseconds since the epoch. */
  now(): number;
}): WorkspaceRoster {
  const { client, teamId, groups, members, now } = deps;
  const accounts = createLookup({ now, ttlMs: accountsTtlMs, ask: (user) => askAccount(client, teamId, user) });

  return {
    team: () => inTime(wholeTeam(), timeoutMs),
    isStranger: (user) =>
      inTime(accounts.get(user), timeoutMs).then(
        ({ stranger }) => stranger !== null,
        () => false,
      ),
    forgetPerson: (user) => accounts.forget(user),
  };

  async function wholeTeam(): Promise<TeamPerson[]> {
    const team = members();
    const membersOf = team.some(({ slack }) => isGroup(slack))
      ? await groups.get('all')
      : new Map<string, Set<string>>();
    const entries = team.map((entry) => ({
      ...entry,
      users: isGroup(entry.slack) ? [...(membersOf.get(entry.slack) ?? [])] : [entry.slack],
    }));
    return [...new Set(entries.flatMap(({ users }) => users))].map((user) => {
      const own = entries.filter(({ users }) => users.includes(user));
      const roles = [...new Set(own.flatMap((entry) => entry.roles))];
      return { team: teamId, user, roles, entries: own.map(({ slack }) => slack) };
    });
  }
}

function isGroup(slackId: string): boolean {
  return slackId.startsWith('S');
}
