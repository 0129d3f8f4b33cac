import type { Actor } from '../../../people/actor.ts';

/** Pause of all approved texts, except safety messages to people in danger, until a person resumes. */
export type Pause = {
  id: string;
  /** The crisis that it was asked for in; null where there is none. */
  crisisId: number | null;
  scope: PauseScope;
  /** Network id of the account that leads the communication: it goes on. */
  except: string | null;
  /** As a person typed it. */
  reason: string;
  by: Actor;
  at: string;
  /** Pause tasks: what the bot cannot stop. A person ticks each one. */
  errands: PauseTask[];
  resumed: { by: Actor; at: string } | null;
};

export type PauseScope =
  | { kind: 'all' }
  | { kind: 'network'; network: string }
  | { kind: 'playbook'; playbook: string };

/** External source that would keep publishing: an entry of the calendar, or another tool. */
export type PauseTask = {
  id: string;
  kind: 'calendar' | 'scheduler';
  /** In the handbook's words. */
  what: string;
  /** Moment when it would be published; null for a tool. */
  dueAt: string | null;
  stopped: { by: Actor; at: string } | null;
};

/** Returns the first pause that keeps a text from leaving for its network; null where none does, as for every line to a person in danger. */
export function pauseOver<Paused extends Pick<Pause, 'scope' | 'except' | 'resumed'>>(
  { network, basis }: { network: string; basis: { kind: string } | null },
  playbook: string | null,
  pauses: readonly Paused[],
): Paused | null {
  if (basis?.kind === 'line') return null;
  return pauses.find((pause) => isLasting(pause) && covers(pause, network, playbook)) ?? null;
}

export function isLasting({ resumed }: Pick<Pause, 'resumed'>): boolean {
  return resumed === null;
}

function covers({ scope, except }: Pick<Pause, 'scope' | 'except'>, network: string, playbook: string | null): boolean {
  if (network === except) return false;
  switch (scope.kind) {
    case 'all':
      return true;
    case 'network':
      return scope.network === network;
    case 'playbook':
      return scope.playbook === playbook;
  }
}
