import { until } from '../processes/until.ts';
import type { Load } from './load.ts';
import type { Replica } from './scene.ts';

/** Longest time to wait for what should take 15 seconds. */
const PATIENCE_MS = 60_000;

/**
 * Waits until each of the processes is healthy and takes a post, and one of them sends.
 * @returns the moment by `performance.now()`; null when they did not recover
 */
export async function wellAgain(replicas: readonly Replica[], load: Load): Promise<number | null> {
  const look = async () => {
    const sending: boolean[] = [];
    for (const { port } of replicas) {
      const { isWell, isSender } = await healthOf(port);
      if (!isWell || !(await load.one(port))) return false;
      sending.push(isSender);
    }
    return sending.includes(true);
  };
  const isWell = await until(look, { timeoutMs: PATIENCE_MS, everyMs: 100, what: 'health' }).catch(() => false);
  return isWell ? performance.now() : null;
}

/** Returns the process that sends. A busy machine may take a while to say. */
export async function senderOf(replicas: readonly Replica[]): Promise<Replica> {
  const look = async () => {
    for (const replica of replicas) if ((await healthOf(replica.port)).isSender) return replica;
    return null;
  };
  return until(look, { timeoutMs: PATIENCE_MS, everyMs: 100, what: 'a process that sends' });
}

/** A disk that was full counts as well: health shows it for a minute longer, and a post that is taken says more. */
async function healthOf(port: number): Promise<{ isWell: boolean; isSender: boolean }> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(5_000) });
  const facts = (await answer.json()) as { outbox?: { isSender?: boolean }; database?: { isDiskFull?: boolean } };
  const isWell = answer.status === 200 || facts.database?.isDiskFull === true;
  return { isWell, isSender: facts.outbox?.isSender === true };
}
