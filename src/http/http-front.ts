import { once } from 'node:events';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { parse } from 'node:querystring';
import type { Logger } from 'pino';
import { traceOf } from '../errors.ts';
import { StartError } from '../start-error.ts';
import type { Health } from './health.ts';
import { readHealth } from './health.ts';
import type { IntakeDoor } from './intake/intake-door.ts';
import { openApiDocument } from './intake/openapi-document.ts';
import { isTimely } from './is-timely.ts';
import { readBody } from './read-body.ts';
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
  health(): Promise<Health>;
  /** Takes posts of monitoring tools; null where no source may hand any in. */
  intake: IntakeDoor | null;
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

const MAX_BODY_BYTES = 1_000_000;
const MOST_UNPROVEN_BYTES = 8_000_000;
const MOST_CONNECTIONS = 512;
/** Slack's signature: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const SIGNATURE = /^v0=[0-9a-f]{64}$/;
const FORM = 'application/x-www-form-urlencoded';

/**
 * The one door that is open to the network: Slack's requests, posts of known sources and the health page, nothing else.
 * @throws StartError when the port cannot be had
 */
export async function startHttpFront(settings: HttpFrontSettings): Promise<HttpFront> {
  const { port, host, log, slowRequestMs = 10_000, timeoutMs = 5_000 } = settings;
  const patience = { requestTimeout: slowRequestMs, headersTimeout: slowRequestMs };
  const server = createServer({ ...patience, connectionsCheckingInterval: Math.min(slowRequestMs, 1_000) });
  limitConnections(server, settings.mostConnections ?? MOST_CONNECTIONS);
  const unproven = settings.unproven ?? createUnprovenBodies(MOST_UNPROVEN_BYTES);
  const refusals = refusalLog(log);
  let isStopping = false;
  server.on('request', (request, response) => {
    // A connection that its owner keeps for later would hold up the end.
    response.once('close', () => isStopping && server.closeIdleConnections());
    response.once('finish', () => response.statusCode === 401 && refusals.count());
    serve(settings, unproven, request, response).catch((error: unknown) => {
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
  settings: HttpFrontSettings,
  unproven: UnprovenBodies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path] = (request.url ?? '').split('?');
  if (path === '/health' && request.method === 'GET') return serveHealth(settings, response);
  if (settings.intake !== null && path === '/v1/posts' && request.method === 'POST') {
    return settings.intake(request, response);
  }
  if (settings.intake !== null && path === '/v1/openapi.json' && request.method === 'GET')
    return serveOpenApi(response);
  if (path !== '/slack/events' || request.method !== 'POST' || settings.slackListener === null) {
    return refuse(response, 404);
  }
  const now = settings.now ?? Date.now;
  return passToSlack({ slackListener: settings.slackListener, now, unproven }, request, response);
}

async function serveHealth({ health, log }: HttpFrontSettings, response: ServerResponse): Promise<void> {
  const { ok, facts } = await readHealth(health, log);
  response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ ok, ...facts }));
}

function serveOpenApi(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
}

/**
 * Bolt refuses timestamps of the past only, so both directions are checked here, before a byte of the body is read. It takes a
 * body that was read for it from `rawBody`, and compares the form's content type to the letter.
 */
async function passToSlack(
  { slackListener, now, unproven }: { slackListener: RequestListener; now(): number; unproven: UnprovenBodies },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isTimely(request.headers['x-slack-request-timestamp'], now())) return refuse(response, 401);
  if (!SIGNATURE.test(String(request.headers['x-slack-signature']))) return refuse(response, 401);
  const rawBody = await readBody(request, MAX_BODY_BYTES, unproven);
  if (rawBody === 'too_large') return refuse(response, 413);
  if (rawBody === 'no_room') return refuse(response, 503);
  if (rawBody === 'broken_off') return;
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.toLowerCase().startsWith(FORM)) request.headers['content-type'] = FORM;
  if (!holdsObject(rawBody.toString(), request.headers['content-type'])) return refuse(response, 400);
  slackListener(Object.assign(request, { rawBody }), response);
}

/** Bolt ends the process when the JSON of a signed request is no object, such as `payload=null`. */
function holdsObject(body: string, contentType: string | undefined): boolean {
  const json = contentType === FORM ? parse(body)['payload'] : body;
  return typeof json !== 'string' || json.trimStart().startsWith('{');
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

const EVERY_MS = 60_000;

/** Tells operators of refused requests: the first at once, then how many there were, once a minute at most. */
function refusalLog(log: Pick<Logger, 'warn'>, nowMs = () => performance.now()): { count(): void } {
  let refused = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return {
    count() {
      refused += 1;
      if (nowMs() - toldAt < EVERY_MS) return;
      log.warn({ refused }, 'Requests were refused: their signature or their time is not right');
      refused = 0;
      toldAt = nowMs();
    },
  };
}

/** Refuses a request without waiting for its unread part. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' });
  response.end();
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
