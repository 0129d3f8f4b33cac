import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { addressOf } from '../../src/adapters/database/engine/address.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { Schema } from '../../src/adapters/database/rows/schema.ts';
import type { BenchOptions, Figure } from './flood/figure.ts';
import { printFigures } from './flood/figure.ts';

const ROWS = 20_000;
/** Rows of one transaction, as the intake writes them. */
const BATCH = 100;
/** Rounds of each way, one after the other; the median counts. */
const ROUNDS = 5;
const ITEM = {
  kind: 'card',
  lane: 'bench',
  caseId: null,
  effect: '{"kind":"card","caseId":1}',
  state: 'waiting',
  dueAt: '2026-11-28T00:00:00.000Z',
  attempts: 0,
  why: null,
} as const;

/**
 * Measures what the triggers of closed columns cost the outbox, their busiest table: rows that are
 * added and taken, with and without them. A PostgreSQL of DATABASE_URL is measured too: use an empty one.
 */
export async function benchVocabularies(options: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-bench-'));
  const server = serverOf();
  try {
    const urls = [`sqlite:${join(folder, 'bench.db')}`, ...(server.startsWith('postgres') ? [server] : [])];
    for (const url of urls) printFigures([await measured(url, Math.round(ROWS * options.scale))], options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns the address of a PostgreSQL to measure too; empty without one. */
function serverOf(): string {
  // biome-ignore lint/style/noProcessEnv: a benchmark has no settings of its own.
  return process.env['DATABASE_URL'] ?? '';
}

async function measured(url: string, rows: number): Promise<Figure> {
  await (await openDatabase(url)).close();
  const { engine, open } = addressOf(url);
  const settings = { readOnly: false, timeoutMs: 5_000, schema: null, poolSize: 2, connectionLost() {} };
  const { usual: db, long } = await open(settings);
  try {
    const triggers = await triggersOf(db, engine);
    const rates: { withThem: number[]; without: number[] } = { withThem: [], without: [] };
    await rate(db, rows);
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.withThem.push(await rate(db, rows));
      for (const { drop } of triggers) await sql.raw(drop).execute(db);
      rates.without.push(await rate(db, rows));
      for (const { create } of triggers) await sql.raw(create).execute(db);
    }
    return {
      name: `outbox rows added and taken, ${engine}`,
      figure: Math.round(median(rates.withThem)),
      unit: 'rows/s',
      reference: Math.round(median(rates.without)),
      goal: '',
      met: null,
    };
  } finally {
    await db.destroy();
    if (long !== db) await long.destroy();
  }
}

async function triggersOf(db: Kysely<Schema>, engine: 'sqlite' | 'postgres') {
  if (engine === 'postgres')
    return [{ drop: 'alter table outbox disable trigger user', create: 'alter table outbox enable trigger user' }];
  const query = sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'outbox'`;
  const { rows } = await query.execute(db);
  return rows.map((row) => ({ drop: `drop trigger ${row.name}`, create: row.sql }));
}

/** @returns rows a second */
async function rate(db: Kysely<Schema>, rows: number): Promise<number> {
  const began = performance.now();
  for (let done = 0; done < rows; done += BATCH) {
    await db.transaction().execute(async (transaction) => {
      for (let at = 0; at < BATCH; at += 1) await transaction.insertInto('outbox').values(ITEM).execute();
      await transaction.updateTable('outbox').set({ state: 'taken' }).where('state', '=', 'waiting').execute();
    });
  }
  const perSecond = (rows * 1000) / (performance.now() - began);
  await db.deleteFrom('outbox').execute();
  return perSecond;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
