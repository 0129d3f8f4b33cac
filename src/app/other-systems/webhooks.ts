import { randomUUID } from 'node:crypto';
import type { Database } from '../../adapters/database/open-database.ts';
import type { ThroughProxy } from '../../adapters/networks/reading/fetch-bytes.ts';
import { webhookReceiver } from '../../adapters/networks/webhook-receiver.ts';
import type { WebhookSettings } from '../../config/webhook-settings.ts';
import type { WebhookBacklog } from '../../domain/webhooks/webhook-store.ts';
import type { Job } from '../../jobs/job.ts';
import type { JobLog } from '../../jobs/job-log.ts';
import { startWebhookLoop } from '../../jobs/webhook-loop.ts';

type WebhookJob = Job & {
  /** Null where no address is set. */
  health(): Promise<WebhookBacklog | null>;
};

/** Creates the job that tells the systems of the institution of events. It does nothing without an address. */
export function createWebhooks(deps: {
  account: WebhookSettings | null;
  database: Pick<Database, 'cases' | 'outbox' | 'upkeep'>;
  throughProxy: ThroughProxy | null;
  /** False while the installation is in trial. */
  isLive(): Promise<boolean>;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
}): WebhookJob {
  const { account, database, throughProxy, isLive, now, log } = deps;
  if (account === null) return { health: async () => null, start: () => ({ stop() {} }) };
  const { webhooks: store } = database.outbox;
  const receiver = webhookReceiver(account, { now: () => Date.parse(now()), throughProxy });
  return {
    health: store.backlog,
    start: () =>
      startWebhookLoop({
        record: database.cases.reader,
        store,
        receiver,
        isOn: isLive,
        coordination: database.upkeep.coordination,
        holder: randomUUID(),
        now,
        log,
      }),
  };
}
