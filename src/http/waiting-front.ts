import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { HttpFront } from './http-front.ts';
import { startHttpFront } from './http-front.ts';

const AGAIN_S = '5';

/**
 * Answers in place of a bot that has not started: `/health` says what it waits for, and everybody
 * else is asked to come again.
 * @throws StartError when the port cannot be had
 */
export function startWaitingFront(deps: { port: number; log: Logger; waitsFor(): string | null }): Promise<HttpFront> {
  const { port, log, waitsFor } = deps;
  return startHttpFront({
    port,
    log,
    slackListener: comeAgain,
    intake: async (request, response) => comeAgain(request, response),
    planned: async (request, response) => comeAgain(request, response),
    isReady: async () => false,
    health: async () => ({ ok: false, facts: { starting: { waitsFor: waitsFor() } } }),
  });
}

function comeAgain(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'retry-after': AGAIN_S, connection: 'close' });
  response.end();
}
