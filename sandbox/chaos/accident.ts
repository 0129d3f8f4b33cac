import type { Load } from './load.ts';
import type { Engine, Replica, Scene } from './scene.ts';
import type { Servers } from './servers.ts';

/** What an accident happens to. */
export type Stage = {
  scene: Scene;
  load: Load;
  /** Servers of ours; null where another one was given, and for SQLite. */
  servers: Servers | null;
  /** Writes a file that fills the disk under the database, and takes it away; null on a disk of the usual size. */
  disk: { fill(): Promise<void>; free(): Promise<void> } | null;
};

export type Accident = {
  name: string;
  engines: readonly Engine[];
  /** Number of times that it happens, one after another; once unless given. */
  times?: number;
  /** Needs a server that chaos may stop. */
  needsServer?: boolean;
  /** Needs a small disk under the database. */
  needsSmallDisk?: boolean;
  /**
   * Happens, and ends.
   * @returns since when recovery counts, by `performance.now()`, the processes that must recover, and
   * what is left to do once they have
   */
  happen(stage: Stage): Promise<{ since: number; among?: readonly Replica[]; after?(): Promise<void> }>;
};
