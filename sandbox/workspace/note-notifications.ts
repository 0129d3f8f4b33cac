import { notificationsOf } from './notifications.ts';
import type { Message } from './wire.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

/** Writes down whom a new message notifies; an update notifies nobody. */
export function noteNotifications({ roster, log, notifications }: WorkspaceParts, message: Message): void {
  const ids = new Map(roster.people().map(({ key, id }) => [key, id]));
  const hearers = {
    membersOf: (channel: string) => roster.channelById(channel)?.memberIds ?? [],
    groupMembers: (group: string) =>
      (roster.groups().find(({ id }) => id === group)?.members ?? []).flatMap((key) => ids.get(key) ?? []),
    isPerson: (user: string) => roster.personById(user) !== undefined,
    isDoNotDisturb: (user: string) => roster.personById(user)?.seed.isDoNotDisturb === true,
    earlierIn: (channel: string, threadTs: string) =>
      log
        .all()
        .filter(
          (one) => one.channel === channel && (one.ts === threadTs || one.threadTs === threadTs) && one.ts < message.ts,
        ),
  };
  notifications.push(...notificationsOf(message, hearers));
}
