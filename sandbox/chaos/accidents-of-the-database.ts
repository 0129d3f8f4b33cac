import { setTimeout as pause } from 'node:timers/promises';
import type { Accident, Stage } from './accident.ts';
import { observe } from './scene.ts';

const CUTS = 10;
const REFUSED_MS = 10_000;
const MOVED_MS = 5_000;
const FULL_MS = 6_000;

/** Accidents of the database, and of the way to it. */
export const DATABASE_ACCIDENTS: readonly Accident[] = [
  {
    name: 'PostgreSQL crashes and starts again',
    engines: ['postgres'],
    needsServer: true,
    async happen({ servers }) {
      await servers?.current().crash();
      return { since: performance.now() };
    },
  },
  {
    name: `every connection is terminated, ${CUTS} times`,
    engines: ['postgres'],
    async happen({ scene, load }) {
      const database = await observe(scene.databaseUrl);
      for (let cut = 0; cut < CUTS; cut += 1) {
        await load.passes(10);
        await database.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
      }
      await database.end();
      return { since: performance.now() };
    },
  },
  {
    name: `connections are refused for ${REFUSED_MS / 1_000} s`,
    engines: ['postgres'],
    async happen({ scene }) {
      await scene.proxy?.refuse();
      await pause(REFUSED_MS);
      await scene.proxy?.listenAgain();
      return { since: performance.now() };
    },
  },
  {
    name: 'every connection is silent for ever, new ones work',
    engines: ['postgres'],
    async happen({ scene }) {
      scene.proxy?.forget();
      return { since: performance.now() };
    },
  },
  {
    name: 'the address moves: silence, then another server answers',
    engines: ['postgres'],
    needsServer: true,
    happen: addressMoves,
  },
  {
    name: `the disk is full for ${FULL_MS / 1_000} s`,
    engines: ['sqlite', 'postgres'],
    needsSmallDisk: true,
    happen: diskFull,
  },
];

/** The server is lost without a word; the one that followed it answers at the same address. */
async function addressMoves({ scene, servers, load }: Stage): Promise<{ since: number }> {
  await servers?.follow();
  await load.passes(20);
  scene.proxy?.forget();
  scene.proxy?.swallow();
  await servers?.lose();
  await pause(MOVED_MS);
  const other = await servers?.moveOn();
  if (other !== undefined) scene.moveTo(other.port);
  scene.proxy?.heal();
  return { since: performance.now() };
}

async function diskFull({ disk, load }: Stage): Promise<{ since: number }> {
  await disk?.fill();
  await pause(FULL_MS);
  await load.passes(20);
  await disk?.free();
  return { since: performance.now() };
}
