import type { Coordination } from '../domain/cases/ports/coordination.ts';
import type { WebhookDeps } from '../domain/webhooks/webhook-round.ts';
import { webhookRounds } from '../domain/webhooks/webhook-round.ts';
import { timerBeat } from './beat.ts';
import type { JobLog } from './job-log.ts';
import { createLease } from './lease.ts';
import { startLeasedLoop } from './leased-loop.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';

/** Longer than a receiver may be silent, with what a round does beside. */
const LEASE_MS = 60_000;
const REST_MS = 1_000;

/** Tells the systems of the institution of events, as the one process that holds the lease: within some seconds, in the order of each case. */
export function startWebhookLoop(
  deps: Pick<WebhookDeps, 'record' | 'store' | 'receiver' | 'now'> & {
    /** False while the installation is in trial: nothing leaves automatically. */
    isOn(): Promise<boolean>;
    coordination: Coordination;
    /** Names this process among those that share the database. */
    holder: string;
    setTimer?: SetTimer;
    log: JobLog;
  },
): { stop(): Promise<void> } {
  const { record, store, receiver, isOn, coordination, holder, now, log } = deps;
  let isInTrouble = false;
  let isStopping = false;
  const terms = { ttlMs: LEASE_MS, kept: 'until_end', renewEveryMs: 10_000, askEveryMs: 5_000 } as const;
  const lease = createLease({ coordination, name: 'webhooks', holder, ...terms, now });
  const isGoing = () => !isStopping && lease.isSure();
  const round = webhookRounds({ record, store, receiver, now, isGoing, heard: { trouble, refused, givenUp } });

  /** Tells once when trouble begins, and once when it is over. */
  function trouble(answer: string | null): void {
    if (answer === null && isInTrouble) log.info({}, 'The receiver of WEBHOOK_URL takes events again');
    if (answer !== null && !isInTrouble)
      log.warn({ answer }, 'The receiver of WEBHOOK_URL takes no events; they wait, and are sent again later');
    isInTrouble = answer !== null;
  }

  function refused(id: string, answer: string): void {
    log.warn({ id, answer }, 'The receiver of WEBHOOK_URL does not take this event; it is sent again later');
  }

  function givenUp(events: number): void {
    log.error(
      { events },
      'Events were given up after 72 hours: ./portavoz webhook log shows them, ./portavoz webhook retry sends them',
    );
  }

  const loop = startLeasedLoop({
    lease,
    beat: timerBeat(REST_MS, deps.setTimer ?? setTimer),
    isDue: isOn,
    round,
    failed: {
      round: 'Events for WEBHOOK_URL could not be read or noted, and will be in a moment',
      stop: 'The lease of the webhooks could not be given back; it runs out by itself',
    },
    log,
  });
  return {
    stop() {
      isStopping = true;
      return loop.stop();
    },
  };
}
