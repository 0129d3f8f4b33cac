import type { WebClient } from '@slack/web-api';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { Roster, TeamPerson } from '../../domain/people/team-person.ts';
import { askAccount, askUserGroups } from './ask-slack.ts';
import { inTime } from './in-time.ts';
import { createLookup } from './lookup.ts';

export type WorkspaceRoster = Roster & {
  /** Forgets cached answers after a change of a person or group, so that Slack is asked again. */
  forget(): void;
};

const groupsTtlMs = 60_000;
const accountsTtlMs = 600_000;
/** A card waits for it. */
const timeoutMs = 1_200;

/**
 * Returns the members of the team, as the handbook's entries and the workspace's groups say
 * together. It shares nothing with `createWorkspacePeople`: no permission rests on it, since it may
 * be some minutes old.
 */
export function createRoster(deps: {
  client: WebClient;
  /** Our own workspace. */
  teamId: string;
  /** The handbook's team now: user ids `U…` and user group ids `S…`. */
  members(): readonly { slack: string; roles: readonly Role[] }[];
  /** Milliseconds since the epoch. */
  now(): number;
}): WorkspaceRoster {
  const { client, teamId, members, now } = deps;
  const groups = createLookup({ now, ttlMs: groupsTtlMs, ask: () => askUserGroups(client) });
  const accounts = createLookup({ now, ttlMs: accountsTtlMs, ask: (user) => askAccount(client, teamId, user) });

  return {
    team: () => inTime(wholeTeam(), timeoutMs),
    isStranger: (user) =>
      inTime(accounts.get(user), timeoutMs).then(
        ({ stranger }) => stranger !== null,
        () => false,
      ),
    forget() {
      groups.forget();
      accounts.forget();
    },
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
