import { parseArgs } from 'node:util';

/** `scale`: which part of the whole is run, for a quick look. */
export type BenchOptions = { json: boolean; scale: number };

/** @returns null where they cannot be read */
export function benchOptions(args: readonly string[]): BenchOptions | null {
  try {
    const options = { json: { type: 'boolean' }, scale: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const scale = Number(values.scale ?? 1);
    return scale > 0 && scale <= 1 ? { json: values.json ?? false, scale } : null;
  } catch {
    return null;
  }
}
