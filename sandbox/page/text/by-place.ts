/** Items with their place as key: what the bot draws has no other identity, and is redrawn whole. */
export function byPlace<T>(items: readonly T[]): { key: string; item: T }[] {
  return items.map((item, place) => ({ key: `${place}`, item }));
}
