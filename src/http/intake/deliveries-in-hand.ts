/** Proven deliveries whose answer is still to come. Their senders wait; work that nobody waits for lets them go first. */
export type DeliveriesInHand = {
  /** Bytes of their bodies. */
  bytes(): number;
  /** A delivery begins. @returns ends it */
  begin(bytes: number): () => void;
  /** Ends when none is in hand, or after that time: a flood may not keep the rest waiting for ever. */
  none(mostMs: number): Promise<void>;
};

/** @param begun hears of each delivery, and the function that it returns of its end */
export function createDeliveriesInHand(begun: () => () => void = () => () => {}): DeliveriesInHand {
  const waiting = new Set<() => void>();
  let deliveries = 0;
  let bytesInHand = 0;
  return {
    bytes: () => bytesInHand,
    begin(bytes) {
      const ended = begun();
      deliveries += 1;
      bytesInHand += bytes;
      return () => {
        ended();
        deliveries -= 1;
        bytesInHand -= bytes;
        if (deliveries === 0) for (const goOn of waiting) goOn();
      };
    },
    none(mostMs) {
      if (deliveries === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const goOn = () => {
          waiting.delete(goOn);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(goOn, mostMs);
        waiting.add(goOn);
      });
    },
  };
}
