import type { Accident, Stage } from './accident.ts';
import { PROCESS_ACCIDENTS } from './accidents-of-processes.ts';
import { DATABASE_ACCIDENTS } from './accidents-of-the-database.ts';
import { countMarks } from './count-marks.ts';
import { startLoad } from './load.ts';
import type { Place } from './places.ts';
import { aPlaceInPostgres, aPlaceOnDisk, whyNoSmallDisk } from './places.ts';
import { RESTORED_BACKUP, restoredBackup } from './restored-backup.ts';
import type { Result, Row } from './result.ts';
import type { Engine } from './scene.ts';
import { NAMES, openScene } from './scene.ts';
import type { Servers } from './servers.ts';
import { openServers } from './servers.ts';
import { wellAgain } from './well-again.ts';

export type ChaosOptions = {
  engines: readonly Engine[];
  /** Words of which the name of an accident holds one; every accident when empty. */
  only: readonly string[];
  /** Rounds follow each other for so long; one round when null. */
  minutes: number | null;
  /** Orders the accidents. */
  seed: number;
  /** An empty database on a server of somebody else's; null for one of ours. */
  databaseUrl: string | null;
};

const ACCIDENTS: readonly Accident[] = [...PROCESS_ACCIDENTS, ...DATABASE_ACCIDENTS];

const ACCIDENT_NAMES: readonly string[] = [...ACCIDENTS.map(({ name }) => name), RESTORED_BACKUP];

/** Returns the accidents' names that hold one of the words; all of them without words. */
export function accidentNames(words: readonly string[]): string[] {
  return ACCIDENT_NAMES.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
}

/** Lets the accidents happen to real processes under load, one engine after the other. */
export async function runChaos(options: ChaosOptions, said: (line: string) => void): Promise<Row[]> {
  const end = performance.now() + (options.minutes ?? 0) * 60_000;
  const rows: Row[] = [];
  let round = 0;
  do {
    for (const engine of options.engines) rows.push(...(await roundOf(engine, options, options.seed + round, said)));
    round += 1;
  } while (performance.now() < end);
  return rows;
}

async function roundOf(
  engine: Engine,
  options: ChaosOptions,
  seed: number,
  said: (line: string) => void,
): Promise<Row[]> {
  const wanted = new Set(accidentNames(options.only));
  const accidents = shuffled(ACCIDENTS, seed).filter((one) => wanted.has(one.name));
  const servers = engine === 'postgres' && options.databaseUrl === null ? await serversOrWhy() : null;
  if (typeof servers === 'string') return accidents.map(({ name }) => ({ accident: name, engine, notRun: servers }));
  const rows: Row[] = [];
  const placeOf = (isSmall: boolean) => placeFor({ engine, servers, given: options.databaseUrl, isSmall });
  try {
    const why = (one: Accident) => whyNot(one, engine, options.databaseUrl);
    for (const one of accidents) {
      const notRun = why(one);
      if (notRun !== null) rows.push({ accident: one.name, engine, notRun });
    }
    const able = accidents.filter((one) => why(one) === null);
    for (const isSmall of [false, true]) {
      const some = able.filter(({ needsSmallDisk = false }) => needsSmallDisk === isSmall);
      const failing = (error: unknown) => some.map(({ name }) => failed(name, engine, said)(error));
      const all = async () => lived(await placeOf(isSmall), { engine, servers, some, said });
      if (some.length > 0) rows.push(...(await all().catch(failing)));
    }
    if (wanted.has(RESTORED_BACKUP)) {
      said(`${engine}: ${RESTORED_BACKUP}`);
      rows.push(
        await restoredBackup({ engine, isOurs: servers !== null }, () => placeOf(false)).catch(
          failed(RESTORED_BACKUP, engine, said),
        ),
      );
    }
  } finally {
    await servers?.stop();
  }
  return rows;
}

async function serversOrWhy(): Promise<Servers | string> {
  return openServers().catch((error: unknown) => `no PostgreSQL here (${String(error).split('\n')[0]})`);
}

function whyNot(accident: Accident, engine: Engine, given: string | null): string | null {
  if (!accident.engines.includes(engine))
    return engine === 'sqlite' ? 'SQLite has no server, and its lock no holder to end' : 'not of this engine';
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

/** Opens a scene in that place, and lets the accidents happen one after another. */
async function lived(
  place: Place,
  given: {
    engine: Engine;
    servers: Servers | null;
    some: readonly Accident[];
    said(line: string): void;
  },
): Promise<Result[]> {
  const { engine, servers, some, said } = given;
  await using _place = place;
  await using scene = await openScene({ engine, url: place.url });
  for (const name of NAMES) await scene.start(name);
  const load = startLoad(scene.workspace, () => scene.replicas().map(({ port }) => port));
  const results: Result[] = [];
  try {
    await wellAgain(scene.replicas(), load);
    for (const accident of some) {
      said(`${engine}: ${accident.name}`);
      const stage = { scene, load, servers, disk: place.disk };
      const result = await after(accident, stage, sums(results)).catch(failed(accident.name, engine, said));
      // A run that is broken off has said this much.
      said(JSON.stringify(result));
      results.push(result);
    }
  } finally {
    await load.end();
  }
  return results;
}

/** An accident that cannot be played to its end is a goal that is missed. */
function failed(accident: string, engine: Engine, said: (line: string) => void): (error: unknown) => Result {
  return (error) => {
    said(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { accident, engine, lost: 0, doubled: 0, dead: 0, seconds: null };
  };
}

type Sums = Pick<Result, 'lost' | 'doubled' | 'dead'>;

function sums(results: readonly Result[]): Sums {
  const sum = (of: keyof Sums) => results.reduce((total, one) => total + one[of], 0);
  return { lost: sum('lost'), doubled: sum('doubled'), dead: sum('dead') };
}

/** @param before what earlier accidents left, which is no fault of this one */
async function after(accident: Accident, stage: Stage, before: Sums): Promise<Result> {
  const { scene, load } = stage;
  await load.passes(20);
  const { since, among = scene.replicas(), after: rest } = await accident.happen(stage);
  const well = await wellAgain(among, load);
  await rest?.();
  const whole = await wellAgain(scene.replicas(), load);
  const marks = await countMarks(scene, load.acknowledged());
  return {
    accident: accident.name,
    engine: scene.engine,
    lost: marks.lost - before.lost,
    doubled: marks.doubled - before.doubled,
    dead: scene.dead() - before.dead,
    seconds: well === null || whole === null ? null : (well - since) / 1_000,
  };
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
