import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { isTimely } from './is-timely.ts';
import { readBody } from './read-body.ts';
import type { SignedRequests } from './signed-requests.ts';
import type { UnprovenBodies } from './unproven-bodies.ts';

/** `POST /slack/events`: answers the request, or passes it to Bolt. */
export type SlackDoor = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type SlackDoorSettings = {
  /** Bolt's own listener, which checks the signature. */
  listener: RequestListener;
  /** Secret of the signatures; null where none is known here. */
  secret: string | null;
  requests: SignedRequests;
  /** Milliseconds since the epoch. */
  now(): number;
  unproven: UnprovenBodies;
};

const MAX_BODY_BYTES = 1_000_000;
/** Slack's signature: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const SIGNATURE = /^v0=[0-9a-f]{64}$/;
const FORM = 'application/x-www-form-urlencoded';

/**
 * Passes requests to Bolt. Bolt refuses timestamps of the past only, so both directions are checked
 * here first. It takes a body that was read for it from `rawBody`, and compares the form's content
 * type to the letter.
 */
export function slackDoor({ listener, secret, requests, now, unproven }: SlackDoorSettings): SlackDoor {
  return async (request, response) => {
    const signature = String(request.headers['x-slack-signature']);
    if (!SIGNATURE.test(signature)) {
      requests.refused('slack', 'signature');
      return refuse(response, 401);
    }
    const timestamp = String(request.headers['x-slack-request-timestamp']);
    if (!isTimely(timestamp, now())) {
      await requests.untimely('slack', async () => {
        const body = secret === null ? null : await readBody(request, MAX_BODY_BYTES, unproven);
        return secret !== null && Buffer.isBuffer(body) && isSigned(secret, { signature, timestamp, body });
      });
      return refuse(response, 401);
    }
    const rawBody = await readBody(request, MAX_BODY_BYTES, unproven);
    if (rawBody === 'too_large') return refuse(response, 413);
    if (rawBody === 'no_room') return refuse(response, 503);
    if (rawBody === 'broken_off') return;
    const contentType = request.headers['content-type'] ?? '';
    if (contentType.toLowerCase().startsWith(FORM)) request.headers['content-type'] = FORM;
    if (!holdsObject(rawBody.toString(), request.headers['content-type'])) return refuse(response, 400);
    response.once('finish', () => {
      if (response.statusCode === 401) requests.refused('slack', 'signature');
      else requests.accepted('slack');
    });
    listener(Object.assign(request, { rawBody }), response);
  };
}

/** Returns true if our secret signed the request, whatever its time. */
function isSigned(secret: string, asked: { signature: string; timestamp: string; body: Buffer }): boolean {
  const signed = createHmac('sha256', secret).update(`v0:${asked.timestamp}:`).update(asked.body).digest('hex');
  return timingSafeEqual(Buffer.from(`v0=${signed}`), Buffer.from(asked.signature));
}

/** Bolt ends the process when the JSON of a signed request is no object, such as `payload=null`. */
function holdsObject(body: string, contentType: string | undefined): boolean {
  const json = contentType === FORM ? parse(body)['payload'] : body;
  return typeof json !== 'string' || json.trimStart().startsWith('{');
}

/** Refuses a request without waiting for its unread part. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' });
  response.end();
}
