import type { Outbox, OutboxItem, OutboxOutcome } from '../domain/cases/case-store.ts';
import type { Effect } from '../domain/cases/changes.ts';
import type { JobLog } from './job-log.ts';
import { traceOf } from './job-log.ts';
import { putBack } from './put-back.ts';
import type { WorkLane } from './work-lane.ts';
import { workLane } from './work-lane.ts';

/** A card or a line of its thread. */
export type TeamItem = OutboxItem & { effect: Exclude<Effect, { kind: 'publish' }> };

export type TeamLaneDeps = {
  outbox: Outbox;
  /** ISO 8601 UTC. */
  now(): string;
  /** One attempt. What it throws counts as not sent. */
  sendToTeam(item: TeamItem): Promise<OutboxOutcome>;
  log: JobLog;
};

/** Tells the team, one message after another; within a case nothing overtakes a message that must be tried again. */
export function teamLane(deps: TeamLaneDeps, drained: () => void): WorkLane<TeamItem> {
  const lane = workLane<TeamItem>({ width: 1, perform, drained });
  return lane;

  async function perform(item: TeamItem): Promise<void> {
    try {
      const outcome = await attempt(item, deps);
      await deps.outbox.settle(item.id, outcome, deps.now());
      if (outcome.kind === 'retry' || outcome.kind === 'unknown') {
        const { caseId } = item.effect;
        await putBack(
          lane.withdraw((later) => later.effect.caseId === caseId),
          deps,
        );
      }
    } catch (error) {
      deps.log.error({ outboxId: item.id, ...traceOf(error) }, 'An outcome could not be written down');
    }
  }
}

async function attempt(item: TeamItem, { sendToTeam, now, log }: TeamLaneDeps): Promise<OutboxOutcome> {
  try {
    return await sendToTeam(item);
  } catch (error) {
    const facts = { outboxId: item.id, caseId: item.effect.caseId, attempts: item.attempts };
    log.warn({ ...facts, ...traceOf(error) }, 'A message to the team was not sent and will be tried again');
    const at = new Date(Date.parse(now()) + backOffMs(item.attempts)).toISOString();
    return { kind: 'retry', at, why: 'sending failed' };
  }
}

/** 1 s after the first attempt, 2 s, 4 s … at most a minute. */
function backOffMs(attempts: number): number {
  return Math.min(60_000, 1_000 * 2 ** (attempts - 1));
}
