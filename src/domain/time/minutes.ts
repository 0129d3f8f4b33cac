/** From one moment to another, both ISO 8601 UTC; none for what was done before. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / 60_000;
}

/** As they are said: rounded up, so that what came late never reads as in time. */
export function wholeMinutes<Minutes extends number | null>(minutes: Minutes): Minutes | number {
  return minutes === null ? minutes : Math.ceil(minutes);
}
