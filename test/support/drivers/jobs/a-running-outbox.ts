import type { Database } from '../../../../src/adapters/database/open-database.ts';
import type { Effect } from '../../../../src/domain/cases/model/changes.ts';
import { laneOf } from '../../../../src/domain/cases/model/lane-of.ts';
import type { OutboxOutcome } from '../../../../src/domain/cases/ports/outbox.ts';
import type { OutboxLoopDeps } from '../../../../src/jobs/outbox/outbox-loop.ts';
import { startOutboxLoop } from '../../../../src/jobs/outbox/outbox-loop.ts';
import { anEntry, outcomeOf } from '../../builders/rows/invented-rows.ts';
import { aClock } from './a-clock.ts';
import { aJobLog } from './a-job-log.ts';
import { aTimer } from './a-timer.ts';

/** The loop on a database, with a clock and a timer that the test moves, and a channel that keeps what it is told. */
export function aRunningOutbox(
  database: Database,
  changes: { work?: Partial<OutboxLoopDeps['work']>; lease?: Partial<OutboxLoopDeps['lease']> } = {},
) {
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const timer = aTimer();
  const log = aJobLog();
  const told: string[] = [];
  const loop = startOutboxLoop({
    outbox: database.outbox.queue,
    lease: { coordination: database.upkeep.coordination, holder: 'one', ...changes.lease },
    now: clock.now,
    holdMs: 60_000,
    log,
    waits: { elapsed: clock.elapsed, setTimer: timer.set },
    work: {
      publish: async (id) => {
        told.push(id);
      },
      publishContent: async ({ contentId }) => {
        told.push(contentId);
        return null;
      },
      lookUp: async ({ publicationId, look }) => {
        told.push(`${publicationId}, look ${look}`);
      },
      readPinned: async (pauseId) => {
        told.push(`pinned ${pauseId}`);
      },
      writeContent: async (contentId) => {
        told.push(contentId);
        return true;
      },
      write: async ({ writingId }) => {
        told.push(writingId);
        return true;
      },
      judge: async () => true,
      writesAtOnce: 2,
      report: async ({ crisisId }) => {
        told.push(`report ${crisisId}`);
        return true;
      },
      ...changes.work,
      sendToTeam: async (item): Promise<OutboxOutcome> => {
        const outcome = (await changes.work?.sendToTeam?.(item)) ?? { kind: 'done' };
        if (outcome.kind === 'done') told.push(`${item.effect.kind} ${laneOf(item.effect).split(':')[1]}`);
        return outcome;
      },
    },
  });
  return {
    ...loop,
    clock,
    timer,
    log,
    told,
    /** When the loop rests with empty hands, or when what is asked for holds. */
    rests: (holds = () => Object.values(loop.health().inHand).every((count) => count === 0)) => timer.isSet(holds),
    /** Lets time pass and waits until all that was due then is done. */
    async after(ms: number) {
      clock.pass(ms);
      timer.fire();
      await this.rests();
    },
    async [Symbol.asyncDispose]() {
      await loop.stop();
    },
  };
}

/** Puts effects into the outbox, as of this moment. */
export async function add(database: Database, at: string, ...effects: Effect[]): Promise<void> {
  await database.cases.store.transact(({ save }) => save(outcomeOf({ effects, audit: [anEntry({ at })] })));
}

export const card = (caseId: number): Effect => ({ kind: 'card', caseId });
export const line = (caseId: number): Effect => ({
  kind: 'thread',
  caseId,
  entry: { sentence: { key: 'thread.claimed' } },
});
