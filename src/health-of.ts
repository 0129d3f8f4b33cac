import type { Health } from './http/health.ts';
import type { OutboxLoop } from './jobs/outbox-loop.ts';

/** The outbox is looked at every second; after this long without luck something is wrong with the database. */
const patienceMs = 30_000;

/** Well while the database answers from its place, what is due is being looked for, and the handbook in force is followed. */
export function healthOf(deps: {
  outbox: Pick<OutboxLoop, 'health'>;
  auditHead(): Promise<{ seq: number }>;
  /** Whether the database still lies where it was opened. */
  isInPlace(): Promise<boolean>;
  handbook(): { isFollowed: boolean; filesDiffer: boolean };
  /** Milliseconds since the epoch. */
  now(): number;
}): () => Promise<Health> {
  return async () => {
    const outbox = deps.outbox.health();
    const isInPlace = await deps.isInPlace();
    const { seq } = await deps.auditHead();
    const isLookedAt = outbox.lastRoundAt !== null && deps.now() - Date.parse(outbox.lastRoundAt) < patienceMs;
    const handbook = deps.handbook();
    const ok = isInPlace && isLookedAt && handbook.isFollowed;
    return { ok, facts: { outbox, database: { isInPlace }, record: { seq }, handbook } };
  };
}
