import type { WorkspaceState } from '../../workspace/wire.ts';

/** The timestamp up to which each channel was read. */
export type ReadUpTo = Readonly<Record<string, string>>;

/** Channels in which somebody else said something later than what `me` has read; `floorTs` stands in for never read. */
export function unreadChannels(state: WorkspaceState, readUpTo: ReadUpTo, floorTs: string): Set<string> {
  const unread = state.messages.filter((m) => m.user !== state.me.id && m.ts > (readUpTo[m.channel] ?? floorTs));
  return new Set(unread.map((message) => message.channel));
}

/** The latest timestamp among the messages (of one channel, when named), or '' when there are none. */
export function latestTs(state: WorkspaceState, channel?: string): string {
  const timestamps = state.messages.filter((m) => channel === undefined || m.channel === channel).map(({ ts }) => ts);
  return timestamps.sort().at(-1) ?? '';
}
