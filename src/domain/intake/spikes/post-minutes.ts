import type { MinuteCount, Spike } from '../../cases/model/joining/spike.ts';

/** Number of posts that came in, minute by minute; the numbers stay when the posts are erased. */
export type PostMinutes = {
  /** Counts what came in since it was counted last, up to `now`; what came long before the first time is looked up hour by hour. */
  countUpTo(now: string): Promise<void>;
  /** From `from` (included) to `to` (not); minutes without any are left out. */
  between(period: { from: string; to: string }): Promise<MinuteCount[]>;
  /** These spikes, in this order. */
  spikes(ids: readonly string[]): Promise<Spike[]>;
  /** The first minute in which any came; null while none did. */
  firstMinute(): Promise<string | null>;
};
