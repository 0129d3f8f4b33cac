import process from 'node:process';

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

export type BenchOptions = { json: boolean; scale: number };

/** @returns null when it was called otherwise */
export function benchOptions(args: readonly string[]): BenchOptions | null {
  const at = args.indexOf('--scale');
  const scale = at === -1 ? 1 : Number(args[at + 1]);
  const known = args.every((arg, index) => arg === '--json' || arg === '--scale' || (at !== -1 && index === at + 1));
  return known && scale > 0 && scale <= 10 ? { json: args.includes('--json'), scale } : null;
}

/** A table, or JSON lines. */
export function printFigures(figures: readonly Figure[], { json }: BenchOptions): void {
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
