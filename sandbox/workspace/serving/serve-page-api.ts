import type { IncomingMessage, ServerResponse } from 'node:http';
import { doPageGesture } from '../gestures/do-page-gesture.ts';
import { gestureSchema } from '../gestures/gesture-schema.ts';
import { parseJson } from '../json.ts';
import type { RosterPerson } from '../roster.ts';
import type { GestureAnswer, GivenFileAnswer, WorkspaceState } from '../wire.ts';
import type { WorkspaceOptions } from '../workspace-options.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import type { Shown } from './page-state.ts';
import { eventFor, pageStateOf } from './page-state.ts';
import { readBody } from './read-body.ts';
import { serveFile } from './serve-file.ts';
import { takeFile } from './take-file.ts';

export type PageApi = { parts: WorkspaceParts; options: WorkspaceOptions; shown: Shown };

/** `/sandbox/state`, `/sandbox/events`, `/sandbox/files` and `/sandbox/gesture`, as wire.ts describes them. */
export async function servePageApi(api: PageApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', api.parts.url);
  const route = `${request.method} ${url.pathname}`;
  if (route === 'POST /sandbox/gesture') return serveGesture(api, request, response);
  const me = personOf(api, url.searchParams.get('as'));
  if (me === undefined) return send(response, 404, { ok: false, error: 'Nobody with that id is in the workspace.' });
  if (route === 'GET /sandbox/state') return send(response, 200, pageStateOf(api.parts, api.options, api.shown, me));
  if (route === 'GET /sandbox/events') return serveEvents(api, me, response);
  if (route === 'POST /sandbox/files') {
    const { status, answer } = await takeFile(api.parts, me, url.searchParams.get('name') ?? '', request);
    return send(response, status, answer);
  }
  const file = /^GET \/sandbox\/files\/([A-Z0-9]+)$/.exec(route)?.[1];
  if (file !== undefined) return serveFile(api.parts, file, me, response);
  return send(response, 404, { ok: false, error: 'There is nothing here.' });
}

function personOf({ parts }: PageApi, as: string | null): RosterPerson | undefined {
  const people = parts.roster.people();
  return as === null ? people[0] : people.find(({ id, key }) => id === as || key === as);
}

async function serveGesture({ parts }: PageApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['content-type']?.startsWith('application/json') !== true) {
    return send(response, 415, { ok: false, error: 'A gesture is sent as application/json.' });
  }
  const body = await readBody(request, 1_000_000);
  const gesture = gestureSchema.safeParse(parseJson(body?.toString('utf8') ?? ''));
  if (!gesture.success) return send(response, 400, { ok: false, error: 'That is not a gesture the sandbox knows.' });
  send(response, 200, await doPageGesture(parts, gesture.data));
}

const pingMs = 20_000;

function serveEvents({ parts }: PageApi, me: RosterPerson, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const stopListening = parts.changes.listen((change) => {
    const event = eventFor(parts, me.id, change);
    if (event !== undefined) response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  const ping = setInterval(() => response.write(': still here\n\n'), pingMs);
  ping.unref();
  response.on('close', () => {
    clearInterval(ping);
    stopListening();
  });
}

function send(
  response: ServerResponse,
  status: number,
  answer: WorkspaceState | GestureAnswer | GivenFileAnswer,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(answer));
}
