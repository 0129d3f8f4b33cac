import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { traceOf } from '../errors.ts';
import type { Health } from './health.ts';
import { serveProbe } from './health.ts';

/** Answers about the process, for those who watch it. */
export type Watched = {
  health(): Promise<Health>;
  /** True while requests may come: the database answers, and the process is not stopping. */
  isReady(): Promise<boolean>;
  metrics(): Promise<{ type: string; text: string }>;
};

const MOST_CONNECTIONS = 64;
const SLOW_MS = 5_000;

/**
 * Opens the address at which the process is watched: `/livez`, `/readyz`, `/health` and `/metrics`.
 * An address that cannot be had is said in the log and never stops the bot.
 * @returns the port; null where it could not be opened
 */
export async function startWatchFront(
  { host, port }: { host: string; port: number },
  watched: Watched,
  log: Logger,
): Promise<{ port: number | null; stop(): Promise<void> }> {
  const server = createServer({ requestTimeout: SLOW_MS, headersTimeout: SLOW_MS });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('request', (request, response) => {
    answer(watched, log, request, response).catch((error: unknown) => {
      log.error(traceOf(error), 'Those who watch could not be answered');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    const { cause = 'unknown' } = traceOf(error);
    log.warn(
      { variable: 'HEALTH_ADDRESS', address: `${host}:${port}`, cause },
      'The address for metrics could not be opened',
    );
    return { port: null, stop: async () => {} };
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : null,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  watched: Watched,
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path] = (request.url ?? '').split('?');
  if (request.method === 'GET' && path === '/metrics') {
    const { type, text } = await watched.metrics();
    response.writeHead(200, { 'content-type': type });
    response.end(text);
    return;
  }
  if (request.method === 'GET' && (await serveProbe(path ?? '', watched, log, response))) return;
  response.writeHead(404, { connection: 'close' });
  response.end();
}
