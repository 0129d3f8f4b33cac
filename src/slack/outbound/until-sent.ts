import type { Elapsed } from '../../domain/time/elapsed.ts';

/** Longer than this nobody waits for a file or for a turn in the channel: what is there says what is missing. */
export const PATIENCE_MS = 40_000;

/** Time that waits in memory: how much has passed, and how to let some pass. */
export type Waiting = { elapsed: Elapsed; pause(ms: number): Promise<unknown> };

type Later = { kind: 'retry'; afterMs: number; why: string };

/** Tries again as often as the workspace asks, until `elapsed` says that moment. */
export async function untilSent<Sent extends { kind: string }>(
  send: () => Promise<Sent | Later>,
  giveUpAt: number,
  { elapsed, pause }: Waiting,
): Promise<Sent | Later> {
  for (;;) {
    const sent = await send();
    if (!('afterMs' in sent) || elapsed() + sent.afterMs > giveUpAt) return sent;
    await pause(sent.afterMs);
  }
}
