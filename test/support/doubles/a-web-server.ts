import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server was asked. */
export type Heard = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
};

/** How it answers; `json` is sent as such. */
type Served = {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  json?: unknown;
};

export type WebServer = AsyncDisposable & {
  /** `http://127.0.0.1:<port>`. */
  url: string;
  heard: Heard[];
  /** What stands at a path from now on; what stands nowhere is answered with 404. */
  serve(path: string, answer: Served | ((asked: Heard) => Served)): void;
};

/** A server of the world outside, on this machine: its pages are set by the test. */
export async function aWebServer(): Promise<WebServer> {
  const pages = new Map<string, Served | ((asked: Heard) => Served)>();
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server.example');
      const asked: Heard = {
        method: request.method ?? '',
        path: pathname,
        query: searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      heard.push(asked);
      const page = pages.get(pathname) ?? { status: 404 };
      const { status = 200, headers = {}, body = '', json } = typeof page === 'function' ? page(asked) : page;
      const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
      response.writeHead(status, { ...type, ...headers });
      response.end(json === undefined ? body : JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    serve: (path, answer) => pages.set(path, answer),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
