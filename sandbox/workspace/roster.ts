import type { Channel, Person } from './wire.ts';
import type { PersonSeed, UserGroupSeed, WorkspaceOptions } from './workspace-options.ts';

/** A person of the workspace with what Slack knows beyond the page's needs. */
export type RosterPerson = Person & { seed: PersonSeed };
export type RosterChannel = Channel & { isShared: boolean; isOrgShared: boolean; isGroupMessage: boolean };

/** Who and what is in the workspace. Lookups by key or name throw a sentence when there is none. */
export type Roster = {
  people(): RosterPerson[];
  person(key: string): RosterPerson;
  personById(id: string): RosterPerson | undefined;
  changePerson(key: string, changes: Partial<Omit<PersonSeed, 'key'>>): void;
  channels(): RosterChannel[];
  channel(name: string): RosterChannel;
  channelById(id: string): RosterChannel | undefined;
  putChannels(channels: readonly Channel[]): void;
  groups(): UserGroupSeed[];
  changeGroup(id: string, members: readonly string[]): void;
};

export function createRoster(options: WorkspaceOptions, ids: ReadonlyMap<string, string>): Roster {
  const people = new Map(options.people.map((seed) => [seed.key, asPerson(seed, ids.get(seed.key) ?? '')]));
  const groups = new Map(options.userGroups.map((group) => [group.id, group]));
  const channels = new Map<string, RosterChannel>();
  const seeds = new Map(options.channels.map((seed) => [seed.name, seed]));

  return {
    people: () => [...people.values()],
    person: (key) => found(people.get(key), `There is nobody called “${key}” in the workspace.`),
    personById: (id) => [...people.values()].find((person) => person.id === id),
    changePerson(key, changes) {
      const { seed, id } = found(people.get(key), `There is nobody called “${key}” in the workspace.`);
      people.set(key, asPerson({ ...seed, ...changes }, id));
    },
    channels: () => [...channels.values()],
    channel: (name) =>
      found(
        [...channels.values()].find((channel) => channel.name === name),
        `There is no channel called “${name}”.`,
      ),
    channelById: (id) => channels.get(id),
    putChannels(list) {
      for (const channel of list) {
        const { isShared = false, isOrgShared = false, isGroupMessage = false, comes } = seeds.get(channel.name) ?? {};
        const said = comes === undefined ? {} : { comes };
        channels.set(channel.id, { ...channel, ...said, isShared, isOrgShared, isGroupMessage });
      }
    },
    groups: () => [...groups.values()],
    changeGroup(id, members) {
      groups.set(id, { ...found(groups.get(id), `There is no user group ${id}.`), members });
    },
  };
}

function asPerson(seed: PersonSeed, id: string): RosterPerson {
  const { key, name, post, locale, colour, kind = 'member' } = seed;
  return { id, key, name, post, kind, locale, colour, seed };
}

function found<T>(value: T | undefined, sentence: string): T {
  if (value === undefined) throw new Error(sentence);
  return value;
}
