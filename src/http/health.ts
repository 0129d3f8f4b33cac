import type { ServerResponse } from 'node:http';
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

/**
 * Answers `/livez` (the process turns its loop), `/readyz` (requests may come) and `/health` (all is
 * well).
 * @returns false for any other path
 */
export async function serveProbe(
  path: string,
  watched: { health(): Promise<Health>; isReady(): Promise<boolean> },
  log: Logger,
  response: ServerResponse,
): Promise<boolean> {
  const probe = { '/livez': async () => LIVES, '/readyz': () => readyOf(watched, log), '/health': watched.health }[
    path
  ];
  if (probe === undefined) return false;
  const { ok, facts } = await readHealth(probe, log);
  response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ ok, ...facts }));
  return true;
}

/** That it answers is the proof. */
const LIVES: Health = { ok: true, facts: {} };

async function readyOf({ isReady }: { isReady(): Promise<boolean> }, log: Logger): Promise<Health> {
  const ok = await isReady().catch((error: unknown) => {
    log.warn(traceOf(error), 'The process is not ready: its database does not answer');
    return false;
  });
  return { ok, facts: {} };
}
