import { stat } from 'node:fs/promises';
import about from '../../../package.json' with { type: 'json' };
import type { Database } from '../../adapters/database/open-database.ts';
import { unheardTurns } from '../../domain/bell/unheard-turns.ts';
import type { ChannelWatch } from '../../domain/cases/model/crises/channel-watch.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import type { WebhookBacklog } from '../../domain/webhooks/webhook-store.ts';
import type { DraftModel } from '../../domain/writing/draft-model.ts';
import type { Health } from '../../http/health.ts';
import type { SignedRequests } from '../../http/signed-requests.ts';
import type { OutboxLoop } from '../../jobs/outbox/outbox-loop.ts';
import type { BotHealth } from '../../slack/bolt/slack-deps.ts';
import { callOutHealth } from '../call-outs.ts';
import type { PublicPageHealth } from '../public-page.ts';
import { modelHealth } from './model-health.ts';
import type { NetworkHealth } from './network-health.ts';
import { healthOf } from './process-health.ts';
import type { SourceHealth } from './source-health.ts';
import { botHealth } from './team-health.ts';

/** Creates the health of the live bot, for operators and for the team. */
export async function createHealth(deps: {
  live: { outbox: Pick<OutboxLoop, 'health'>; watch: Pick<ChannelWatch, 'unreachable'> };
  database: Pick<Database, 'cases' | 'outbox' | 'intake' | 'upkeep'>;
  databaseUrl: string;
  handbook(): Handbook;
  model: DraftModel | null;
  /** Health of other parts, as each tells it. */
  asked: {
    followed(): { isFollowed: boolean; filesDiffer: boolean };
    networks(): readonly NetworkHealth[];
    sources(): Promise<SourceHealth>;
    requests: SignedRequests['health'];
    publicPage(): PublicPageHealth | null;
    webhook(): Promise<WebhookBacklog | null>;
    isLive(): Promise<boolean>;
  };
  /** Settings that a line of health depends on. */
  isSet: { secondChannel: boolean; callOut: boolean; plan: boolean };
  /** `HH:MM` in the institution's time zone. */
  digestAt: string;
  /** ISO 8601 UTC. */
  now(): string;
  elapsed: Elapsed;
}): Promise<{ ofProcess(): Promise<Health>; ofBot(): Promise<BotHealth> }> {
  const { live, database, handbook, model, isSet, digestAt, now } = deps;
  const { secondChannel: hasSecondChannel } = isSet;
  const { followed, networks, sources, requests, publicPage, webhook, isLive } = deps.asked;
  const { outbox, watch } = live;
  const {
    reader,
    screens: { home },
  } = database.cases;
  const { version } = about;
  const isInPlace = await databaseInPlace(deps.databaseUrl);
  const ofModel = modelHealth({ model, home, handbook, now });
  return {
    ofProcess: healthOf({
      version,
      outbox,
      waiting: { urgentSince: database.outbox.queue.urgentSince, intakeSince: database.intake.queue.waitingSince },
      writes: database.upkeep.writes,
      requests,
      auditHead: reader.auditHead,
      isLive,
      isInPlace,
      handbook: followed,
      watch,
      hasSecondChannel,
      model: ofModel,
      networks,
      sources,
      publicPage,
      webhook,
      planned: async () => (isSet.plan ? database.outbox.contents.figures.counts(now()) : null),
      callOut: callOutHealth({
        isSet: isSet.callOut,
        reader: database.upkeep.callOuts,
        unheard: () => unheardTurns({ store: database.cases.store, handbook: { current: handbook }, now }),
        now,
      }),
      now: () => Date.parse(now()),
      elapsed: deps.elapsed,
    }),
    ofBot: botHealth({
      version,
      loop: outbox,
      isLive,
      watch,
      home,
      handbook,
      hasSecondChannel,
      model: ofModel,
      networks,
      sources,
      publicPage,
      digestAt,
      now,
    }),
  };
}

/**
 * Tells whether a SQLite file still lies where it was opened. One that was deleted or replaced goes on working for the process
 * that has it open, and all that is written to it is lost at the end. Always true for what is no file.
 */
async function databaseInPlace(url: string): Promise<() => Promise<boolean>> {
  const file = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : ':memory:';
  if (file === ':memory:') return async () => true;
  const opened = await inodeOf(file);
  return async () => opened !== null && (await inodeOf(file)) === opened;
}

async function inodeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ ino }) => ino,
    () => null,
  );
}
