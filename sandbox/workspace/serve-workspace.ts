import type { IncomingMessage, ServerResponse } from 'node:http';
import { localRefusal } from './gestures/local-refusal.ts';
import { isJson, parseJson } from './json.ts';
import { readBody } from './serving/read-body.ts';
import type { PageApi } from './serving/serve-page-api.ts';
import { servePageApi } from './serving/serve-page-api.ts';
import { serveStatic } from './serving/serve-static.ts';
import { answeredByFault, serveWebApi } from './serving/serve-web-api.ts';
import { deliverAnswer } from './web-api/deliver-answer.ts';
import { EVERY_SCOPE } from './web-api/every-scope.ts';
import { fileAtPath } from './web-api/file-object.ts';
import { mimetypeOf } from './web-api/mimetype-of.ts';

/** Every request to the workspace: the bot's calls and answers, the page's gestures, and the page itself. */
export async function serveWorkspace(api: PageApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const port = Number(new URL(api.parts.url).port);
  const refusal = localRefusal(request, port);
  if (refusal !== undefined) return sendText(response, 403, refusal);
  const { pathname, searchParams } = new URL(request.url ?? '/', api.parts.url);
  if (pathname.startsWith('/sandbox/')) return servePageApi(api, request, response);
  if (pathname.startsWith('/archives/')) return redirect(response, pathname, searchParams.get('as'));
  if (pathname.startsWith('/files-pri/')) return servePrivate(api, pathname, request, response);
  if (request.method === 'GET') return serveStatic(api.options.pageDir, pathname, response);
  if (request.method !== 'POST') return sendText(response, 405, 'Only GET and POST.');
  if (pathname.startsWith('/api/')) return serveWebApi(api.parts, pathname.slice('/api/'.length), request, response);
  if (pathname.startsWith('/respond/'))
    return serveResponseUrl(api, pathname.slice('/respond/'.length), request, response);
  if (pathname.startsWith('/upload/')) return serveUpload(api, pathname, request, response);
  return sendText(response, 404, 'There is nothing here.');
}

async function serveResponseUrl(
  { parts }: PageApi,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, 1_000_000);
  const answer = parseJson(body?.toString('utf8') ?? '');
  if (!isJson(answer)) return sendText(response, 400, 'invalid_payload');
  for (const fault of parts.faults.meet('respond')) {
    if (fault.kind === 'drop_request') return void response.destroy();
    if (answeredByFault(fault, response)) return;
  }
  const target = parts.responseUrls.use(id);
  if (typeof target === 'string') return sendText(response, 404, target);
  const refused = await deliverAnswer(parts, target, answer);
  return refused === undefined ? sendText(response, 200, 'ok') : sendText(response, 400, refused);
}

/** A file at its private address, to the bot alone; anybody else is sent to sign in, as Slack does. */
function servePrivate({ parts }: PageApi, pathname: string, request: IncomingMessage, response: ServerResponse): void {
  const isBot = request.headers.authorization === `Bearer ${parts.botToken}`;
  if (!isBot || !(parts.botScopes ?? EVERY_SCOPE).includes('files:read')) {
    response.writeHead(302, { location: `${parts.url}/?${new URLSearchParams({ redir: pathname })}` });
    response.end();
    return;
  }
  const file = fileAtPath(pathname, parts.files);
  if (file === undefined) {
    sendText(response, 404, 'There is no such file.');
    return;
  }
  response.writeHead(200, { 'content-type': mimetypeOf(file.name), 'x-content-type-options': 'nosniff' });
  response.end(file.bytes);
}

async function serveUpload(
  { parts }: PageApi,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return sendText(response, 413, 'too_large');
  for (const fault of parts.faults.meet('upload')) {
    if (fault.kind === 'drop_request') return void response.destroy();
    if (answeredByFault(fault, response)) return;
  }
  const contentType = request.headers['content-type'] ?? 'application/octet-stream';
  parts.files.receive(pathname.split('/').at(-1) ?? '', await bytesIn(body, contentType));
  const passed = await parts.core.pass(pathname, contentType, body);
  sendText(response, passed.status, await passed.text());
}

/** The bytes of a file, sent as they are or as the field of a form. */
async function bytesIn(body: Buffer, contentType: string): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': contentType } }).formData();
  const [field] = form.values();
  if (field === undefined) return Buffer.alloc(0);
  return typeof field === 'string' ? Buffer.from(field) : Buffer.from(await field.arrayBuffer());
}

/** A permalink opens the page at that message, for the person whom it names. */
function redirect(response: ServerResponse, pathname: string, as: string | null): void {
  const [, , channel = '', point = ''] = pathname.split('/');
  const ts = point.replace(/^p(\d+)(\d{6})$/, '$1.$2');
  const who = as === null ? {} : { as };
  response.writeHead(302, { location: `/?${new URLSearchParams({ ...who, channel, ts })}` });
  response.end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
