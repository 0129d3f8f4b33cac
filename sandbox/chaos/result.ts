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

/** `isMissed`: it could have been shown here. */
export type Row = Result | { accident: string; engine: Engine; notRun: string; isMissed?: boolean };

const LONGEST_S = 15;

/** Nothing lost or doubled, no process dead, and well again within 15 seconds. */
export function isMet(row: Row): boolean {
  if ('notRun' in row) return row.isMissed !== true;
  return row.lost === 0 && row.doubled === 0 && row.dead === 0 && row.seconds !== null && row.seconds <= LONGEST_S;
}

/** Returns the longest time; null where one did not come. */
export function slowestOf(seconds: readonly (number | null)[]): number | null {
  const known = seconds.filter((one) => one !== null);
  return known.length < seconds.length ? null : Math.max(...known);
}

/** Returns one row for each accident and engine, in the order of the names: the sums, and the longest time. */
export function gathered(rows: readonly Row[], names: readonly string[]): Row[] {
  const groups = Map.groupBy(rows, ({ accident, engine }) => `${names.indexOf(accident)} ${engine}`);
  return [...groups.values()].map(together).toSorted((one, other) => {
    const place = names.indexOf(one.accident) - names.indexOf(other.accident);
    return place === 0 ? other.engine.localeCompare(one.engine) : place;
  });
}

/** What ran counts, though another round had no time for it. */
function together(rows: readonly Row[]): Row {
  const results = rows.filter((row): row is Result => !('notRun' in row));
  const [first] = results;
  if (first === undefined) return rows[0] as Row;
  const sum = (of: 'lost' | 'doubled' | 'dead') => results.reduce((total, one) => total + one[of], 0);
  const seconds = slowestOf(results.map((one) => one.seconds));
  return { ...first, lost: sum('lost'), doubled: sum('doubled'), dead: sum('dead'), seconds };
}

/** Returns the rows as a table. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['accident', 'engine', 'lost', 'doubled', 'dead', `seconds (≤ ${LONGEST_S})`, ''],
    ...rows.map((row) => {
      const head = [row.accident, row.engine];
      if ('notRun' in row)
        return [...head, '', '', '', '', `${row.isMissed === true ? 'MISSED, ' : ''}not run: ${row.notRun}`];
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
  return `${lines.join('\n')}\n${verdictOf(rows)}\n`;
}

function verdictOf(rows: readonly Row[]): string {
  const missed = rows.filter((row) => !isMet(row)).length;
  const ran = rows.filter((row) => !('notRun' in row)).length;
  const goals = `0 lost, 0 doubled, 0 dead, well again within ${LONGEST_S} s`;
  return `${missed === 0 ? 'All met' : `MISSED: ${missed}`} (${goals}); ${ran} of ${rows.length} ran.`;
}

/** Returns the rows as JSON, one a line. */
export function jsonOf(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify({ ...row, met: isMet(row) })}\n`).join('');
}
