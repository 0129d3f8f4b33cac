/** One decimal, cut and never rounded up: 100.0 % means all. */
export function formatPercent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}
