import { useEffect, useState } from 'react';
import type { WorkspaceState } from '../../workspace/wire.ts';
import type { ReadUpTo } from '../state/unread-channels.ts';
import { latestTs, unreadChannels } from '../state/unread-channels.ts';

/** Which channels hold something that this person has not read; what is in front of them counts as read. */
export function useReading(state: WorkspaceState, openChannel: string | null): Set<string> {
  const [floorTs] = useState(() => latestTs(state));
  const [readBy, setReadBy] = useState<Readonly<Record<string, ReadUpTo>>>({});
  const readUpTo = readBy[state.me.id] ?? {};
  const latest = openChannel === null ? '' : latestTs(state, openChannel);

  useEffect(() => {
    if (openChannel === null) return;
    setReadBy((before) => ({ ...before, [state.me.id]: { ...before[state.me.id], [openChannel]: latest } }));
  }, [state.me.id, openChannel, latest]);

  const unread = unreadChannels(state, readUpTo, floorTs);
  if (openChannel !== null) unread.delete(openChannel);
  return unread;
}
