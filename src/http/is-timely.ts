const toleranceS = 300;

/**
 * Whether a request was signed within five minutes of now, before or after: a later repetition is refused, and one that was
 * prepared for next year too.
 * @param header seconds since the epoch, as Slack sends them
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function isTimely(header: string | string[] | undefined, nowMs: number): boolean {
  if (typeof header !== 'string' || !/^\d{1,12}$/.test(header)) return false;
  return Math.abs(nowMs / 1000 - Number(header)) <= toleranceS;
}
