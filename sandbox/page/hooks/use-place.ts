import { useEffect, useState } from 'react';
import type { WorkspaceState } from '../../workspace/wire.ts';
import type { OtherPlace } from '../desk/page-address.ts';
import { readPlace, writePlace } from '../desk/page-address.ts';
import { pointAt } from '../guide/point-at.ts';
import type { LinkTarget } from '../state/resolve-link.ts';

/** What fills the middle of the page. */
export type Place = { kind: 'channel'; id: string; threadTs: string | null } | { kind: OtherPlace };

/**
 * Where the person is: where the address says, else at the first steps. Falls back to their first channel when they are not
 * in the one that was open.
 */
export function usePlace(state: WorkspaceState) {
  const channels = state.channels.filter(({ memberIds }) => memberIds.includes(state.me.id));
  const [linked] = useState(() => readPlace().linked);
  const [chosen, setPlace] = useState<Place | null>(() => firstPlace(state));
  const first = channels[0];
  const isThere = chosen !== null && (chosen.kind !== 'channel' || channels.some(({ id }) => id === chosen.id));
  const fallback: Place = first === undefined ? { kind: 'home' } : { kind: 'channel', id: first.id, threadTs: null };
  const place = isThere ? chosen : fallback;
  const channel = place.kind === 'channel' ? channels.find(({ id }) => id === place.id) : undefined;

  useEffect(() => {
    if (place.kind === 'channel') writePlace(state.me.key, { in: channel?.name ?? '' });
    else writePlace(state.me.key, { at: place.kind });
  }, [state.me.key, place.kind, channel?.name]);

  useEffect(() => {
    if (linked !== null) pointAt(spotOf(linked));
  }, [linked]);

  return { channels, place, channel, setPlace };
}

function firstPlace(state: WorkspaceState): Place | null {
  const { linked, channel: asked, at } = readPlace();
  if (linked !== null) return placeOf(linked, state);
  if (at !== null) return { kind: at };
  const channel = state.channels.find(({ name }) => name === asked);
  if (channel !== undefined) return { kind: 'channel', id: channel.id, threadTs: null };
  return state.guide === null ? null : { kind: 'guide' };
}

/** The place where a link leads; null for a message that this person does not see. */
export function placeOf(target: LinkTarget, state: WorkspaceState): Place | null {
  if (target.kind === 'network') return { kind: 'network' };
  if (!state.channels.some(({ id }) => id === target.channel)) return null;
  const message = state.messages.find(({ channel, ts }) => channel === target.channel && ts === target.ts);
  return { kind: 'channel', id: target.channel, threadTs: message?.threadTs ?? null };
}

/** Where on its place a link leads, as selectors. */
export function spotOf(target: LinkTarget): string[] {
  if (target.kind === 'message') return [`[data-ts="${CSS.escape(target.ts)}"] > article`];
  return target.post === null ? [] : [`[data-post="${CSS.escape(target.post)}"]`];
}
