import { once } from 'node:events';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { traceOf } from '../errors.ts';
import { StartError } from '../start-error.ts';
import type { Health } from './health.ts';
import { serveProbe } from './health.ts';

import { openApiDocument } from './intake/openapi-document.ts';
import type { SignedDoor } from './intake/signed-door.ts';
import type { SignedRequests } from './signed-requests.ts';
import { createSignedRequests } from './signed-requests.ts';
import type { SlackDoor } from './slack-door.ts';
import { refuse, slackDoor } from './slack-door.ts';
import type { UnprovenBodies } from './unproven-bodies.ts';
import { createUnprovenBodies } from './unproven-bodies.ts';

export type HttpFront = {
  port: number;
  /** Takes no more requests, and ends when those in hand are answered or `patienceMs` are over. */
  stop(): Promise<void>;
};

export type HttpFrontSettings = {
  /** 0 picks a free one. */
  port: number;
  /** All interfaces unless said otherwise. */
  host?: string;
  /** Bolt's own listener, which checks the signature; null in Socket Mode. */
  slackListener: RequestListener | null;
  /** Secret by which a request that is out of time is known to be Slack's; without it none is. */
  slackSecret?: string;
  /** Counts the requests at the doors. */
  requests?: SignedRequests;
  health(): Promise<Health>;
  /** True while requests may come. */
  isReady(): Promise<boolean>;
  /** Takes posts of monitoring tools; null where no source may hand any in. */
  intake: SignedDoor | null;
  /** Takes what other tools have planned; null where no source may hand any in. */
  planned?: SignedDoor | null;
  /** Milliseconds since the epoch. */
  now?(): number;
  log: Logger;
  /** Time in milliseconds within which a sender must complete its request. */
  slowRequestMs?: number;
  /** Room for bodies of Slack's requests before Bolt has checked them. */
  unproven?: UnprovenBodies;
  /** Connections at once; of more, the one that has waited longest without a request in hand goes. */
  mostConnections?: number;
  /** Time in milliseconds for which `stop` waits for requests in hand. */
  timeoutMs?: number;
};

const MOST_UNPROVEN_BYTES = 8_000_000;
const MOST_CONNECTIONS = 512;
/**
 * Time in milliseconds for which a connection without a request stays open: longer than Slack and proxies
 * keep theirs. Node closes after five seconds, and a busy process so resets a request that came meanwhile.
 */
const KEPT_OPEN_MS = 75_000;

/**
 * The one door that is open to the network: Slack's requests, posts of known sources and the health page, nothing else.
 * @throws StartError when the port cannot be had
 */
export async function startHttpFront(settings: HttpFrontSettings): Promise<HttpFront> {
  const { port, host, log, slowRequestMs = 10_000, timeoutMs = 5_000 } = settings;
  const patience = { requestTimeout: slowRequestMs, headersTimeout: slowRequestMs, keepAliveTimeout: KEPT_OPEN_MS };
  const server = createServer({ ...patience, connectionsCheckingInterval: Math.min(slowRequestMs, 1_000) });
  limitConnections(server, settings.mostConnections ?? MOST_CONNECTIONS);
  const slack = slackDoorOf(settings);
  let isStopping = false;
  server.on('request', (request, response) => {
    // A connection that its owner keeps for later would hold up the end.
    response.once('close', () => isStopping && server.closeIdleConnections());
    serve({ ...settings, slack }, request, response).catch((error: unknown) => {
      log.error(traceOf(error), 'A request could not be answered');
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  const bound = await openPort(server, port, host);
  return {
    port: bound,
    stop: () =>
      new Promise((resolve) => {
        isStopping = true;
        const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

async function serve(
  settings: HttpFrontSettings & { slack: SlackDoor | null },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path] = (request.url ?? '').split('?');
  if (request.method === 'GET' && (await serveProbe(path ?? '', settings, settings.log, response))) return;
  if (settings.intake !== null && path === '/v1/posts' && request.method === 'POST') {
    return settings.intake(request, response);
  }
  if (settings.planned != null && path === '/v1/planned' && request.method === 'POST') {
    return settings.planned(request, response);
  }
  if (settings.intake !== null && path === '/v1/openapi.json' && request.method === 'GET')
    return serveOpenApi(response);
  if (path === '/slack/events' && request.method === 'POST' && settings.slack !== null) {
    return settings.slack(request, response);
  }
  return refuse(response, 404);
}

function slackDoorOf(settings: HttpFrontSettings): SlackDoor | null {
  const { slackListener: listener, slackSecret: secret = null, log, now = Date.now } = settings;
  if (listener === null) return null;
  const requests = settings.requests ?? createSignedRequests({ log });
  const unproven = settings.unproven ?? createUnprovenBodies(MOST_UNPROVEN_BYTES);
  return slackDoor({ listener, secret, requests, now, unproven });
}

function serveOpenApi(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
}

/**
 * Keeps connections from filling the server: beyond `most`, the one that has waited longest without
 * a whole request gives way to the new one.
 */
function limitConnections(server: Server, most: number): void {
  const waiting = new Set<Socket>();
  server.maxConnections = most * 2;
  server.on('connection', (socket) => {
    waiting.add(socket);
    socket.once('close', () => waiting.delete(socket));
    const [first] = waiting;
    if (waiting.size > most) first?.destroy();
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    request.once('end', () => waiting.delete(socket));
    response.once('close', () => !socket.destroyed && waiting.add(socket));
  });
}

/**
 * Opens the port. @returns the one that it got, where `port` is 0
 * @throws StartError
 */
async function openPort(server: Server, port: number, host?: string): Promise<number> {
  server.listen({ port, ...(host === undefined ? {} : { host }) });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartError(sentence(port, cause), { cause, canPass: true });
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server without a port');
  return address.port;
}

function sentence(port: number, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or choose another one in PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: choose one above 1023 in PORT.`;
  return `Port ${port} cannot be opened (${String(code ?? 'unknown reason')}): choose another one in PORT.`;
}
