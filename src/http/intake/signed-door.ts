import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { parseJson } from '../../domain/text/parse-json.ts';
import { signBody } from '../../domain/text/sign-body.ts';
import { isTimely } from '../is-timely.ts';
import { readBody } from '../read-body.ts';
import type { SignedRequests } from '../signed-requests.ts';
import { createSignedRequests } from '../signed-requests.ts';
import type { UnprovenBodies } from '../unproven-bodies.ts';
import { createUnprovenBodies } from '../unproven-bodies.ts';
import type { Allowance } from './allowance.ts';
import { createAllowance } from './allowance.ts';
import type { DeliveriesInHand } from './deliveries-in-hand.ts';
import { createDeliveriesInHand } from './deliveries-in-hand.ts';
import { MOST_BYTES, MOST_POSTS } from './limits.ts';

/** A signed path of the front: answers the request itself. */
export type SignedDoor = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type SignedDoorSettings = {
  /** By their names: with which secret each signs, and for which networks it speaks. */
  sources: ReadonlyMap<string, { secret: string; networks: readonly string[] }>;
  /** Maximum number of items per minute from one source. */
  postsPerMinute: number;
  /** Milliseconds since the epoch. */
  now(): number;
  log: Pick<Logger, 'error' | 'warn'>;
  /** Counts the requests at the door. */
  requests?: SignedRequests;
  /** Bytes of proven bodies that are written at once; more is answered with 429. */
  mostBytesInHand?: number;
  /** Hears of each proven delivery until it is answered. */
  inHand?: DeliveriesInHand;
  /** Room for bodies whose signature is not checked yet. */
  unproven?: UnprovenBodies;
  /** Rate limit of each source. */
  allowance?: Allowance;
};

/** Limits that several doors have together: a source gets no more by knocking at two. */
export function sharedLimits(postsPerMinute: number): Required<Pick<SignedDoorSettings, 'unproven' | 'allowance'>> {
  return {
    unproven: createUnprovenBodies(MOST_UNPROVEN_BYTES),
    allowance: createAllowance(postsPerMinute, () => performance.now()),
  };
}

/** A proven delivery. `items`: its objects, `undefined` for a line that is no JSON. */
export type Proven = { source: string; networks: readonly string[]; signature: string; items: readonly unknown[] };

export type Answer = { status: number; body: object; retryAfterS?: number };

const MOST_BYTES_IN_HAND = 24_000_000;
const MOST_UNPROVEN_BYTES = 12_000_000;
const SIGNATURE = /^v1=[0-9a-f]{64}$/;

const NOT_RIGHT = 'X-Portavoz-Source and X-Portavoz-Signature do not belong together.';

/**
 * Accepts deliveries that are signed, timely and within the source's rate limit, and answers them once
 * `handIn` has made them durable.
 */
export function signedDoor(settings: SignedDoorSettings, handIn: (sent: Proven) => Promise<Answer>): SignedDoor {
  const { sources, mostBytesInHand = MOST_BYTES_IN_HAND, inHand = createDeliveriesInHand() } = settings;
  const requests = settings.requests ?? createSignedRequests({ log: settings.log });
  const own = sharedLimits(settings.postsPerMinute);
  const { unproven = own.unproven, allowance = own.allowance } = settings;
  /** In place of the secret of a source that there is not: its answer takes as long, and says the same. */
  const noSecret = randomBytes(32).toString('hex');

  async function answered(request: IncomingMessage): Promise<Answer | 'broken_off'> {
    const source = headerOf(request, 'x-portavoz-source');
    const timestamp = headerOf(request, 'x-portavoz-timestamp');
    const signature = headerOf(request, 'x-portavoz-signature');
    const known = sources.get(source);
    const isRight = (body: Buffer) => isSigned(signature, known?.secret ?? noSecret, timestamp, body);
    if (!isTimely(timestamp, settings.now())) {
      await requests.untimely('intake', async () => {
        if (!SIGNATURE.test(signature)) return false;
        const body = await readBody(request, MOST_BYTES, unproven);
        return Buffer.isBuffer(body) && isRight(body) && known !== undefined;
      });
      return refusal(401, 'X-Portavoz-Timestamp is not within five minutes of now, in seconds since the epoch.');
    }
    if (!SIGNATURE.test(signature)) return forged();
    const body = await readBody(request, MOST_BYTES, unproven);
    if (body === 'broken_off') return body;
    if (typeof body === 'string') return unread(body);
    if (!isRight(body) || known === undefined) return forged();
    requests.accepted('intake');
    if (inHand.bytes() + body.length > mostBytesInHand) return refusal(429, 'Too much comes at once. Try again.', 1);
    const end = inHand.begin(body.length);
    try {
      const items = readItems(body.toString('utf8'), headerOf(request, 'content-type'));
      return await proven(items, { source, networks: known.networks, signature });
    } finally {
      end();
    }
  }

  async function proven(items: unknown[] | string, sent: Omit<Proven, 'items'>): Promise<Answer> {
    if (typeof items === 'string') return refusal(400, items);
    if (items.length > MOST_POSTS) return refusal(413, `A request may hold ${MOST_POSTS} posts.`);
    const may = allowance.take(sent.source, Math.max(1, items.length));
    if (may !== 'taken') return refusal(429, 'This source has sent as many posts as it may.', may.retryAfterS);
    return handIn({ ...sent, items });
  }

  function forged(): Answer {
    requests.refused('intake', 'signature');
    return refusal(401, NOT_RIGHT);
  }

  return async (request, response) => {
    const answer = await answered(request);
    if (answer === 'broken_off') return;
    send(request, response, answer);
  };
}

function unread(why: 'too_large' | 'no_room'): Answer {
  if (why === 'no_room') return refusal(429, 'Too much comes at once. Try again.', 1);
  return refusal(413, `A request may hold ${MOST_BYTES} bytes.`);
}

function headerOf(request: IncomingMessage, name: string): string {
  return String(request.headers[name] ?? '');
}

export function refusal(status: number, error: string, retryAfterS?: number): Answer {
  return { status, body: { error }, ...(retryAfterS === undefined ? {} : { retryAfterS }) };
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, retryAfterS }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }),
    // Refuses a request without waiting for its unread part.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(JSON.stringify(body));
}

/** Takes as long for a signature that is nearly right as for any other. */
function isSigned(signature: string, secret: string, timestamp: string, body: Buffer): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(signBody(secret, timestamp, body))];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** An object, an array of objects, or lines of objects, by the content type. @returns the sentence for a body that is none of them */
function readItems(body: string, contentType: string): unknown[] | string {
  if (/ndjson|jsonl|json-?lines/i.test(contentType)) {
    return body.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [parseJson(line)]));
  }
  const read = parseJson(body);
  if (read === undefined) return 'The body is no JSON. Lines of JSON need the content type application/x-ndjson.';
  return Array.isArray(read) ? read : [read];
}
