import { useCallback, useEffect, useReducer, useState } from 'react';
import type { WorkspaceEvent, WorkspaceState } from '../../workspace/wire.ts';
import { readPlace } from '../desk/page-address.ts';
import { fetchState, listenToEvents } from '../desk/workspace-client.ts';
import { reduceEvent } from '../state/reduce-event.ts';

export type Connection = 'opening' | 'live' | 'lost' | 'unreachable';

type Known = { state: WorkspaceState | null; connection: Connection };
type News =
  | { kind: 'state'; state: WorkspaceState }
  | { kind: 'event'; event: WorkspaceEvent }
  | { kind: 'connection'; connection: Connection };

function reduceNews(known: Known, news: News): Known {
  switch (news.kind) {
    case 'state':
      return { state: news.state, connection: 'live' };
    case 'event':
      return known.state === null ? known : { ...known, state: reduceEvent(known.state, news.event) };
    case 'connection':
      return { ...known, connection: news.connection };
  }
}

/** The first state: of the person named in the page's address, else of the server's first person. */
async function fetchFirstState(): Promise<WorkspaceState> {
  const state = await fetchState(null);
  const wanted = state.people.find(({ key }) => key === readPlace().person);
  return wanted === undefined || wanted.id === state.me.id ? state : await fetchState(wanted.id);
}

/** Keeps the workspace as one person sees it, live: the whole state at each (re)connection, then event by event. */
export function useWorkspace() {
  const [known, tell] = useReducer(reduceNews, { state: null, connection: 'opening' });
  const [as, setAs] = useState<string | null>(null);

  const open = useCallback(() => {
    tell({ kind: 'connection', connection: 'opening' });
    fetchFirstState().then(
      (state) => {
        tell({ kind: 'state', state });
        setAs(state.me.id);
      },
      () => tell({ kind: 'connection', connection: 'unreachable' }),
    );
  }, []);

  useEffect(open, [open]);

  useEffect(() => (as === null ? undefined : followPerson(as, tell, open)), [as, open]);

  return { ...known, switchPerson: setAs, retry: open };
}

/** `startAgain` is for a server that no longer knows this person: it was started anew, and gave out new ids. */
function followPerson(as: string, tell: (news: News) => void, startAgain: () => void): () => void {
  let isFollowing = true;
  // Events that arrive while the state is on its way are told after it, so that none is lost.
  let waiting: WorkspaceEvent[] | null = null;

  async function refresh() {
    waiting = [];
    try {
      const state = await fetchState(as);
      if (!isFollowing) return;
      tell({ kind: 'state', state });
      for (const event of waiting) tell({ kind: 'event', event });
    } catch {
      if (isFollowing) startAgain();
    }
    waiting = null;
  }

  const stop = listenToEvents(as, {
    onOpen: () => void refresh(),
    onEvent: (event) => {
      if (waiting === null) tell({ kind: 'event', event });
      else waiting.push(event);
    },
    onLost: () => tell({ kind: 'connection', connection: 'lost' }),
    onRefused: startAgain,
  });
  return () => {
    isFollowing = false;
    stop();
  };
}
