import { lookup } from 'node:dns';
import type { IncomingHttpHeaders } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { ReadingError } from '../../../domain/posts/reading-error.ts';

/** Check of the addresses, as digits, to which a connection is allowed. */
export type MayConnect = (address: string) => boolean;

export type Asked = {
  url: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent by POST, as JSON or as the fields of a form; without it the address is got. */
  body?: { json: object } | { form: Readonly<Record<string, string>> };
  signal: AbortSignal;
};

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Makes a `fetch` that goes through the proxy, and resolves by `lookup` what needs none. */
export type ThroughProxy = (lookup: LookupFunction) => typeof fetch;

export type Limits = {
  mayConnect: MayConnect;
  /** The same for the address itself, where an operator wrote it; redirects keep to `mayConnect`. */
  mayConnectFirst?: MayConnect;
  /** Null where there is no proxy. */
  throughProxy: ThroughProxy | null;
  /** The longest body that is read. */
  mostBytes: number;
  /** Maximum number of redirects to follow. */
  redirects: number;
};

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Fetches bytes; all reading of outside content goes through here. It connects to the address that
 * was checked, and checks again at each redirect. A redirect never leaves encryption, and our
 * credentials stay with the host for which they are meant. Behind a proxy the name is resolved
 * there: then addresses in digits and names of an own network are refused here, and no others.
 * @throws ReadingError
 */
export async function fetchBytes(asked: Asked, limits: Limits): Promise<Answer> {
  let from = addressOf(asked.url);
  let headers = asked.headers ?? {};
  for (let left = limits.redirects; ; left--) {
    const { mayConnect, mayConnectFirst = mayConnect } = limits;
    const isFirst = left === limits.redirects;
    const may = { ...limits, mayConnect: isFirst ? mayConnectFirst : mayConnect };
    const answer = await ask({ ...asked, headers, url: from.href }, may);
    if (!REDIRECTS.includes(answer.status)) return answer;
    const to = answer.headers.location === undefined ? null : URL.parse(answer.headers.location, from.href);
    const isDowngrade = from.protocol === 'https:' && to?.protocol !== 'https:';
    if (to === null || left === 0 || isDowngrade) throw new ReadingError('redirected');
    if (to.origin !== from.origin) headers = withoutSecrets(headers);
    from = addressOf(to.href);
  }
}

function addressOf(address: string): URL {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new ReadingError('refused');
  }
  return url;
}

function withoutSecrets(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));
}

async function ask(asked: Asked, limits: Limits): Promise<Answer> {
  const { mayConnect, throughProxy } = limits;
  const { hostname } = new URL(asked.url);
  const digits = hostname.replace(/^\[|\]$/g, '');
  if (isIP(digits) !== 0 && !mayConnect(digits)) throw new ReadingError('private_address');
  if (throughProxy === null) return askDirectly(asked, limits);
  if (OWN_NAME.test(hostname) && !mayConnect('127.0.0.1')) throw new ReadingError('private_address');
  return askOver(throughProxy(checkedLookup(mayConnect)), asked, limits);
}

/** Names without a dot, and those that only an own network resolves: they count as its addresses. */
const OWN_NAME = /^[^.]+\.?$|\.(localhost|local|internal|intranet|lan|corp|home|arpa)\.?$/i;

async function askOver(send: typeof fetch, asked: Asked, { mostBytes }: Limits): Promise<Answer> {
  const { url, body, signal } = asked;
  const sent = body === undefined ? null : sentAs(body);
  const method = sent === null ? 'GET' : 'POST';
  const init = { method, headers: headersOf(asked, sent?.type), body: sent?.text ?? null, signal };
  try {
    const response = await send(url, { ...init, redirect: 'manual' });
    const headers = Object.fromEntries(response.headers.entries());
    const parts: AsyncIterable<Uint8Array> = response.body ?? new ReadableStream();
    return { status: response.status, headers, body: await wholeBody(parts, headers, mostBytes) };
  } catch (error) {
    throw readingError(error, signal);
  }
}

function askDirectly(asked: Asked, { mayConnect, mostBytes }: Limits): Promise<Answer> {
  const { url, body, signal } = asked;
  const sent = body === undefined ? null : sentAs(body);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const fail = (error: unknown) => reject(readingError(error, signal));
  const request = (url.startsWith('https:') ? https : http).request(url, {
    method: sent === null ? 'GET' : 'POST',
    headers: headersOf(asked, sent?.type),
    signal,
    // A connection that is kept would be used again without being checked.
    agent: false,
    lookup: checkedLookup(mayConnect),
  });
  request.on('error', fail);
  request.on('response', (response) => {
    wholeBody(response, response.headers, mostBytes)
      .finally(() => response.destroy())
      .then((bytes) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes });
      }, fail);
  });
  request.end(sent?.text);
  return promise;
}

function headersOf({ headers }: Asked, type: string | undefined): Record<string, string> {
  const ours = { 'user-agent': 'Portavoz', 'accept-encoding': 'identity' };
  return { ...ours, ...(type === undefined ? {} : { 'content-type': type }), ...headers };
}

function sentAs(body: NonNullable<Asked['body']>): { type: string; text: string } {
  return 'json' in body
    ? { type: 'application/json', text: JSON.stringify(body.json) }
    : { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(body.form).toString() };
}

/** A name with one address that may not be connected to is refused whole: which of its addresses is taken is not ours to say. */
function checkedLookup(mayConnect: MayConnect): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null) callback(error, '', 0);
      else if (first === undefined || !addresses.every(({ address }) => mayConnect(address))) {
        callback(new ReadingError('private_address'), '', 0);
      } else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

async function wholeBody(
  parts: AsyncIterable<Uint8Array>,
  headers: IncomingHttpHeaders,
  mostBytes: number,
): Promise<Buffer> {
  const encoding = headers['content-encoding'] ?? 'identity';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of parts) {
    length += chunk.length;
    // What ends the loop ends the answer too.
    if (encoding !== 'identity') throw new ReadingError('not_understood');
    if (length > mostBytes) throw new ReadingError('too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readingError(error: unknown, signal: AbortSignal): ReadingError {
  if (error instanceof ReadingError) return error;
  if (error instanceof Error && error.cause instanceof ReadingError) return error.cause;
  return new ReadingError(signal.aborted ? 'timed_out' : 'unreachable', { cause: error });
}
