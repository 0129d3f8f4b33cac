import type { Logger } from 'pino';
import type { Database } from '../../adapters/database/open-database.ts';
import type { Metrics, Readings } from '../../adapters/metrics/create-metrics.ts';
import type { Backlog } from '../../domain/cases/ports/backlog.ts';
import { traceOf } from '../../errors.ts';
import type { Health } from '../../http/health.ts';
import { readHealth } from '../../http/health.ts';
import type { OutboxLoop } from '../../jobs/outbox/outbox-loop.ts';

type WatchDeps = {
  database: Pick<Database, 'cases' | 'upkeep'>;
  outbox: Pick<OutboxLoop, 'health'>;
  metrics: Metrics;
  /** True if the plan is worked with: planned posts are counted. */
  hasPlan: boolean;
  /** ISO 8601 UTC. */
  now(): string;
  log: Logger;
};

/** A database that takes longer counts as silent. */
const PATIENCE_MS = 2_000;

/**
 * Creates what those who watch the process read. Metrics of the process itself are there whatever
 * the database does; several who ask at once share one reading.
 */
export function createWatch(deps: WatchDeps) {
  const { database, outbox, metrics, hasPlan, now, log } = deps;
  let reading: Promise<Readings> | null = null;
  let isStopping = false;

  async function read(healthOf: () => Promise<Health>): Promise<Readings> {
    const backlog = inTime(database.upkeep.backlog(now(), hasPlan)).catch((error: unknown) => {
      log.warn(traceOf(error), 'What waits could not be counted');
      return null;
    });
    const health = readHealth(healthOf, log);
    return { backlog: await backlog, isHealthy: (await health).ok, isSender: outbox.health().isSender };
  }

  return {
    isReady: async () => !isStopping && (await database.cases.reader.auditHead()).seq >= 0,
    /** From now on no more requests should come. */
    beginStop() {
      isStopping = true;
    },
    async metrics(healthOf: () => Promise<Health>) {
      reading ??= read(healthOf).finally(() => {
        reading = null;
      });
      return metrics.show(await reading);
    },
  };
}

async function inTime(backlog: Promise<Backlog>): Promise<Backlog | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  return Promise.race([backlog, late]).finally(() => clearTimeout(timer));
}
