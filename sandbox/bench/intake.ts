import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { SECRET, SOURCE } from './flood/a-flooded-bot.ts';
import type { BenchPlace } from './flood/bench-place.ts';
import { aBenchPlace } from './flood/bench-place.ts';
import type { Clicked } from './flood/clicks-during.ts';
import { clicksDuring, failedClicks } from './flood/clicks-during.ts';
import type { BenchOptions, Figure } from './flood/figure.ts';
import { printFigures, rounded } from './flood/figure.ts';
import type { FloodedReplicas } from './flood/flooded-replicas.ts';
import { floodedReplicas } from './flood/flooded-replicas.ts';

const POSTS = 40_000;
const CLICKS_PER_SECOND = 10;
const GOAL_PER_SECOND = { sqlite: 2_500, postgres: 1_500 };
const GOAL_MB = 700;
const GOAL_LOCK_SHARE = 40;
const GOAL_TRIAGE_SHARES = [40, 60] as const;
const GOAL_P99_MS = 150;
const GOAL_MOST_MS = 1_000;
const sender = fileURLToPath(new URL('flood/send-flood.ts', import.meta.url));
const run = promisify(execFile);

/** One flood, and what became of it. */
type Flood = {
  sustained: number;
  acknowledged: number;
  answerP99Ms: number;
  retries: number;
  lost: number;
  opened: number;
  /** Percent of the time for which some process held the write lock. */
  lockShare: number;
  /** Percent of triage's processor time by process. */
  triageShares: number[];
  cpuMsPerPost: number;
  /** What the processes wrote to disk; a server of PostgreSQL writes for itself. */
  writtenKbPerPost: number;
  peakMb: number;
};

/**
 * Prints how many posts a second the real program takes in that another process sends over HTTP as fast as it is answered: from one
 * process or several, on either engine, beside bare batched inserts. A second flood is sent while people click.
 */
export async function benchIntake(options: BenchOptions): Promise<void> {
  await using place = await aBenchPlace(options.database);
  const count = Math.round(POSTS * options.scale);
  const bare = bareInserts(path.join(place.folder, 'bare.db'), count);
  await using bots = await floodedReplicas(place, options.replicas);
  const floods: Flood[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    floods.push(await flooded(bots, place, { count, from: round * count }));
  }
  const from = options.rounds * count;
  const target = { port: bots.ports[0] ?? 0, perSecond: CLICKS_PER_SECOND, secret: SECRET };
  const clicked = await clicksDuring(bots.workspace, target, async () => {
    await flooded(bots, place, { count, from });
  });
  const prefix = `${place.engine}${options.replicas > 1 ? ` ×${options.replicas}` : ''}`;
  const figures = [...figuresOf(floods, bare, place.engine), ...clickFigures(clicked)];
  const named = figures.map((one) => ({ ...one, name: `${prefix}: ${one.name}` }));
  printFigures(named, options);
}

async function flooded(
  bots: FloodedReplicas,
  place: BenchPlace,
  { count, from }: { count: number; from: number },
): Promise<Flood> {
  const [before, rowsBefore] = [await bots.work(), await takenIn(place)];
  const began = performance.now();
  const args = [sender, bots.ports.join(','), SOURCE, SECRET, String(count), '0', String(from)];
  const sent = JSON.parse((await run(process.execPath, args)).stdout);
  while (await place.waits()) await wait(50);
  const tookS = (performance.now() - began) / 1000;
  const [after, rows] = [await bots.work(), await takenIn(place)];
  const spent = after.map((one, index) => ({
    cpuMs: one.cpuMs - (before[index]?.cpuMs ?? 0),
    writtenKb: one.writtenKb - (before[index]?.writtenKb ?? 0),
    heldS: one.heldS - (before[index]?.heldS ?? 0),
    triageS: one.triageS - (before[index]?.triageS ?? 0),
  }));
  const triageS = sum(spent.map((one) => one.triageS));
  const opened = rows.opened - rowsBefore.opened;
  return {
    sustained: count / tookS,
    acknowledged: count / (sent.ms / 1000),
    answerP99Ms: sent.p99Ms,
    retries: sent.retries,
    lost: count - opened - (rows.joined - rowsBefore.joined) - sent.duplicate - sent.refused,
    opened,
    lockShare: (sum(spent.map(({ heldS }) => heldS)) / tookS) * 100,
    triageShares: spent.map((one) => (triageS === 0 ? 0 : (one.triageS / triageS) * 100)),
    cpuMsPerPost: sum(spent.map(({ cpuMs }) => cpuMs)) / count,
    writtenKbPerPost: sum(spent.map(({ writtenKb }) => writtenKb)) / count,
    peakMb: Math.max(...after.map(({ peakMb }) => peakMb)),
  };
}

