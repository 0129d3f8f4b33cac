/** The end of a scale that holds the value, and the steps to it: few, round and whole. */
export function roundScale(most: number, steps = 3): { end: number; step: number } {
  const rough = Math.max(most, 1) / steps;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    size * ([1, 2, 2.5, 5, 10].find((one) => one * size >= rough && Number.isInteger(one * size)) ?? 10),
  );
  return { end: step * Math.ceil(Math.max(most, 1) / step), step };
}
