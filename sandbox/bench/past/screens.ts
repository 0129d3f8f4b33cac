import process from 'node:process';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { CaseDeps } from '../../../src/domain/cases/decision/case-deps.ts';
import { collectDigest } from '../../../src/domain/digests/collect-digest.ts';
import { collectWeek } from '../../../src/domain/digests/collect-week.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import type { BenchPlace } from '../flood/bench-place.ts';

const ROUNDS = 15;
/** Of a pair by turns, a few milliseconds each: its ratio is bound more narrowly. */
const TURNS = 45;
/** Cases that a list shows. */
export const LISTED = 12;
const IN_REVIEW = 200;
/** Time over which App Home says how often triage and team agree. */
const AGREED_MS = 28 * 86_400_000;

/** Reads what `publishHome` reads of cases and crises. */
export async function readHome(
  { cases: { screens }, crises: { reader: crises, pauses }, team: { preferences } }: Database,
  now: string,
): Promise<void> {
  const { home: desk } = screens;
  await desk.page({ kind: 'at_risk' }, LISTED);
  await desk.page({ kind: 'mine', actor: { kind: 'slack', team: 'T1', user: 'UBENCH' } }, LISTED);
  await desk.page({ kind: 'in_review' }, IN_REVIEW);
  await desk.openBySeverity();
  await desk.agreement({ from: momentAfter(now, -AGREED_MS), to: now });
  await desk.unsettledPublications();
  await crises.list();
  await pauses.lasting();
  await preferences.of('UBENCH');
}

/** Reads the digest of a day. */
export function readDigest(
  { cases: { reader }, team: { figures }, intake: { ownProfiles }, crises: { reader: crises, hoaxes } }: Database,
  desk: CaseDeps,
): Promise<unknown> {
  return collectDigest({ reader, figures, hoaxes, crises, ownProfiles, handbook: desk.handbook.current }, desk.now());
}

/** Reads the digest of a week. @param measures null for one without what came of our posts */
export function readWeek(
  { team: { figures, actions }, crises: { reader: crises }, outbox }: Database,
  desk: CaseDeps,
  measures: Database['intake']['measures'] | null,
): Promise<unknown> {
  return collectWeek(
    {
      figures,
      actions,
      crises,
      measures,
      contents: outbox.contents.figures,
      suggestions: null,
      handbook: desk.handbook.current,
    },
    desk.now(),
  );
}

/** Microseconds, on some clock. */
export type Clock = () => number;

function onCore(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** A server works beside this process, and its work is waited for. */
const byClock: Clock = () => performance.now() * 1_000;

/** Returns the clock that sees the work of a database. */
export function clockOf({ engine }: Pick<BenchPlace, 'engine'>): Clock {
  return engine === 'sqlite' ? onCore : byClock;
}

/** Returns the least milliseconds of some rounds: what it takes when nothing else is in the way. */
export async function leastOf(run: (round: number) => Promise<unknown>, clock: Clock): Promise<number> {
  const [least = Number.NaN] = await leastByTurns([run], clock, ROUNDS);
  return least;
}

/**
 * Returns the least milliseconds of each, which are run by turns: neither is colder, nor alone when the machine slows
 * down.
 */
export async function leastByTurns(
  runs: readonly ((round: number) => Promise<unknown>)[],
  clock: Clock,
  rounds = TURNS,
): Promise<number[]> {
  for (const run of runs) await run(0);
  const least = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, run] of runs.entries()) {
      const before = clock();
      await run(round);
      least[index] = Math.min(least[index] ?? Number.POSITIVE_INFINITY, clock() - before);
    }
  }
  return least.map((microseconds) => microseconds / 1_000);
}
