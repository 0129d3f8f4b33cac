import type { Logger } from 'pino';

/** Tells operators of each connection to the database's server that broke, and by which code; another takes its place. */
export function lostConnections(log: Logger): (code: string | null) => void {
  return (code) => log.warn({ code }, 'A connection to the database was lost');
}
