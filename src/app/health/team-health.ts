import type { ChannelWatch } from '../../domain/cases/model/crises/channel-watch.ts';
import type { HomeReader } from '../../domain/cases/ports/home.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { nextDailyAt } from '../../jobs/daily-hour.ts';
import type { OutboxLoop } from '../../jobs/outbox/outbox-loop.ts';
import type { BotHealth } from '../../slack/bolt/slack-deps.ts';
import type { PublicPageHealth } from '../public-page.ts';
import type { ModelHealth } from './model-health.ts';
import type { NetworkHealth } from './network-health.ts';
import type { SourceHealth } from './source-health.ts';

/** The outbox is looked at every second. */
const patienceMs = 30_000;

/** Returns the health of the bot, as the team reads it in its home. */
export function botHealth(deps: {
  version: string;
  loop: Pick<OutboxLoop, 'health'>;
  watch: Pick<ChannelWatch, 'unreachable'>;
  home: Pick<HomeReader, 'unsettledPublications'>;
  isLive(): Promise<boolean>;
  handbook(): Handbook;
  hasSecondChannel: boolean;
  model(): Promise<ModelHealth | null>;
  networks(): readonly NetworkHealth[];
  sources(): Promise<SourceHealth>;
  publicPage(): PublicPageHealth | null;
  /** `HH:MM` in the institution's time zone. */
  digestAt: string;
  /** ISO 8601 UTC. */
  now(): string;
}): () => Promise<BotHealth> {
  return async () => {
    const { sinceRoundMs, inHand } = deps.loop.health();
    const now = deps.now();
    const { hash, institution } = deps.handbook();
    return {
      version: deps.version,
      isTrial: !(await deps.isLive()),
      isSending: sinceRoundMs !== null && sinceRoundMs < patienceMs,
      toSend: inHand.team + inHand.publications,
      unsettled: await deps.home.unsettledPublications(),
      handbookHash: hash,
      unreachableSince: deps.watch.unreachable()?.since ?? null,
      hasSecondChannel: deps.hasSecondChannel,
      model: await deps.model(),
      networks: deps.networks(),
      sources: await deps.sources(),
      publicPageDown: downOf(deps.publicPage()),
      nextDigestAt: nextDailyAt(now, { at: deps.digestAt, timeZone: institution.timeZone }),
    };
  };
}

function downOf(health: PublicPageHealth | null): BotHealth['publicPageDown'] {
  if (health === null || health.since === null || health.why === null) return null;
  return { since: health.since, why: health.why };
}
