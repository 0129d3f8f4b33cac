import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { IncomingPost } from '../../domain/posts/incoming-post.ts';
import type { RefusedPost } from '../../domain/posts/intake-post.ts';
import { readIntakePost } from '../../domain/posts/intake-post.ts';
import type { IntakeQueue } from '../../domain/posts/intake-queue.ts';
import { parseJson } from '../../domain/text/parse-json.ts';
import { signBody } from '../../domain/text/sign-body.ts';
import { traceOf } from '../../errors.ts';
import { isTimely } from '../is-timely.ts';
import { readBody } from '../read-body.ts';
import type { SignedRequests } from '../signed-requests.ts';
import { createSignedRequests } from '../signed-requests.ts';
import type { UnprovenBodies } from '../unproven-bodies.ts';
import { createUnprovenBodies } from '../unproven-bodies.ts';
import { createAllowance } from './allowance.ts';
import type { DeliveriesInHand } from './deliveries-in-hand.ts';
import { createDeliveriesInHand } from './deliveries-in-hand.ts';
import type { IntakeItem } from './intake-answer.ts';
import { MOST_BYTES, MOST_POSTS } from './limits.ts';

/** A post of a request, or why it is refused. */
type ReadItem = { post: IncomingPost } | { refused: RefusedPost };

export type IntakeDoorSettings = {
  queue: Pick<IntakeQueue, 'acceptOnce'>;
  /** By their names: with which secret each signs, and for which networks it speaks. */
  sources: ReadonlyMap<string, { secret: string; networks: readonly string[] }>;
  /** Maximum number of posts per minute from one source. */
  postsPerMinute: number;
  /** Posts were accepted. */
  wake(): void;
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
};

/** `POST /v1/posts`: answers the request itself. */
export type IntakeDoor = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const MOST_BYTES_IN_HAND = 24_000_000;
const MOST_UNPROVEN_BYTES = 12_000_000;
const SIGNATURE = /^v1=[0-9a-f]{64}$/;

const NOT_RIGHT = 'X-Portavoz-Source and X-Portavoz-Signature do not belong together.';

type Sent = { source: string; networks: readonly string[]; signature: string; items: ReadItem[] | string };

type Answer = { status: number; body: object; retryAfterS?: number };

/**
 * Accepts deliveries that are signed, timely and within the source's rate limit. Answers once the
 * posts are durable.
 */
export function intakeDoor(settings: IntakeDoorSettings): IntakeDoor {
  const { sources, mostBytesInHand = MOST_BYTES_IN_HAND, inHand = createDeliveriesInHand() } = settings;
  const allowance = createAllowance(settings.postsPerMinute, () => performance.now());
  const requests = settings.requests ?? createSignedRequests({ log: settings.log });
  const unproven = settings.unproven ?? createUnprovenBodies(MOST_UNPROVEN_BYTES);
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
      return await handedIn({ source, networks: known.networks, signature, items });
    } finally {
      end();
    }
  }

  function forged(): Answer {
    requests.refused('intake', 'signature');
    return refusal(401, NOT_RIGHT);
  }

  async function handedIn(sent: Sent): Promise<Answer> {
    const { source, networks, signature, items } = sent;
    if (typeof items === 'string') return refusal(400, items);
    if (items.length > MOST_POSTS) return refusal(413, `A request may hold ${MOST_POSTS} posts.`);
    const may = allowance.take(source, Math.max(1, items.length));
    if (may !== 'taken') return refusal(429, 'This source has sent as many posts as it may.', may.retryAfterS);
    const posts = items.flatMap((item) =>
      'post' in item ? [{ source, post: item.post, vouched: networks.includes(item.post.network) }] : [],
    );
    const now = new Date(settings.now()).toISOString();
    const accepted = await settings.queue.acceptOnce(`${source}:${signature}`, posts, now).catch((error: unknown) => {
      settings.log.error(traceOf(error), 'Posts could not be accepted');
      return null;
    });
    if (accepted === null) return refusal(503, 'Nothing was accepted: the database is held or full.', 5);
    if (accepted === 'replayed') return refusal(409, 'This very request came before. Sign it anew to repeat it.');
    settings.wake();
    let at = 0;
    const answers = items.map((item): IntakeItem => {
      if ('refused' in item) return { status: 'refused', ...item.refused };
      return { status: accepted[at++] ?? 'accepted' };
    });
    return { status: 200, body: { ...counts(answers), items: answers } };
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

function refusal(status: number, error: string, retryAfterS?: number): Answer {
  return { status, body: { error }, ...(retryAfterS === undefined ? {} : { retryAfterS }) };
}

function counts(items: readonly IntakeItem[]) {
  const of = (status: IntakeItem['status']) => items.filter((item) => item.status === status).length;
  return { accepted: of('accepted'), duplicate: of('duplicate'), refused: of('refused') };
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
function readItems(body: string, contentType: string): ReadItem[] | string {
  if (/ndjson|jsonl|json-?lines/i.test(contentType)) {
    return body.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : itemOfLine(line)));
  }
  const read = parseJson(body);
  if (read === undefined) return 'The body is no JSON. Lines of JSON need the content type application/x-ndjson.';
  return (Array.isArray(read) ? read : [read]).map(readIntakePost);
}

function itemOfLine(line: string): ReadItem {
  const read = parseJson(line);
  return read === undefined ? { refused: { field: '', message: 'The line is no JSON.' } } : readIntakePost(read);
}
