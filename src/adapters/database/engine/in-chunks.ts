/** Engines bind a limited number of values in one statement; and few lengths mean few statements to prepare. */
const mostAtOnce = 64;

/** Calls `each` with a bounded number of items at a time, in their order. */
export async function inChunks<Item>(
  items: readonly Item[],
  each: (chunk: Item[]) => Promise<unknown>,
  most: number = mostAtOnce,
): Promise<void> {
  for (let from = 0; from < items.length; from += most) await each(items.slice(from, from + most));
}
