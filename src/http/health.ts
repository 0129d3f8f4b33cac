import type { Logger } from 'pino';
import { traceOf } from '../errors.ts';

/**
 * Health of the bot, readable by everyone. Facts hold numbers, moments, yes or no and the names of
 * our sources; no secrets, no people, no texts.
 */
export type Health = { ok: boolean; facts: object };

const patienceMs = 2_000;

/** Returns the health of the bot. An error or a late answer counts as unhealthy. */
export async function readHealth(health: () => Promise<Health>, log: Logger): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, facts: {} }), patienceMs);
  });
  try {
    return await Promise.race([health(), late]);
  } catch (error) {
    log.error(traceOf(error), 'The state of health could not be read');
    return { ok: false, facts: {} };
  } finally {
    clearTimeout(timer);
  }
}
