import process from 'node:process';

/** Items a second: of processor time, which other programs cannot lengthen, and by the clock. */
export function paceOf(items: number, run: () => unknown): { onCore: number; byClock: number } {
  const [began, before] = [performance.now(), process.cpuUsage()];
  run();
  const { user, system } = process.cpuUsage(before);
  return { onCore: (items * 1_000_000) / (user + system), byClock: (items * 1000) / (performance.now() - began) };
}

/** Rounded. */
export function spread(figures: readonly number[]): { least: number; median: number; most: number } {
  const sorted = figures.map((figure) => Math.round(figure)).toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { least: at(0), median: at(0.5), most: at(1) };
}
