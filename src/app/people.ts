import type { Logger } from 'pino';
import type { Clients } from '../adapters/workspace/clients.ts';
import type { WorkspacePeople } from '../adapters/workspace/people.ts';
import { createWorkspacePeople } from '../adapters/workspace/people.ts';
import { createRoster } from '../adapters/workspace/roster.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { Preferences } from '../domain/people/preferences.ts';
import type { Roster } from '../domain/people/team-person.ts';
import type { SlackDeps } from '../slack/bolt/slack-deps.ts';

/** Who may do what, asked by the client that people wait for; and who is of the team, asked by the one that draws cards. */
export function createPeople(deps: {
  clients: Clients;
  teamId: string;
  casesChannel: string;
  handbook(): Handbook;
  preferences: Pick<Preferences, 'of'>;
  log: Logger;
}): { people: WorkspacePeople; directory: SlackDeps['directory']; roster: Roster; peopleChanged(): void } {
  const { clients, handbook, preferences, ...rest } = deps;
  const team = () => handbook().institution.team;
  const shared = { ...rest, now: Date.now };
  const people = createWorkspacePeople({ ...shared, team, client: clients.interactive });
  const roster = createRoster({ ...shared, members: () => team().members, client: clients.posting });
  return {
    people,
    directory: {
      ...people,
      // What somebody chose for themselves stands before what they chose in Slack, which has not all of our languages.
      localeOf: async (user) => (await preferences.of(user)).language ?? (await people.localeOf(user)),
    },
    roster,
    peopleChanged() {
      people.forget();
      roster.forget();
    },
  };
}
