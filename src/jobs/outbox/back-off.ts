/** 1 s after the first attempt, 2 s, 4 s … at most a minute. */
export function backOffMs(attempts: number): number {
  return Math.min(60_000, 1_000 * 2 ** (attempts - 1));
}
