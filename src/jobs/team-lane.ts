import type { Outbox, OutboxItem, OutboxOutcome } from '../domain/cases/case-store.ts';
import type { TeamEffect } from '../domain/cases/changes.ts';
import { laneOf } from '../domain/cases/lane-of.ts';
import { backOffMs } from './back-off.ts';
import type { JobLog } from './job-log.ts';
import { traceOf } from './job-log.ts';
import { putBack } from './put-back.ts';
import type { WorkLane } from './work-lane.ts';
import { workLane } from './work-lane.ts';

/** A card, a board, or a line below them. */
export type TeamItem = OutboxItem & { effect: TeamEffect };

export type TeamLaneDeps = {
  outbox: Outbox;
  /** ISO 8601 UTC. */
  now(): string;
  /** One attempt. What it throws counts as not sent. */
  sendToTeam(item: TeamItem): Promise<OutboxOutcome>;
  log: JobLog;
};

/** Tells the team, one message after another; within a case or a crisis nothing overtakes a message that must be tried again. */
export function teamLane(deps: TeamLaneDeps, drained: () => void): WorkLane<TeamItem> {
  const lane = workLane<TeamItem>({ width: 1, perform, drained });
  return lane;

  async function perform(item: TeamItem): Promise<void> {
    try {
      const outcome = await attempt(item, deps);
      await deps.outbox.settle(item.id, outcome, deps.now());
      if (outcome.kind === 'retry' || outcome.kind === 'unknown') {
        const own = laneOf(item.effect);
        await putBack(
          lane.withdraw((later) => laneOf(later.effect) === own),
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
    const facts = { outboxId: item.id, lane: laneOf(item.effect), attempts: item.attempts };
    log.warn({ ...facts, ...traceOf(error) }, 'A message to the team was not sent and will be tried again');
    const at = new Date(Date.parse(now()) + backOffMs(item.attempts)).toISOString();
    return { kind: 'retry', at, why: 'sending failed' };
  }
}