async function takenIn(place: BenchPlace): Promise<{ opened: number; joined: number }> {
  return { opened: await place.count('posts'), joined: await place.count('joined_posts') };
}

function figuresOf(floods: readonly Flood[], bare: number, engine: BenchPlace['engine']): Figure[] {
  const median = (of: (flood: Flood) => number) =>
    floods.map(of).toSorted((one, other) => one - other)[Math.floor((floods.length - 1) / 2)] ?? 0;
  const sustained = median((one) => one.sustained);
  const lockShare = median((one) => one.lockShare);
  const lost = sum(floods.map((one) => one.lost));
  const peakMb = Math.max(...floods.map((one) => one.peakMb));
  const least = GOAL_PER_SECOND[engine];
  const triaged = engine === 'sqlite' ? [] : (floods[0]?.triageShares ?? []);
  const shares = triaged.map((_, index) => median((one) => one.triageShares[index] ?? 0));
  return [
    figure('taken in', sustained, 'posts/s', { reference: rounded(bare), goal: `≥ ${least}`, met: sustained >= least }),
    figure(
      'acknowledged',
      median((one) => one.acknowledged),
      'posts/s',
      { reference: rounded(bare) },
    ),
    figure(
      'answer, p99',
      median((one) => one.answerP99Ms),
      'ms',
    ),
    figure('lost', lost, 'posts', { goal: '0', met: lost === 0 }),
    figure(
      'cases',
      median((one) => one.opened),
      'cases',
    ),
    figure(
      'asked to wait',
      median((one) => one.retries),
      'requests',
    ),
    figure('write lock held', lockShare, '% of the time', goalOfLock(engine, lockShare)),
    ...shares.map((share, index) => figure(`triage in process ${index + 1}`, share, '%', goalOfShare(shares, share))),
    figure(
      'processor time of all processes',
      median((one) => one.cpuMsPerPost),
      'ms/post',
    ),
    figure(
      'written by all processes',
      median((one) => one.writtenKbPerPost),
      'kB/post',
    ),
    figure('most memory of a process', peakMb, 'MB', { goal: `≤ ${GOAL_MB}`, met: peakMb <= GOAL_MB }),
  ];
}

function goalOfLock(engine: BenchPlace['engine'], share: number): Partial<Figure> {
  return engine === 'sqlite' ? {} : { goal: `≤ ${GOAL_LOCK_SHARE}`, met: share <= GOAL_LOCK_SHARE };
}

function goalOfShare({ length }: readonly number[], share: number): Partial<Figure> {
  const [least, most] = GOAL_TRIAGE_SHARES;
  return length === 2 ? { goal: `${least} to ${most}`, met: share >= least && share <= most } : {};
}

function clickFigures(clicked: Clicked): Figure[] {
  const { clicks, p50Ms, p99Ms, mostMs } = clicked;
  const { count, reasons } = failedClicks(clicked);
  return [
    figure('a click meanwhile, median', p50Ms, 'ms'),
    figure('a click meanwhile, p99', p99Ms, 'ms', { goal: `≤ ${GOAL_P99_MS}`, met: p99Ms <= GOAL_P99_MS }),
    figure(`longest of ${clicks} clicks`, mostMs, 'ms', { goal: `≤ ${GOAL_MOST_MS}`, met: mostMs <= GOAL_MOST_MS }),
    figure('clicks that failed', count, `clicks ${reasons}`.trim(), { goal: '0', met: count === 0 }),
  ];
}

function figure(name: string, value: number, unit: string, more: Partial<Figure> = {}): Figure {
  return { name, figure: rounded(value), unit, reference: null, goal: '', met: null, ...more };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

/** Rows of 300 bytes and one index, 100 a FULL commit: what SQLite alone does on this disk now. @returns rows a second */
function bareInserts(file: string, count: number): number {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table bare (id integer primary key, key text unique, text text)');
  const insert = database.prepare('insert into bare (key, text) values (?, ?)');
  const text = 'x'.repeat(300);
  const batch = database.transaction((from: number) => {
    for (let at = from; at < Math.min(count, from + 100); at += 1) insert.run(`key-${(at * 7919) % 1_000_003}`, text);
  });
  const began = performance.now();
  for (let from = 0; from < count; from += 100) batch.immediate(from);
  const perSecond = count / ((performance.now() - began) / 1000);
  database.close();
  return perSecond;
}
