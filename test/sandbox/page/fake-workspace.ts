import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { buildPage } from '../../../sandbox/build-page.ts';
import type { Gesture, WorkspaceEvent } from '../../../sandbox/workspace/wire.ts';
import { CANNED_PEOPLE } from './canned-people.ts';
import { cannedState } from './canned-state.ts';
import { CANNED_FORM } from './canned-views.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const pageDir = await buildPage();
const listeners = new Map<ServerResponse, string>();

/** The page with canned answers, to look at it without a bot: `node test/sandbox/page/fake-workspace.ts [port]`. */
const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const as = CANNED_PEOPLE.find(({ id }) => id === url.searchParams.get('as'));
  if (url.pathname === '/sandbox/state') return sendJson(response, cannedState(as?.key));
  if (url.pathname === '/sandbox/events') return listen(response, as?.id ?? '');
  if (url.pathname === '/sandbox/gesture') {
    return sendJson(response, answer((await json(request)) as Gesture));
  }
  const file = url.pathname === '/' ? '/index.html' : url.pathname;
  const body = await readFile(join(pageDir, file)).catch(() => null);
  response.writeHead(body === null ? 404 : 200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(body);
});

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function listen(response: ServerResponse, personId: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
  listeners.set(response, personId);
  response.on('close', () => listeners.delete(response));
}

function tell(personId: string, event: WorkspaceEvent): void {
  for (const [response, id] of listeners) if (id === personId) response.write(`data: ${JSON.stringify(event)}\n\n`);
}

function answer(action: Gesture) {
  if (action.kind === 'shortcut') tell(action.as, { kind: 'views', views: [{ ...CANNED_FORM, errors: {} }] });
  if (action.kind === 'submit') tell(action.as, { kind: 'views', views: [CANNED_FORM] });
  if (action.kind === 'close') tell(action.as, { kind: 'views', views: [] });
  if (action.kind === 'say') {
    const { as, kind: _, ...said } = action;
    tell(as, { kind: 'message', message: { ...said, user: as, ts: `${Date.now() / 1000}` } });
  }
  return { ok: true, status: 200 };
}

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`ready http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`);
});
