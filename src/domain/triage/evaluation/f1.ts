/** Truth about a post, and what was said of it. */
export type Pair = readonly [holds: boolean, said: boolean];

/** The harmonic mean of precision and recall; 0 where nothing holds and nothing was said. */
export function f1Of(pairs: readonly Pair[]): number {
  const both = pairs.filter(([holds, said]) => holds && said).length;
  const either = pairs.filter(([holds]) => holds).length + pairs.filter(([, said]) => said).length;
  return either === 0 ? 0 : (2 * both) / either;
}
