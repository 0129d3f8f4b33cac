import type { Actor } from '../../people/actor.ts';
import type { DrillRun } from './drill-run.ts';

/** Store of the drills that were played, in drill mode. */
export type DrillRuns = {
  /** The one that began last. */
  latest(): Promise<DrillRun | null>;
  /**
   * Forgets what is left of the one before, but its record, and begins this one.
   * @returns false when another one is under way
   */
  begin(run: DrillRun): Promise<boolean>;
  /** The next post has come. */
  arrived(id: string, at: string): Promise<void>;
  /** @returns false when it is over already */
  end(id: string, end: { by: Actor; at: string }): Promise<boolean>;
  scored(id: string, at: string): Promise<void>;
  /** Takes out all that was said and written in drills; the record of who did what stays. */
  forget(): Promise<void>;
};
