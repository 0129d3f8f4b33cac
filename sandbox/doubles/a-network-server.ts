import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as after } from 'node:timers/promises';

/** One request to a network, read. */
export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  /** Of JSON or of a form; a file in a form is a `File`. */
  body: Readonly<Record<string, unknown>>;
  /** A body that is neither, as it came. */
  raw: Buffer;
};

export type Answer = { status: number; headers?: Readonly<Record<string, string>>; body: unknown };

/** What goes wrong with the next text that is sent. */
export type Fault =
  /** The connection ends before the network has done anything. */
  | 'dropped'
  /** The network has kept the text, and the connection ends half-way through its answer. */
  | 'cut'
  /** It has kept the text and never answers. */
  | 'silent'
  /** It has kept the text and answers a little later. */
  | 'slow'
  /** It has kept the text, and what stands before it says 503. */
  | 'broken'
  /** It refuses, as it does when there are too many requests. */
  | 'throttled'
  /** It sends on to another server. */
  | 'redirected';

/** How a network is spoken to. */
type Spoken = {
  serve(asked: Asked): Answer | Promise<Answer>;
  /** Whether something is published by it. */
  isText(asked: Asked): boolean;
  throttled: Answer;
};

export type NetworkServer = AsyncDisposable & {
  /** Without a slash at its end. */
  url: string;
  /** What came, in its order. */
  requests: readonly Asked[];
  /** Of the next text. */
  fail(fault: Fault): void;
  /** Nobody can ask it anything any more, as long as the test lasts. */
  breakDown(): void;
};

const SLOW_MS = 30;
/** Longer than a client keeps a connection: on a busy machine Node's five seconds reset a request that came meanwhile. */
const KEPT_OPEN_MS = 75_000;
const UNAVAILABLE: Answer = { status: 503, body: 'upstream' };
/** Before anything was kept. */
const REFUSALS: Partial<Record<Fault, Answer>> = {
  redirected: { status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' }, body: {} },
};

/** An address of this machine at which nobody listens any more. */
export async function nobodysUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${portOf(server)}`;
  server.close();
  await once(server, 'close');
  return url;
}

/** A server on this machine that speaks a network's API, and fails when it is told to. */
export async function aNetworkServer({ serve, isText, throttled }: Spoken): Promise<NetworkServer> {
  const requests: Asked[] = [];
  const faults: Fault[] = [];
  let isBroken = false;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await readRequest(request);
    requests.push(asked);
    const fault = isText(asked) ? faults.shift() : undefined;
    const refusal = fault === undefined ? undefined : REFUSALS[fault];
    if (fault === 'dropped') response.destroy();
    else if (fault === 'throttled') give(response, throttled);
    else if (refusal !== undefined) give(response, refusal);
    else await answer(response, isBroken ? UNAVAILABLE : await serve(asked), fault);
  }

  const server = createServer({ keepAliveTimeout: KEPT_OPEN_MS }, (request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    requests,
    fail: (fault) => void faults.push(fault),
    breakDown: () => {
      isBroken = true;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

async function answer(response: ServerResponse, said: Answer, fault: Fault | undefined): Promise<void> {
  if (fault === 'silent') return;
  if (fault === 'slow') await after(SLOW_MS);
  if (fault === 'cut') cut(response, said);
  else give(response, fault === 'broken' ? UNAVAILABLE : said);
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://network.invalid');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const raw = await buffer(request);
  return {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    headers,
    body: await bodyIn(raw, headers['content-type'] ?? ''),
    raw,
  };
}

async function bodyIn(raw: Buffer, type: string): Promise<Readonly<Record<string, unknown>>> {
  if (type.startsWith('image/') || type === 'application/octet-stream') return {};
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(Uint8Array.from(raw), { headers: { 'content-type': type } }).formData();
    return Object.fromEntries(form);
  }
  const said = raw.toString('utf8');
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(said));
  return JSON.parse(said === '' ? '{}' : said);
}

function give(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function cut(response: ServerResponse, { status, body }: Answer): void {
  const whole = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': whole.length * 2 });
  response.write(whole.slice(0, 10), () => response.destroy());
}
