/** Longer than this nobody waits for a file or for a turn in the channel: what is there says what is missing. */
export const PATIENCE_MS = 40_000;

type Later = { kind: 'retry'; at: string; why: string };

/** Tries again as often as the workspace asks, until then (milliseconds since the epoch). */
export async function untilSent<Sent extends { kind: string }>(
  send: () => Promise<Sent | Later>,
  giveUpAt: number,
  { now, pause }: { now(): string; pause(ms: number): Promise<unknown> },
): Promise<Sent | Later> {
  for (;;) {
    const sent = await send();
    if (!('at' in sent) || Date.parse(sent.at) > giveUpAt) return sent;
    await pause(Math.max(0, Date.parse(sent.at) - Date.parse(now())));
  }
}
