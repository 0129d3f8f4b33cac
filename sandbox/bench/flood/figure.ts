import process from 'node:process';
import { parseArgs } from 'node:util';

/** What a benchmark measured; `reference`: the bare thing in the same run; null where there is none. */
export type Figure = {
  name: string;
  figure: number;
  unit: string;
  reference: number | null;
  /** In words. */
  goal: string;
  met: boolean | null;
};

export type BenchOptions = {
  json: boolean;
  scale: number;
  /** Server of PostgreSQL, or `embedded` for one of its own; null for a file of SQLite. */
  database: string | null;
  /** Number of processes on the database. */
  replicas: number;
  /** Number of runs of which the median is told. */
  rounds: number;
  /** Most posts of the past. */
  rows: number;
};

const MOST_REPLICAS = 8;
const MOST_ROUNDS = 9;
const MOST_ROWS = 1_000_000;

/** @returns null when it was called otherwise */
export function benchOptions(args: readonly string[]): BenchOptions | null {
  const given = valuesOf(args);
  if (given === null) return null;
  const { json = false, scale = '1', database = null, replicas = '1', rounds = '1', rows = String(MOST_ROWS) } = given;
  const [factor, processes, runs, past] = [Number(scale), Number(replicas), Number(rounds), Number(rows)];
  const isCount = (count: number, most: number) => Number.isInteger(count) && count >= 1 && count <= most;
  if (!(factor > 0 && factor <= 10) || !isCount(processes, MOST_REPLICAS) || !isCount(runs, MOST_ROUNDS)) return null;
  if (database !== null && database !== 'embedded' && !/^postgres(ql)?:\/\//.test(database)) return null;
  if ((database === null && processes > 1) || !isCount(past, MOST_ROWS)) return null;
  return { json, scale: factor, database, replicas: processes, rounds: runs, rows: past };
}

function valuesOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const numbers = { scale: text, replicas: text, rounds: text, rows: text } as const;
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean' }, database: text, ...numbers } }).values;
  } catch {
    return null;
  }
}

/** A table, or JSON lines. */
export function printFigures(figures: readonly Figure[], { json }: Pick<BenchOptions, 'json'>): void {
  const rows = figures.map((one) => ({
    ...one,
    ratio: one.reference === null ? null : rounded(one.figure / one.reference),
  }));
  if (json) {
    for (const { name, figure, unit, reference, ratio, goal, met } of rows) {
      process.stdout.write(`${JSON.stringify({ name, figure, unit, reference, ratio, goal, met })}\n`);
    }
    return;
  }
  const table = [
    ['what', 'figure', 'bare reference', 'ratio', 'goal', ''],
    ...rows.map(({ name, figure, unit, reference, ratio, goal, met }) => [
      ...[name, `${figure} ${unit}`, reference === null ? '' : `${reference} ${unit}`, String(ratio ?? ''), goal],
      met === null ? '' : met ? 'met' : 'missed',
    ]),
  ];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}

/** Three figures that say something. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
