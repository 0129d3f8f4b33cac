import { inspect } from 'node:util';
import type { Accident, Stage } from './accident.ts';
import { PROCESS_ACCIDENTS } from './accidents-of-processes.ts';
import { DATABASE_ACCIDENTS } from './accidents-of-the-database.ts';
import { countMarks } from './count-marks.ts';
import { startLoad } from './load.ts';
import type { Place } from './places.ts';
import { aPlaceInPostgres, aPlaceOnDisk, whyNoSmallDisk } from './places.ts';
import { PLANNED_POSTS, plannedPosts } from './planned-posts.ts';
import { RESTORED_BACKUP, restoredBackup } from './restored-backup.ts';
import type { Result, Row } from './result.ts';
import { gathered, slowestOf } from './result.ts';
import type { Engine } from './scene.ts';
import { NAMES, openScene } from './scene.ts';
import type { Servers } from './servers.ts';
import { openServers } from './servers.ts';
import { wellAgain } from './well-again.ts';

export type ChaosOptions = {
  engines: readonly Engine[];
  /** Words of which the name of an accident holds one; every accident when empty. */
  only: readonly string[];
  /** Nothing begins later, and rounds follow each other while a whole one has time; one round when null. */
  minutes: number | null;
  /** Orders the accidents. */
  seed: number;
  /** An empty database on a server of somebody else's; null for one of ours. */
  databaseUrl: string | null;
};

/** What the parts of a run share. */
type Run = {
  options: ChaosOptions;
  isOver(): boolean;
  said(line: string): void;
};

const ACCIDENTS: readonly Accident[] = [...PROCESS_ACCIDENTS, ...DATABASE_ACCIDENTS];

const ACCIDENT_NAMES: readonly string[] = [...ACCIDENTS.map(({ name }) => name), RESTORED_BACKUP, PLANNED_POSTS];

const NO_TIME = 'the time was over';

/** Returns the accidents' names that hold one of the words; all of them without words. */
export function accidentNames(words: readonly string[]): string[] {
  return ACCIDENT_NAMES.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
}

/**
 * Lets the accidents happen to real processes under load, one engine after the other.
 * @returns a row for each accident and engine
 */
export async function runChaos(options: ChaosOptions, said: (line: string) => void): Promise<Row[]> {
  const end = options.minutes === null ? null : performance.now() + options.minutes * 60_000;
  const run: Run = { options, said, isOver: () => end !== null && performance.now() >= end };
  const rows: Row[] = [];
  let round = 0;
  let roundMs: number;
  do {
    const began = performance.now();
    for (const engine of options.engines) rows.push(...(await roundOf(engine, run, options.seed + round)));
    round += 1;
    roundMs = performance.now() - began;
  } while (end !== null && performance.now() + roundMs < end);
  return gathered(rows, ACCIDENT_NAMES);
}

async function roundOf(engine: Engine, run: Run, seed: number): Promise<Row[]> {
  const { only, databaseUrl: given } = run.options;
  const wanted = new Set(accidentNames(only));
  const accidents = shuffled(ACCIDENTS, seed).filter((one) => wanted.has(one.name));
  const servers = engine === 'postgres' && given === null ? await serversOrWhy() : null;
  if (typeof servers === 'string') return accidents.map(({ name }) => ({ accident: name, engine, notRun: servers }));
  const placeOf = (isSmall: boolean) => placeFor({ engine, servers, given, isSmall });
  const rows: Row[] = [];
  try {
    const able: Accident[] = [];
    for (const one of accidents) {
      const notRun = whyNot(one, engine, given);
      if (notRun === null) able.push(one);
      else rows.push({ accident: one.name, engine, notRun });
    }
    for (const isSmall of [false, true]) {
      const left = able.filter(({ needsSmallDisk = false }) => needsSmallDisk === isSmall);
      while (left.length > 0)
        rows.push(...(await lived(left, { engine, servers, run, placeOf: () => placeOf(isSmall) })));
    }
    const alone = [
      [RESTORED_BACKUP, () => restoredBackup({ engine, isOurs: servers !== null }, () => placeOf(false))],
      [PLANNED_POSTS, () => plannedPosts(engine, () => placeOf(false), run.said)],
    ] as const;
    for (const [name, happen] of alone) if (wanted.has(name)) rows.push(await livedAlone(name, engine, run, happen));
  } finally {
    await servers?.stop();
  }
  return rows;
}

/** Lets an accident happen that has a scene of its own. */
async function livedAlone(
  accident: string,
  engine: Engine,
  { isOver, said }: Run,
  happen: () => Promise<Row>,
): Promise<Row> {
  if (isOver()) return { accident, engine, notRun: NO_TIME, isMissed: true };
  said(`${engine}: ${accident}`);
  return happen().catch(failed(accident, engine, said));
}

