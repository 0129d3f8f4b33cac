import { createContext, use } from 'react';
import type { Gesture, GestureAnswer, WorkspaceState } from '../../workspace/wire.ts';
import type { Place } from '../hooks/use-place.ts';
import type { LinkTarget } from '../state/resolve-link.ts';
import type { HouseClock } from '../text/clock-time.ts';
import type { PageLanguage } from '../text/page-language.ts';
import type { Sentences } from '../text/sentences.ts';

type WithoutActor<G> = G extends unknown ? Omit<G, 'as'> : never;

/** A gesture before it is signed with the person who makes it. */
export type Deed = WithoutActor<Gesture>;

/** What every part of the page may need: the workspace as this person sees it, and a way to act in it. */
type Desk = {
  state: WorkspaceState;
  language: PageLanguage;
  sentences: Sentences;
  clock: HouseClock;
  /** Acts as the present person; what went wrong is also told in the notice. */
  perform: (deed: Deed) => Promise<GestureAnswer>;
  notify: (text: string) => void;
  go: (place: Place) => void;
  /** Goes where a link leads, and points at it. */
  follow: (target: LinkTarget) => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('This part of the page stands outside of the desk.');
  return desk;
}
