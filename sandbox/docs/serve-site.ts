import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves a built site on this machine alone.
 * @param port 0 picks a free one
 * @returns its address, and its server
 */
export async function serveSite(folder: string, port: number): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    void answer(folder, request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://127.0.0.1:${listening}/`, server };
}

async function answer(folder: string, url: string): Promise<{ status: number; type: string; body: Uint8Array }> {
  const path = pathIn(url);
  const file = path === null ? null : await read(join(folder, path));
  const type = TYPES[extname(path ?? '')] ?? 'application/octet-stream';
  if (file !== null) return { status: 200, type, body: file };
  return {
    status: 404,
    type: 'text/html; charset=utf-8',
    body: (await read(join(folder, '404.html'))) ?? new Uint8Array(),
  };
}

/** Returns the path below the folder, that of its page for a folder; null for one that leads out of it. */
function pathIn(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(url.split(/[?#]/u)[0] ?? '/'));
    if (path.includes('\0') || path.split('/').includes('..')) return null;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

async function read(file: string): Promise<Uint8Array | null> {
  return readFile(file).catch(() => null);
}