async function serversOrWhy(): Promise<Servers | string> {
  return openServers().catch((error: unknown) => `no PostgreSQL here (${String(error).split('\n')[0]})`);
}

function whyNot(accident: Accident, engine: Engine, given: string | null): string | null {
  if (!accident.engines.includes(engine)) return engine === 'sqlite' ? 'SQLite has no server' : 'not of this engine';
  const isGiven = engine === 'postgres' && given !== null;
  if (isGiven && (accident.needsServer === true || accident.needsSmallDisk === true)) return 'the server is not ours';
  return accident.needsSmallDisk === true ? whyNoSmallDisk() : null;
}

async function placeFor(of: {
  engine: Engine;
  servers: Servers | null;
  given: string | null;
  isSmall: boolean;
}): Promise<Place> {
  if (of.engine === 'sqlite') return aPlaceOnDisk(of.isSmall);
  if (of.servers !== null) return aPlaceInPostgres(of.servers.current(), of.isSmall);
  const url = of.given ?? '';
  return { url, disk: null, [Symbol.asyncDispose]: async () => {} };
}

/**
 * Opens a scene, and lets the accidents happen one after another. After one from which not all
 * recovered the others need a new scene.
 * @param left the accidents; those of which there is a row are taken out
 */
async function lived(
  left: Accident[],
  given: { engine: Engine; servers: Servers | null; run: Run; placeOf(): Promise<Place> },
): Promise<Row[]> {
  const { engine, servers, run, placeOf } = given;
  const { isOver, said } = run;
  const late = () => left.splice(0).map(({ name }) => ({ accident: name, engine, notRun: NO_TIME, isMissed: true }));
  if (isOver()) return late();
  const results: Result[] = [];
  try {
    await using place = await placeOf();
    await using scene = await openScene({ engine, url: place.url });
    for (const name of NAMES) await scene.start(name);
    await using load = startLoad(scene.workspace, () => scene.replicas().map(({ port }) => port));
    await wellAgain(scene.replicas(), load);
    for (let accident = left.shift(); accident !== undefined; accident = left.shift()) {
      said(`${engine}: ${accident.name}`);
      const stage = { scene, load, servers, disk: place.disk };
      const result = await outcomeOf(accident, stage, sums(results)).catch(failed(accident.name, engine, said));
      // A run that is broken off has said this much.
      said(JSON.stringify(result));
      results.push(result);
      if (result.seconds === null) break;
      if (isOver()) return [...results, ...late()];
    }
  } catch (error) {
    return [...results, ...left.splice(0).map(({ name }) => failed(name, engine, said)(error))];
  }
  return results;
}

/** An accident that cannot be played to its end is a goal that is missed. */
function failed(accident: string, engine: Engine, said: (line: string) => void): (error: unknown) => Result {
  return (error) => {
    said(inspect(error));
    return { accident, engine, lost: 0, doubled: 0, dead: 0, seconds: null };
  };
}

type Sums = Pick<Result, 'lost' | 'doubled' | 'dead'>;

function sums(results: readonly Result[]): Sums {
  const sum = (of: keyof Sums) => results.reduce((total, one) => total + one[of], 0);
  return { lost: sum('lost'), doubled: sum('doubled'), dead: sum('dead') };
}

/** @param before what earlier accidents left, which is no fault of this one */
async function outcomeOf(accident: Accident, stage: Stage, before: Sums): Promise<Result> {
  const { scene, load } = stage;
  const seconds: (number | null)[] = [];
  for (let nth = 0; nth < (accident.times ?? 1) && !seconds.includes(null); nth += 1)
    seconds.push(await secondsOf(accident, stage));
  const marks = await countMarks(scene, load.acknowledged());
  return {
    accident: accident.name,
    engine: scene.engine,
    lost: marks.lost - before.lost,
    doubled: marks.doubled - before.doubled,
    dead: scene.dead() - before.dead,
    seconds: slowestOf(seconds),
  };
}

/** Lets it happen once. @returns in how many seconds all recovered; null when they did not */
async function secondsOf(accident: Accident, stage: Stage): Promise<number | null> {
  const { scene, load } = stage;
  await load.passes(20);
  const { since, among = scene.replicas(), after } = await accident.happen(stage);
  const well = await wellAgain(among, load);
  await after?.();
  const whole = await wellAgain(scene.replicas(), load);
  return well === null || whole === null ? null : (well - since) / 1_000;
}

/** Returns the list in an order that only the seed decides. */
function shuffled<Item>(list: readonly Item[], seed: number): Item[] {
  const items = [...list];
  let state = seed >>> 0;
  for (let at = items.length - 1; at > 0; at -= 1) {
    // Mulberry32: small, and good enough for an order.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const other = ((mixed ^ (mixed >>> 14)) >>> 0) % (at + 1);
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
  return items;
}
