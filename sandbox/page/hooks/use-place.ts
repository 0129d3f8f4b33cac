import { useEffect, useState } from 'react';
import type { WorkspaceState } from '../../workspace/wire.ts';
import { readPlace, writePlace } from '../desk/page-address.ts';

/** What fills the middle of the page. */
export type Place = { kind: 'channel'; id: string; threadTs: string | null } | { kind: 'home' };

/** Where the person is; falls back to their first channel when they are not in the one that was open. */
export function usePlace(state: WorkspaceState) {
  const channels = state.channels.filter(({ memberIds }) => memberIds.includes(state.me.id));
  const [chosen, setPlace] = useState<Place | null>(() => {
    const asked = readPlace().channel;
    const channel = channels.find(({ name }) => name === asked);
    return channel === undefined ? null : { kind: 'channel', id: channel.id, threadTs: null };
  });
  const first = channels[0];
  const isThere = chosen?.kind === 'home' || channels.some(({ id }) => chosen !== null && id === chosen.id);
  const fallback: Place = first === undefined ? { kind: 'home' } : { kind: 'channel', id: first.id, threadTs: null };
  const place = chosen !== null && isThere ? chosen : fallback;
  const channel = place.kind === 'channel' ? channels.find(({ id }) => id === place.id) : undefined;

  useEffect(() => writePlace(state.me.key, channel?.name ?? ''), [state.me.key, channel?.name]);

  return { channels, place, channel, setPlace };
}
