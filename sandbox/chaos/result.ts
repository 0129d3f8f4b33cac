import type { Engine } from './scene.ts';

/** What an accident left behind. */
export type Result = {
  accident: string;
  engine: Engine;
  lost: number;
  doubled: number;
  /** Processes that ended without being told to. */
  dead: number;
  /** Until all was well; null when that did not come. */
  seconds: number | null;
};

export type Row = Result | { accident: string; engine: Engine; notRun: string };

const LONGEST_S = 15;

/** Nothing lost or doubled, no process dead, and well again within 15 seconds. */
export function isMet(row: Row): boolean {
  if ('notRun' in row) return true;
  return row.lost === 0 && row.doubled === 0 && row.dead === 0 && row.seconds !== null && row.seconds <= LONGEST_S;
}

/** Returns the rows as a table. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['accident', 'engine', 'lost', 'doubled', 'dead', `seconds (≤ ${LONGEST_S})`, ''],
    ...rows.map((row) => {
      const head = [row.accident, row.engine];
      if ('notRun' in row) return [...head, '', '', '', '', `not run: ${row.notRun}`];
      const { lost, doubled, dead, seconds } = row;
      const figures = [lost, doubled, dead, seconds === null ? 'never' : seconds.toFixed(1)].map(String);
      return [...head, ...figures, isMet(row) ? 'met' : 'MISSED'];
    }),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Returns the rows as JSON, one a line. */
export function jsonOf(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify({ ...row, met: isMet(row) })}\n`).join('');
}
