import { createContext, use } from 'react';
import type { Gesture, ViewValue, ViewValues } from '../../workspace/wire.ts';

export type Container = Extract<Gesture, { kind: 'action' }>['container'];

/** What the blocks of one message, view or home share: their inputs' values, their errors and a way to act. */
export type Surface = {
  /** Prefix of the ids of this surface's fields. */
  id: string;
  /** Level of its headings: a form and a home have titles of their own. */
  heading: 'h2' | 'h3';
  values: ViewValues;
  /** Sentence to show under a block, by block id. */
  errors: Readonly<Record<string, string>>;
  change: (blockId: string, actionId: string, value: ViewValue) => void;
  act: (blockId: string, actionId: string, value: string) => void;
  /** The action that waits for an answer, as `block/action`. */
  busy: string | null;
};

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = use(SurfaceContext);
  if (surface === null) throw new Error('This block stands on no surface.');
  return surface;
}
