const toleranceS = 300;

/**
 * Returns true if a request was signed within five minutes of now, before or after. This refuses
 * late repetitions, and requests prepared for the distant future.
 * @param header seconds since the epoch, as Slack sends them
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function isTimely(header: string | string[] | undefined, nowMs: number): boolean {
  if (typeof header !== 'string' || !/^\d{1,12}$/.test(header)) return false;
  return Math.abs(nowMs / 1000 - Number(header)) <= toleranceS;
}
