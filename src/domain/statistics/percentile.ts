/** The least of the values that so large a share of them does not exceed (nearest rank); null of none. `share` above 0, at most 1. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}
