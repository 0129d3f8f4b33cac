import type { OutboxOutcome } from '../domain/cases/ports/outbox.ts';
import type { DrillRun } from '../domain/crises/drill/drill-run.ts';
import { isUnderWay, nextStep } from '../domain/crises/drill/drill-run.ts';
import type { DrillRuns } from '../domain/crises/drill/drill-runs.ts';
import type { Drill } from '../domain/handbook/drill.ts';
import { traceOf } from '../errors.ts';
import type { JobLog } from './job-log.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import type { WakeLoop } from './wake-loop.ts';
import { startWakeLoop } from './wake-loop.ts';

/** Outcome of posting in the channel. */
type Said = { kind: 'posted' } | Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>;

export type DrillClockDeps = {
  /** Returns true if this process sends; otherwise another process plays the drill. */
  isSender(): boolean;
  runs: DrillRuns;
  /** Course of a drill. */
  play: {
    /** Null when the handbook has it no longer. */
    drillOf(id: string): Drill | null;
    /** Lets the post come that has this place in the drill. */
    arrive(drill: Drill, at: number): Promise<Said>;
    /** The last of what it asks for is due. */
    end(run: DrillRun): Promise<void>;
    /** Tells the team how it did. */
    score(run: DrillRun, drill: Drill | null): Promise<Said>;
  };
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  setTimer?: SetTimer;
};

/** Interval in milliseconds between checks, because another process may have started a drill. */
const IDLE_MS = 5_000;
const SOON_MS = 1_000;
/**
 * Time in milliseconds for which the messages and texts of a drill are kept for review; then they
 * are deleted.
 */
const KEPT_MS = 30 * 24 * 60 * 60_000;

/**
 * Plays the drill that is under way, whichever process started it, and goes on with it after a restart: posts come one after the other,
 * then the score. A post that the channel did not take comes again, so that at worst it comes twice.
 */
export function startDrillClock(deps: DrillClockDeps): WakeLoop {
  const { isSender, runs, now, log } = deps;
  return startWakeLoop(round, deps.setTimer ?? setTimer);

  async function round(): Promise<number> {
    try {
      if (!isSender()) return SOON_MS;
      const run = await runs.latest();
      if (run !== null && isUnderWay(run)) return await played(run);
      if (isForgotten(run)) await runs.forget();
      return IDLE_MS;
    } catch (error) {
      log.error(traceOf(error), 'The drill could not be played on and will be in a moment');
      return IDLE_MS;
    }
  }

  function isForgotten(run: DrillRun | null): boolean {
    const scoredAt = run?.scoredAt ?? null;
    return scoredAt !== null && Date.parse(now()) - Date.parse(scoredAt) > KEPT_MS;
  }

  /** @returns ms until the next look */
  async function played(run: DrillRun): Promise<number> {
    const drill = deps.play.drillOf(run.drill);
    const step = drill === null ? ({ kind: 'score' } as const) : nextStep(run, drill, now());
    switch (step.kind) {
      case 'arrive':
        return drill === null ? 0 : said(await deps.play.arrive(drill, step.post), () => runs.arrived(run.id, now()));
      case 'end':
        await deps.play.end(run);
        return 0;
      case 'score':
        return said(await deps.play.score(run, drill), () => runs.scored(run.id, now()));
      case 'rest':
        return Math.min(IDLE_MS, Math.max(0, Date.parse(step.until) - Date.parse(now())));
      case 'over':
        return IDLE_MS;
    }
  }

  async function said(outcome: Said, then: () => Promise<void>): Promise<number> {
    if (outcome.kind === 'posted') {
      await then();
      return 0;
    }
    if (outcome.kind === 'failed') return IDLE_MS;
    return outcome.afterMs;
  }
}
