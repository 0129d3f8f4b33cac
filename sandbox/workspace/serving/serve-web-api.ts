import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from '../json.ts';
import { answerMethod } from '../web-api/answer-method.ts';
import { callArgs } from '../web-api/call-args.ts';
import { EVERY_SCOPE } from '../web-api/every-scope.ts';
import type { Fault } from '../web-api/faults.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import { readBody } from './read-body.ts';

/** Token with which manifests of apps are looked at. */
const CONFIG_TOKEN = 'xoxe.xoxp-sandbox';

/**
 * Slack's Web API as the bot sees it, `POST /api/<method>`: only our own bot token is let in, then the faults asked for
 * happen, then the call is answered.
 */
export async function serveWebApi(
  parts: WorkspaceParts,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return send(response, 413, { ok: false, error: 'request_too_large' });
  const contentType = request.headers['content-type'] ?? '';
  const args = callArgs(contentType, body.toString('utf8'));
  const expected = method.startsWith('apps.manifest.') ? CONFIG_TOKEN : parts.botToken;
  const refusal = tokenRefusal(expected, request.headers.authorization, args);
  if (refusal !== undefined) return send(response, 200, refusal);
  response.setHeader('x-oauth-scopes', (parts.botScopes ?? EVERY_SCOPE).join(','));
  parts.calls.push({ method, atMs: Date.now() });
  for (const watch of parts.watches) watch.received?.(method, args);
  response.once('finish', () => {
    for (const watch of parts.watches) watch.answered?.(method);
  });

  const faults = parts.faults.meet(method, args['channel'] ?? args['channel_id']);
  for (const fault of faults) {
    if (fault.kind === 'delay') await pause(fault.delayMs);
    if (fault.kind === 'drop_request') return void response.destroy();
    if (answeredByFault(fault, response)) return;
  }
  const { token: _, ...rest } = args;
  const answer = await answerMethod(parts, method, rest);
  if (faults.some(({ kind }) => kind === 'drop_answer')) return void response.destroy();
  send(response, 200, answer);
}

function tokenRefusal(botToken: string, authorization: string | undefined, args: Json): Json | undefined {
  const token = authorization?.replace(/^Bearer\s+/i, '') ?? args['token'];
  if (token === undefined || token === '') return { ok: false, error: 'not_authed' };
  return token === botToken ? undefined : { ok: false, error: 'invalid_auth' };
}

/** True when the fault was the whole answer. */
export function answeredByFault(fault: Fault, response: ServerResponse): boolean {
  switch (fault.kind) {
    case 'rate_limit':
      response.setHeader('retry-after', String(fault.retryAfterS));
      send(response, 429, { ok: false, error: 'ratelimited' });
      return true;
    case 'slack_error':
      send(response, 200, { ok: false, error: fault.error });
      return true;
    case 'http_error':
      send(response, fault.status, { ok: false, error: 'internal_error' });
      return true;
    default:
      return false;
  }
}

function send(response: ServerResponse, status: number, answer: Json): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(answer));
}
