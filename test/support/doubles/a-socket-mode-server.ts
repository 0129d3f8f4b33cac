import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';

/** What the bot acknowledges an envelope with. */
type Ack = Record<string, unknown>;
type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

/** Slack's side of Socket Mode, on this machine. */
export type SocketModeServer = AsyncDisposable & {
  appToken: string;
  /** What the bot takes as `SLACK_API_URL`: answers `apps.connections.open`, and hands every other call on. */
  apiUrl: string;
  /** Where a workspace sends its signed requests: each becomes an envelope, and the acknowledgement its answer. */
  eventsUrl: string;
  /** Delivers an envelope over the newest connection. @returns what the bot acknowledges it with, once it does */
  deliver(type: EnvelopeType, payload: object, envelopeId?: string): Promise<Ack>;
  /** Ends when so many connections have been opened since the start. */
  connected(count: number): Promise<void>;
  /** Breaks every connection without a farewell. */
  drop(): void;
  /** Tells the bot that its connections will be closed, as Slack does every so often, and says of what kind that is. */
  recycle(reason?: 'refresh_requested' | 'warning' | 'link_disabled'): void;
  /** Closes the connections that were there when it last told so. */
  closeRecycled(): void;
  /** The next calls for a connection are refused with these errors. */
  refuse(...errors: string[]): void;
  /** Leaves calls for a connection without an answer until the function that it returns is called. */
  hold(): () => void;
  /** How many calls for a connection came. */
  asked(): number;
};

const appToken = 'xapp-sandbox-portavoz';

/**
 * @param forwardTo the Web API that answers all other calls, such as the workspace double's; without one they are refused
 * @param linkAt where the WebSocket is said to be, such as `wss://host`; else where the server is
 */
export async function aSocketModeServer(forwardTo?: string, linkAt?: string): Promise<SocketModeServer> {
  const news = new EventEmitter().setMaxListeners(0);
  const sockets: WebSocket[] = [];
  const refusals: string[] = [];
  let recycled: WebSocket[] = [];
  let held = Promise.resolve();
  let asked = 0;
  let opened = 0;

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const webSockets = new WebSocketServer({ server, path: '/link' });
  webSockets.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => {
      const ack: { envelope_id: string; payload?: Ack } = JSON.parse(String(data));
      news.emit(`ack ${ack.envelope_id}`, ack.payload ?? {});
    });
    socket.on('close', () => sockets.splice(sockets.indexOf(socket), 1));
    opened += 1;
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.length }));
    news.emit('connected');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const place = `127.0.0.1:${address.port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const path = request.url ?? '';
    if (path === '/slack/events') return serveEvent(request, response, body);
    if (path === '/api/apps.connections.open') {
      const answer = openConnection(request);
      await held;
      return send(response, 200, JSON.stringify(answer));
    }
    if (forwardTo === undefined) return send(response, 200, JSON.stringify({ ok: false, error: 'unknown_method' }));
    const answer = await fetch(new URL(path.replace('/api/', ''), forwardTo), {
      method: 'POST',
      headers: { authorization: header(request, 'authorization'), 'content-type': header(request, 'content-type') },
      body,
    });
    for (const name of ['retry-after', 'x-oauth-scopes']) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    send(response, answer.status, await answer.text());
  }

  function openConnection(request: IncomingMessage): object {
    asked += 1;
    if (header(request, 'authorization') !== `Bearer ${appToken}`) return { ok: false, error: 'invalid_auth' };
    const error = refusals.shift();
    return error === undefined
      ? { ok: true, url: `${linkAt ?? `ws://${place}`}/link?ticket=${randomUUID()}` }
      : { ok: false, error };
  }

  async function serveEvent(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const ack = await deliver(...envelopeOf(body), envelopeIdOf(request));
    send(response, 200, Object.keys(ack).length === 0 ? '' : JSON.stringify(ack));
  }

  async function deliver(type: EnvelopeType, payload: object, envelopeId: string = randomUUID()): Promise<Ack> {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error('The bot is not connected.');
    const ack = once(news, `ack ${envelopeId}`);
    socket.send(JSON.stringify({ type, payload, envelope_id: envelopeId, accepts_response_payload: true }));
    return (await ack)[0];
  }

  return {
    appToken,
    apiUrl: `http://${place}/api/`,
    eventsUrl: `http://${place}/slack/events`,
    deliver,
    async connected(count) {
      while (opened < count) await once(news, 'connected');
    },
    drop() {
      for (const socket of sockets) socket.terminate();
    },
    recycle(reason = 'refresh_requested') {
      recycled = [...sockets];
      for (const socket of recycled) socket.send(JSON.stringify({ type: 'disconnect', reason }));
    },
    closeRecycled() {
      for (const socket of recycled) socket.close();
    },
    refuse: (...errors) => void refusals.push(...errors),
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      for (const socket of webSockets.clients) socket.terminate();
      webSockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The envelope that Slack makes of what it would have sent over HTTP. */
function envelopeOf(body: string): [EnvelopeType, object] {
  if (body.startsWith('{')) return ['events_api', JSON.parse(body)];
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  return payload === null ? ['slash_commands', Object.fromEntries(form)] : ['interactive', JSON.parse(payload)];
}

/** A request that is sent again has the same signature, and so the same envelope. */
function envelopeIdOf(request: IncomingMessage): string {
  return header(request, 'x-slack-signature') || randomUUID();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function header(request: IncomingMessage, name: string): string {
  return String(request.headers[name] ?? '');
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(body);
}
