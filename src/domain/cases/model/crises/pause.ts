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

/** `none`: a list of what others have planned, which keeps nothing of ours back and is over as it begins. */
export type PauseScope =
  | { kind: 'all' }
  | { kind: 'none' }
  | { kind: 'network'; network: string }
  | { kind: 'playbook'; playbook: string };

/**
 * External source that would keep publishing: an entry of the calendar, another tool, or an item planned in one. `pinned`: the request to
 * look at what stays on top of our profiles; `pinned_post`: one post that a network says is there.
 */
export type PauseTask = {
  id: string;
  kind: 'calendar' | 'scheduler' | 'planned' | 'pinned' | 'pinned_post';
  /** In the handbook's words; of a planned item in those of its source, with who can stop it; of pinned posts the names of the networks. */
  what: string;
  /** Moment when it would be published; null for a tool. */
  dueAt: string | null;
  stopped: { by: Actor; at: string } | null;
  /** Planned item that it is; none for other kinds, and in rows of before. */
  item?: { id: string; isAllDay: boolean } | undefined;
  /** Address of a pinned post; none for other kinds. */
  link?: string | undefined;
  /** Profiles of a request to look that the bot has read, by the names of the networks: with pinned posts, and with none. */
  read?: { found: string[]; none: string[] } | undefined;
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

/** Returns true for what keeps texts back; false for a list of what others have planned. */
export function isPausing({ scope }: Pick<Pause, 'scope'>): boolean {
  return scope.kind !== 'none';
}

/** Returns true while tasks can be ticked: a pause takes ticks while it lasts, a list that pauses nothing always. */
export function takesTicks({ scope, resumed }: Pick<Pause, 'scope' | 'resumed'>): boolean {
  return !isPausing({ scope }) || isLasting({ resumed });
}

/** Returns true where a pause may concern what is planned on a network: its playbook is unknown. */
export function mayConcern({ scope, except }: Pick<Pause, 'scope' | 'except'>, network: string): boolean {
  return network !== except && (scope.kind !== 'network' || scope.network === network);
}

function covers({ scope, except }: Pick<Pause, 'scope' | 'except'>, network: string, playbook: string | null): boolean {
  if (network === except) return false;
  switch (scope.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'network':
      return scope.network === network;
    case 'playbook':
      return scope.playbook === playbook;
  }
}
