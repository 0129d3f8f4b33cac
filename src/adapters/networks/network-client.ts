import { z } from 'zod';
import { parseJson } from '../../domain/text/parse-json.ts';

/**
 * Outcome of one request. The caller decides by the kind of request: a query may be retried, a text
 * never.
 */
export type NetworkAnswer =
  /** `body` is what the JSON said; undefined when it was none. */
  | { kind: 'answer'; status: number; headers: Headers; body: unknown }
  /** The network was not reached: certainly nothing was sent. */
  | { kind: 'not_sent' }
  /** Sent, or sent in part, and no whole answer came: nobody knows what the network did. */
  | { kind: 'no_answer' };

/** Body that is sent as it is: a picture, or a form that holds one. `type`: its content type. */
export type SentBytes = { type: string; bytes: Uint8Array };

/** Exactly one of the three bodies for a POST. */
type NetworkRequest = {
  method: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  json?: unknown;
  form?: Readonly<Record<string, string>>;
  upload?: SentBytes;
};

/** One request below the network's address, never repeated, never redirected. */
export type NetworkClient = (path: string, request: NetworkRequest) => Promise<NetworkAnswer>;

/** A publisher makes at most five requests for one text, of which pictures are sent at once: together they stay below the 30 s of the outbox. */
const READ_PATIENCE_MS = 4_000;
const WRITE_PATIENCE_MS = 8_000;
const UPLOAD_PATIENCE_MS = 6_000;
const LONGEST_BODY = 2_000_000;

/** Address of a network, and the time limit for its answers. */
export type NetworkEndpoint = {
  /** Address, as in `https://social.example`. */
  url: string;
  /** For one answer; else as long as the outbox allows. */
  timeoutMs?: number;
  /** Way to the network; Node's own unless told. */
  fetch?: typeof fetch;
  /**
   * Reports the outcome of every request to operators: never a text, a token or the content of a
   * query.
   */
  heard?(facts: HeardFacts): void;
};

export type HeardFacts = {
  method: 'GET' | 'POST';
  host: string;
  path: string;
  /** HTTP status; else that nothing was sent or that no answer came. */
  status: number | 'not_sent' | 'no_answer';
  /** The network's own name or number of what is wrong; null where it gave none. */
  error: string | number | null;
};

/** The line to one network and no other host. */
export function createNetworkClient({ url: base, timeoutMs, heard, ...way }: NetworkEndpoint): NetworkClient {
  const root = base.replace(/\/+$/, '');
  const { origin } = new URL(root);
  const send = way.fetch ?? fetch;
  return async (path, request) => {
    const url = new URL(`${root}${path}`);
    if (url.origin !== origin) throw new Error('A network is asked below its own address alone');
    const answer = await ask(url, request);
    const { host, pathname } = url;
    heard?.({ method: request.method, host, path: pathname, ...saidBy(answer) });
    return answer;
  };

  async function ask(url: URL, request: NetworkRequest): Promise<NetworkAnswer> {
    const allowedMs = patienceFor(request);
    const signal = AbortSignal.timeout(timeoutMs ?? allowedMs);
    try {
      const response = await send(url, { ...initOf(request), signal, redirect: 'manual' });
      return { kind: 'answer', status: response.status, headers: response.headers, body: await readBody(response) };
    } catch (error) {
      return { kind: isBeforeSending(error) ? 'not_sent' : 'no_answer' };
    }
  }
}

const networkErrorName = z.union([
  z.object({ error: z.string().regex(/^[A-Za-z_]{1,40}$/) }).transform(({ error }) => error),
  z.object({ error: z.object({ code: z.number() }) }).transform(({ error }) => error.code),
]);

function saidBy(answer: NetworkAnswer): Pick<HeardFacts, 'status' | 'error'> {
  if (answer.kind !== 'answer') return { status: answer.kind, error: null };
  return { status: answer.status, error: networkErrorName.safeParse(answer.body).data ?? null };
}

function patienceFor({ method, upload }: NetworkRequest): number {
  if (upload !== undefined) return UPLOAD_PATIENCE_MS;
  return method === 'POST' ? WRITE_PATIENCE_MS : READ_PATIENCE_MS;
}

function initOf({ method, headers, json, form, upload }: NetworkRequest): RequestInit {
  if (upload !== undefined)
    return { method, headers: { ...headers, 'content-type': upload.type }, body: Uint8Array.from(upload.bytes) };
  if (form !== undefined) return { method, headers: { ...headers }, body: new URLSearchParams(form) };
  if (json === undefined) return { method, headers: { ...headers } };
  return { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(json) };
}

/** Read to its end, so that one that breaks off counts as no answer. */
async function readBody(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > LONGEST_BODY) throw new Error('The answer is longer than anything that was asked for');
    chunks.push(chunk);
  }
  return parseJson(Buffer.concat(chunks).toString('utf8'));
}

/** Returns true where no connection came about, or none that can be trusted. */
export function isBeforeSending(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  // Of several addresses of one host.
  if (cause instanceof AggregateError) return cause.errors.every(isConnecting);
  return isConnecting(cause);
}

function isConnecting(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const syscall = 'syscall' in cause ? cause.syscall : undefined;
  const code = 'code' in cause ? String(cause.code) : '';
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  return code === 'UND_ERR_CONNECT_TIMEOUT' || /^(ERR_TLS_CERT|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_)/.test(code);
}
