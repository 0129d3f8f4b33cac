/** Time in milliseconds that a stop has for what is under way before other processes take over. */
const HAND_OVER_MS = 2_000;

/**
 * Returns a part whose stop hands over what one process at a time may do, a moment after it began. A
 * gesture that waits for Slack holds up the end of this process then, and no other process.
 */
export function handOverSoon(parts: readonly { handOver(): void }[]): { stop(): void } {
  return {
    stop() {
      setTimeout(() => {
        for (const { handOver } of parts) handOver();
      }, HAND_OVER_MS).unref();
    },
  };
}
