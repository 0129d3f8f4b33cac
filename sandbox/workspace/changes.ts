import type { WorkspaceEvent } from './wire.ts';

type Audience = { kind: 'everybody' } | { kind: 'channel'; id: string } | { kind: 'person'; id: string };
export type Change = { audience: Audience; event: WorkspaceEvent };

export type Changes = {
  tell(audience: Audience, event: WorkspaceEvent): void;
  /** Calls back at each change; the answer stops it. */
  listen(hear: (change: Change) => void): () => void;
};

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell(audience, event) {
      for (const hear of listeners) hear({ audience, event });
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
