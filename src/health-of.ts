import type { ChannelWatch } from './domain/cases/channel-watch.ts';
import type { Health } from './http/health.ts';
import type { OutboxLoop } from './jobs/outbox-loop.ts';

/** The outbox is looked at every second; after this long without luck something is wrong with the database. */
const patienceMs = 30_000;

/** Well while the database answers from its place, what is due is looked for, cards get into their channel and the handbook in force is followed. */
export function healthOf(deps: {
  outbox: Pick<OutboxLoop, 'health'>;
  auditHead(): Promise<{ seq: number }>;
  /** Whether the database still lies where it was opened. */
  isInPlace(): Promise<boolean>;
  handbook(): { isFollowed: boolean; filesDiffer: boolean };
  /** Of the channel of the cases, as far as this process sends to it. */
  watch: Pick<ChannelWatch, 'unreachable'>;
  hasSecondChannel: boolean;
  /** Milliseconds since the epoch. */
  now(): number;
}): () => Promise<Health> {
  return async () => {
    const outbox = deps.outbox.health();
    const isInPlace = await deps.isInPlace();
    const { seq } = await deps.auditHead();
    const isLookedAt = outbox.lastRoundAt !== null && deps.now() - Date.parse(outbox.lastRoundAt) < patienceMs;
    const handbook = deps.handbook();
    const unreachable = deps.watch.unreachable();
    const channels = { casesUnreachableSince: unreachable?.since ?? null, hasSecond: deps.hasSecondChannel };
    const ok = isInPlace && isLookedAt && handbook.isFollowed && unreachable === null;
    return { ok, facts: { outbox, channels, database: { isInPlace }, record: { seq }, handbook } };
  };
}
