import type { Logger } from 'pino';

/** How the bot is. Anybody may read it: facts hold numbers, moments, yes or no and what our sources are called; no secrets, no people, no texts. */
export type Health = { ok: boolean; facts: object };

const patienceMs = 2_000;

/** Something that cannot even tell how it is, or not in time, is not well. */
export async function readHealth(health: () => Promise<Health>, log: Logger): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, facts: {} }), patienceMs);
  });
  try {
    return await Promise.race([health(), late]);
  } catch (error) {
    log.error({ kind: error instanceof Error ? error.name : typeof error }, 'The state of health could not be read');
    return { ok: false, facts: {} };
  } finally {
    clearTimeout(timer);
  }
}
