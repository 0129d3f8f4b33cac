/** Returns the moment that many milliseconds later, or earlier if negative; both ISO 8601 UTC. */
export function momentAfter(moment: string, ms: number): string {
  return new Date(Date.parse(moment) + ms).toISOString();
}
