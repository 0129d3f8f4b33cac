/** Returns the moment that many milliseconds later, or earlier if negative; both ISO 8601 UTC. */
export function momentAfter(moment: string, ms: number): string {
  return new Date(Date.parse(moment) + ms).toISOString();
}

/** Returns two moments in ISO 8601 UTC, the earlier one first. */
export function inOrder(one: string, other: string): readonly [earlier: string, later: string] {
  return one <= other ? [one, other] : [other, one];
}
