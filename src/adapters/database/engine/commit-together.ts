type Waiting<Item, Answer> = { item: Item; resolve(answer: Answer): void; reject(error: unknown): void };

/**
 * Combines items that are submitted during a commit into the next commit, so that many small
 * requests cost few commits. A failed commit rejects every item that shared it.
 * @param commit answers in the order of the items
 * @param limit how heavy an item is, and the maximum weight of one commit; a heavier item has a
 * commit of its own
 */
export function commitTogether<Item, Answer>(
  commit: (items: Item[]) => Promise<Answer[]>,
  limit: { weigh(item: Item): number; most: number },
): (item: Item) => Promise<Answer> {
  const waiting: Waiting<Item, Answer>[] = [];
  let isUnderWay = false;

  async function run(): Promise<void> {
    isUnderWay = true;
    while (waiting.length > 0) {
      // Requests that were read in this turn of the loop come together; and between two commits others have a turn.
      await new Promise(setImmediate);
      await commitSome(waiting.splice(0, howMany()));
    }
    isUnderWay = false;
  }

  function howMany(): number {
    let weight = 0;
    const over = waiting.findIndex(({ item }) => {
      weight += limit.weigh(item);
      return weight > limit.most;
    });
    return over === -1 ? waiting.length : Math.max(1, over);
  }

  async function commitSome(together: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await commit(together.map(({ item }) => item));
      for (const [index, { resolve, reject }] of together.entries()) {
        const answer = answers[index];
        if (answer === undefined) reject(new Error('A commit did not answer all that shared it'));
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isUnderWay) void run();
    });
}
