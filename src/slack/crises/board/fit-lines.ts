/** Most lines and characters that a part of a message may take. */
export type Room = { most: number; characters: number };

/** The first lines that there is room for, and how many are left out. */
export function fitLines<Item>(
  items: readonly Item[],
  lineOf: (item: Item) => string,
  { most, characters }: Room,
): { shown: { item: Item; line: string }[]; rest: number } {
  const shown: { item: Item; line: string }[] = [];
  let used = 0;
  for (const item of items.slice(0, most)) {
    const line = lineOf(item);
    used += line.length + 1;
    if (used > characters) break;
    shown.push({ item, line });
  }
  return { shown, rest: items.length - shown.length };
}
