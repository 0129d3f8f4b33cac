import type { Logger } from 'pino';
import { askUserGroups } from '../adapters/workspace/ask-slack.ts';
import type { Clients } from '../adapters/workspace/clients.ts';
import { createDoNotDisturb } from '../adapters/workspace/do-not-disturb.ts';
import { createLookup } from '../adapters/workspace/lookup.ts';
import type { WorkspacePeople } from '../adapters/workspace/people.ts';
import { createWorkspacePeople } from '../adapters/workspace/people.ts';
import { createRoster } from '../adapters/workspace/roster.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { Preferences } from '../domain/people/preferences.ts';
import { isReadInPrivate } from '../domain/people/private-readers.ts';
import type { Roster } from '../domain/people/team-person.ts';
import type { SlackDeps } from '../slack/bolt/slack-deps.ts';

/** The people of the team: who they are, and what they may do. */
export type Team = {
  people: WorkspacePeople;
  directory: SlackDeps['team']['directory'];
  roster: Roster;
  preferences: Preferences;
  /** Returns those of these people who are in Do Not Disturb; none where the bot may not know. */
  silent(users: readonly string[]): Promise<ReadonlySet<string>>;
  personChanged(user: string): void;
  groupChanged(group: string): void;
};

const groupsTtlMs = 60_000;

/**
 * Creates the directory of permissions, which uses the client on which people wait. Creates the
 * roster of the team, which uses the client that draws cards.
 */
export function createTeam(deps: {
  clients: Clients;
  teamId: string;
  casesChannel: string;
  handbook(): Handbook;
  preferences: Preferences;
  now(): string;
  log: Logger;
}): Team {
  const { clients, teamId, casesChannel, handbook, preferences, now, log } = deps;
  const team = () => handbook().institution.team;
  const groups = createLookup({
    now: Date.now,
    ttlMs: groupsTtlMs,
    ask: () => askUserGroups(clients.interactive),
  });
  const shared = { groups, now: Date.now };
  const workspace = { client: clients.interactive, teamId, casesChannel };
  const directory = createWorkspacePeople({ ...shared, workspace, team, log });
  const roster = createRoster({ ...shared, teamId, members: () => team().members, client: clients.posting });
  const people: WorkspacePeople = {
    ...directory,
    // Slack that does not answer tells of nobody who reads.
    async readsPrivate() {
      const readers = await preferences.privateReaders();
      const there = readers.length === 0 ? null : await roster.team().catch(() => null);
      return there !== null && isReadInPrivate(readers, there, now(), handbook().institution);
    },
  };
  return {
    people,
    directory: {
      nameOf: people.nameOf,
      zoneOf: people.zoneOf,
      // A person's own choice precedes the choice in Slack, which does not have all of our
      // languages.
      localeOf: async (user) => (await preferences.of(user)).language ?? (await people.localeOf(user)),
    },
    roster,
    preferences,
    silent: createDoNotDisturb({ client: clients.posting, now: Date.now }),
    personChanged(user) {
      people.forgetPerson(user);
      roster.forgetPerson(user);
    },
    // A directory of the organisation may change hundreds of groups at once.
    groupChanged(group) {
      if (team().members.some(({ slack }) => slack === group)) groups.forget();
    },
  };
}
