/** Work done in the order in which it came, at most `width` pieces at a time. */
export type WorkLane<Item extends { id: number }> = {
  /** An item that is already in hand is not taken a second time. */
  add(item: Item): void;
  /** Takes out those that have not begun. */
  withdraw(isWanted: (item: Item) => boolean): Item[];
  /** Returns the number of items that wait or are in progress. */
  inHand(): number;
  /** Resolves when no work is left. */
  idle(): Promise<void>;
};

type WorkLaneOptions<Item> = {
  width: number;
  /** Must not throw. */
  perform(item: Item): Promise<void>;
  /** The last of its work is done. */
  drained(): void;
};

export function workLane<Item extends { id: number }>(options: WorkLaneOptions<Item>): WorkLane<Item> {
  let waiting: Item[] = [];
  const begun = new Map<number, Promise<void>>();

  function begin(): void {
    while (begun.size < options.width) {
      const item = waiting.shift();
      if (item === undefined) return;
      begun.set(
        item.id,
        options.perform(item).then(() => end(item)),
      );
    }
  }

  function end(item: Item): void {
    begun.delete(item.id);
    begin();
    if (begun.size === 0) options.drained();
  }

  return {
    add(item) {
      if (begun.has(item.id) || waiting.some(({ id }) => id === item.id)) return;
      waiting.push(item);
      begin();
    },
    withdraw(isWanted) {
      const taken = waiting.filter(isWanted);
      waiting = waiting.filter((item) => !taken.includes(item));
      return taken;
    },
    inHand: () => waiting.length + begun.size,
    async idle() {
      while (begun.size > 0) await Promise.all(begun.values());
    },
  };
}
