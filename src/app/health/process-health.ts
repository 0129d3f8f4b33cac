import type { WriteHealth } from '../../adapters/database/engine/write-watch.ts';
import type { ChannelWatch } from '../../domain/cases/model/crises/channel-watch.ts';
import type { PlannedBacklog } from '../../domain/cases/ports/backlog.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import { oldestAge } from '../../domain/time/oldest-age.ts';
import type { WebhookBacklog } from '../../domain/webhooks/webhook-store.ts';
import type { Health } from '../../http/health.ts';
import type { SignedRequests } from '../../http/signed-requests.ts';
import type { OutboxLoop } from '../../jobs/outbox/outbox-loop.ts';
import type { CallOutHealth } from '../call-outs.ts';
import type { PublicPageHealth } from '../public-page.ts';
import type { ModelHealth } from './model-health.ts';
import type { NetworkHealth } from './network-health.ts';
import type { SourceHealth } from './source-health.ts';

/** The outbox is looked at every second; after this long without luck something is wrong with the database. */
const patienceMs = 30_000;
/** An urgent card, or a post that was accepted, waits no longer. */
const longestWaitMs = 120_000;
const longestWriteMs = 5_000;

/**
 * Reports the bot as healthy while the database answers from its place and due items are taken.
 * Cards must reach their channel, urgent ones within two minutes. Accepted posts must be taken in,
 * writes must get through, the handbook in force must be followed, and no call-out may fail.
 */
export function healthOf(deps: {
  /** Version of this program. */
  version: string;
  outbox: Pick<OutboxLoop, 'health'>;
  /** Since when the oldest urgent case waits for its card, and the oldest accepted post for being taken in. */
  waiting: { urgentSince(): Promise<string | null>; intakeSince(): Promise<string | null> };
  writes(): WriteHealth;
  /** Requests that were refused at the doors. */
  requests: SignedRequests['health'];
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
  /** False while the installation is in trial. */
  isLive(): Promise<boolean>;
  /**
   * Returns the health of sources that are read automatically. A failing source concerns the team
   * and is no reason for a restart.
   */
  sources(): Promise<SourceHealth>;
  callOut(): Promise<CallOutHealth>;
  /** A page that cannot be written is no reason for a restart. Null where there is none. */
  publicPage(): PublicPageHealth | null;
  /** A receiver that is down is no reason for a restart. Null where there is none. */
  webhook(): Promise<WebhookBacklog | null>;
  /** A late post concerns the team and is no reason for a restart. Null where the plan is off. */
  planned(): Promise<PlannedBacklog | null>;
  /** Milliseconds since the epoch. */
  now(): number;
  elapsed: Elapsed;
}): () => Promise<Health> {
  const ageOfUrgent = oldestAge(deps);
  const ageOfIntake = oldestAge(deps);
  return async () => {
    const outbox = deps.outbox.health();
    const isInPlace = await deps.isInPlace();
    const { seq } = await deps.auditHead();
    const isLookedAt = outbox.sinceRoundMs !== null && outbox.sinceRoundMs < patienceMs;
    const urgentMs = ageOfUrgent(await deps.waiting.urgentSince());
    const intakeMs = ageOfIntake(await deps.waiting.intakeSince());
    const writes = deps.writes();
    const flows =
      urgentMs < longestWaitMs && intakeMs < longestWaitMs && writes.waitsMs < longestWriteMs && !writes.isDiskFull;
    const handbook = deps.handbook();
    const unreachable = deps.watch.unreachable();
    const channels = { casesUnreachableSince: unreachable?.since ?? null, hasSecond: deps.hasSecondChannel };
    // Where it is not so a person publishes by hand: nothing is lost, and the home tells why.
    const isLive = await deps.isLive();
    const stage = isLive ? 'live' : 'trial';
    const networks = deps
      .networks()
      .map(({ network, trouble }) => ({ network, goesOutByItself: isLive && trouble === null }));
    const model = figuresOf(await deps.model());
    const sources = await deps.sources();
    const requests = deps.requests();
    const callOut = await deps.callOut();
    const publicPage = deps.publicPage();
    const webhook = await deps.webhook();
    const planned = await deps.planned();
    const reaches = unreachable === null && callOut.failingSince === null;
    const ok = isInPlace && isLookedAt && flows && requests.ok && handbook.isFollowed && reaches;
    const database = { isInPlace, writeWaitsMs: writes.waitsMs, isDiskFull: writes.isDiskFull };
    const waiting = { urgentMs, intakeMs };
    const ours = { outbox, waiting, channels, database, requests: requests.facts, record: { seq }, handbook };
    return {
      ok,
      facts: { version: deps.version, stage, ...ours, model, networks, sources, callOut, publicPage, webhook, planned },
    };
  };
}

/** Anybody may read it: which model on which server is said to the team alone. Without it cases go on with the playbooks' texts. */
function figuresOf(health: ModelHealth | null) {
  if (health === null) return null;
  const { circuit, openSince, tokensToday, tokensLeft, costToday } = health;
  return { circuit, openSince, tokensToday, tokensLeft, costToday };
}
