import { useEffect, useState } from 'react';
import type { WorkspaceState } from '../../workspace/wire.ts';
import { readPlace, writePlace } from '../desk/page-address.ts';

/** What fills the middle of the page. */
export type Place = { kind: 'channel'; id: string; threadTs: string | null } | { kind: 'home' };

/** Where the person is; falls back to their first channel when they are not in the one that was open. */
export function usePlace(state: WorkspaceState) {
  const channels = state.channels.filter(({ memberIds }) => memberIds.includes(state.me.id));
  const [linked] = useState(() => readPlace().linked);
  const [chosen, setPlace] = useState<Place | null>(() => {
    const asked = readPlace().channel;
    const channel = channels.find(({ id, name }) => id === linked?.channel || name === asked);
    if (channel === undefined) return null;
    const message = state.messages.find((one) => one.channel === linked?.channel && one.ts === linked.ts);
    return { kind: 'channel', id: channel.id, threadTs: message?.threadTs ?? null };
  });
  const first = channels[0];
  const isThere = chosen?.kind === 'home' || channels.some(({ id }) => chosen !== null && id === chosen.id);
  const fallback: Place = first === undefined ? { kind: 'home' } : { kind: 'channel', id: first.id, threadTs: null };
  const place = chosen !== null && isThere ? chosen : fallback;
  const channel = place.kind === 'channel' ? channels.find(({ id }) => id === place.id) : undefined;

  useEffect(() => writePlace(state.me.key, channel?.name ?? ''), [state.me.key, channel?.name]);

  // After the list has gone to its end.
  useEffect(() => {
    if (linked === null) return;
    const timer = setTimeout(() => {
      for (const message of document.querySelectorAll(`[data-ts="${CSS.escape(linked.ts)}"]`))
        message.scrollIntoView({ block: 'start' });
    });
    return () => clearTimeout(timer);
  }, [linked]);

  return { channels, place, channel, setPlace };
}
