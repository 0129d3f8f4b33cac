import process from 'node:process';
import type { BenchOptions } from './bench-options.ts';

/** One figure, what a bare one of the same run is, and what it is to be; `ratio` to the reference. */
export type Figure = {
  name: string;
  figure: number;
  unit: string;
  reference: number | null;
  /** In words, for the table. */
  referenceIs?: string;
  goal: string | null;
  met: boolean | null;
};

/** Prints a table; with `--json` a line of JSON a figure and nothing else. */
export function printFigures(title: string, figures: readonly Figure[], { json, scale }: BenchOptions): void {
  if (json) {
    for (const one of figures) process.stdout.write(`${JSON.stringify(lineOf(one))}\n`);
    return;
  }
  const rows = figures.map((one) => [
    one.name,
    `${rounded(one.figure)} ${one.unit}`,
    one.reference === null ? '' : `${rounded(one.reference)} (${one.referenceIs ?? 'reference'})`,
    one.reference === null ? '' : `× ${rounded(ratioOf(one) ?? 0)}`,
    one.goal === null ? '' : `${one.goal}: ${one.met === true ? 'met' : 'missed'}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const said = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  process.stdout.write(`${title}${scale === 1 ? '' : ` (scale ${scale})`}\n${said.join('\n')}\n\n`);
}

function lineOf(one: Figure) {
  const { name, figure, unit, reference, goal, met } = one;
  return { name, figure: rounded(figure), unit, reference, ratio: ratioOf(one), goal, met };
}

function ratioOf({ figure, reference }: Figure): number | null {
  return reference === null || reference === 0 ? null : rounded(figure / reference);
}

function rounded(value: number): number {
  return Number(value.toFixed(value < 10 ? 2 : 0));
}
