/** Agreements between processes that share a database. */
export type Coordination = {
  /** True while this holder has the lease or could take it; it lasts `ttlMs` from `now`. */
  holdLease(name: string, holder: string, now: string, ttlMs: number): Promise<boolean>;
  releaseLease(name: string, holder: string): Promise<void>;
  /** True the first time that this run is announced, ever: `digest:2026-11-24`. */
  beginRun(key: string, now: string): Promise<boolean>;
  lastRun(prefix: string): Promise<string | null>;
};
