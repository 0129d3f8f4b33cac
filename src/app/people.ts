import type { Logger } from 'pino';
import type { Clients } from '../adapters/workspace/clients.ts';
import type { WorkspacePeople } from '../adapters/workspace/people.ts';
import { createWorkspacePeople } from '../adapters/workspace/people.ts';
import { createRoster } from '../adapters/workspace/roster.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { Preferences } from '../domain/people/preferences.ts';
import type { Roster } from '../domain/people/team-person.ts';
import type { SlackDeps } from '../slack/bolt/slack-deps.ts';

/** Who is who. */
export type Team = {
  people: WorkspacePeople;
  directory: SlackDeps['team']['directory'];
  roster: Roster;
  preferences: Preferences;
  peopleChanged(): void;
};

/** Who may do what, asked by the client that people wait for; and who is of the team, asked by the one that draws cards. */
export function createTeam(deps: {
  clients: Clients;
  teamId: string;
  casesChannel: string;
  handbook(): Handbook;
  preferences: Preferences;
  log: Logger;
}): Team {
  const { clients, teamId, casesChannel, handbook, preferences, log } = deps;
  const team = () => handbook().institution.team;
  const shared = { teamId, casesChannel, log, now: Date.now };
  const people = createWorkspacePeople({ ...shared, team, client: clients.interactive });
  const roster = createRoster({ ...shared, members: () => team().members, client: clients.posting });
  return {
    people,
    directory: {
      nameOf: people.nameOf,
      // What somebody chose for themselves stands before what they chose in Slack, which has not all of our languages.
      localeOf: async (user) => (await preferences.of(user)).language ?? (await people.localeOf(user)),
    },
    roster,
    preferences,
    peopleChanged() {
      people.forget();
      roster.forget();
    },
  };
}
