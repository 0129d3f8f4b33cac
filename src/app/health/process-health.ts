import type { ChannelWatch } from '../../domain/cases/model/crises/channel-watch.ts';
import type { Health } from '../../http/health.ts';
import type { OutboxLoop } from '../../jobs/outbox/outbox-loop.ts';
import type { ModelHealth } from './model-health.ts';
import type { NetworkHealth } from './network-health.ts';
import type { SourceHealth } from './source-health.ts';

/** The outbox is looked at every second; after this long without luck something is wrong with the database. */
const patienceMs = 30_000;

/**
 * Reports the bot as healthy while the database answers from its place and due items are taken.
 * Cards must also reach their channel, and the handbook in force must be followed.
 */
export function healthOf(deps: {
  outbox: Pick<OutboxLoop, 'health'>;
  auditHead(): Promise<{ seq: number }>;
  /** Returns true if the database is still where it was opened. */
  isInPlace(): Promise<boolean>;
  handbook(): { isFollowed: boolean; filesDiffer: boolean };
  /** Watch of the channel of the cases, as far as this process sends to it. */
  watch: Pick<ChannelWatch, 'unreachable'>;
  hasSecondChannel: boolean;
  /** Null where the institution has no language model. */
  model(): Promise<ModelHealth | null>;
  networks(): readonly NetworkHealth[];
  /**
   * Returns the health of sources that are read automatically. A failing source concerns the team
   * and is no reason for a restart.
   */
  sources(): Promise<SourceHealth>;
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
    // Where it is not so a person publishes by hand: nothing is lost, and the home tells why.
    const networks = deps.networks().map(({ network, trouble }) => ({ network, goesOutByItself: trouble === null }));
    const model = figuresOf(await deps.model());
    const sources = await deps.sources();
    const ok = isInPlace && isLookedAt && handbook.isFollowed && unreachable === null;
    const database = { isInPlace };
    return { ok, facts: { outbox, channels, database, record: { seq }, handbook, model, networks, sources } };
  };
}

/** Anybody may read it: which model on which server is said to the team alone. Without it cases go on with the playbooks' texts. */
function figuresOf(health: ModelHealth | null) {
  if (health === null) return null;
  const { circuit, openSince, tokensToday, tokensLeft, costToday } = health;
  return { circuit, openSince, tokensToday, tokensLeft, costToday };
}
