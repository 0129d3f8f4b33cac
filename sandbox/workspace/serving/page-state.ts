import type { Change } from '../changes.ts';
import type { RosterPerson } from '../roster.ts';
import { botUserId } from '../web-api/slack-core.ts';
import { asOpenView } from '../web-api/view-stacks.ts';
import type { Channel, Drill, Guide, Message, Person, WorkspaceEvent, WorkspaceState } from '../wire.ts';
import type { WorkspaceOptions } from '../workspace-options.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';

/** What is shown to everybody alike. */
export type Shown = { drill: Drill | null; guide: Guide | null };

/** The workspace as one person sees it. */
export function pageStateOf(
  parts: WorkspaceParts,
  options: WorkspaceOptions,
  shown: Shown,
  me: RosterPerson,
): WorkspaceState {
  const channels = channelsOf(parts, me.id);
  const isMine = new Set(channels.map(({ id }) => id));
  return {
    workspaceName: options.workspaceName,
    bot: { id: botUserId, name: options.botName ?? 'portavoz' },
    me: asPerson(me),
    people: parts.roster
      .people()
      .filter(({ seed }) => seed.isDeleted !== true)
      .map(asPerson),
    userGroups: parts.roster.groups().map(({ id, handle }) => ({ id, handle })),
    channels,
    messages: messagesFor(parts, me.id).filter(
      ({ channel, ephemeralTo }) => isMine.has(channel) || ephemeralTo === me.id,
    ),
    views: parts.stacks.stackOf(me.id).map(asOpenView),
    home: parts.stacks.home(me.id)?.view ?? null,
    commands: [...options.commands],
    shortcuts: [...options.shortcuts],
    timeZone: options.timeZone ?? 'Europe/Madrid',
    drill: shown.drill,
    guide: shown.guide,
  };
}

/** The event that a change is to that person; `undefined` when it is none of theirs. */
export function eventFor(
  parts: WorkspaceParts,
  personId: string,
  { audience, event }: Change,
): WorkspaceEvent | undefined {
  if (audience.kind === 'person' && audience.id !== personId) return undefined;
  if (audience.kind === 'channel') {
    const members = parts.roster.channelById(audience.id)?.memberIds ?? [];
    if (!members.includes(personId)) return undefined;
  }
  return event.kind === 'channels' ? { kind: 'channels', channels: channelsOf(parts, personId) } : event;
}

/** Oldest first, without what only somebody else may see. */
export function messagesFor({ log }: WorkspaceParts, personId: string): Message[] {
  return log
    .all()
    .filter(({ ephemeralTo }) => ephemeralTo === undefined || ephemeralTo === personId)
    .sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

function channelsOf({ roster }: WorkspaceParts, personId: string): Channel[] {
  return roster
    .channels()
    .filter(({ memberIds }) => memberIds.includes(personId))
    .map(({ isShared: _, ...channel }) => channel);
}

export function asPerson({ seed: _, ...person }: RosterPerson): Person {
  return person;
}
