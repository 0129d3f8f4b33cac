import { lookup } from 'node:dns';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
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

export type Limits = {
  mayConnect: MayConnect;
  /** The longest body that is read. */
  mostBytes: number;
  /** Maximum number of redirects to follow. */
  redirects: number;
};

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Fetches bytes; all reading of outside content goes through here. It connects to the address that
 * was checked, and checks again at each redirect. A redirect never leaves encryption, and our
 * credentials stay with the host for which they are meant.
 * @throws ReadingError
 */
export async function fetchBytes(asked: Asked, limits: Limits): Promise<Answer> {
  let from = addressOf(asked.url);
  let headers = asked.headers ?? {};
  for (let left = limits.redirects; ; left--) {
    const answer = await ask({ ...asked, headers, url: from.href }, limits);
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

function ask({ url, headers, body, signal }: Asked, { mayConnect, mostBytes }: Limits): Promise<Answer> {
  const { protocol, hostname } = new URL(url);
  const digits = hostname.replace(/^\[|\]$/g, '');
  if (isIP(digits) !== 0 && !mayConnect(digits)) return Promise.reject(new ReadingError('private_address'));
  const sent = body === undefined ? null : sentAs(body);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const fail = (error: unknown) => reject(readingError(error, signal));
  const request = (protocol === 'https:' ? https : http).request(url, {
    method: sent === null ? 'GET' : 'POST',
    headers: {
      'user-agent': 'Portavoz',
      'accept-encoding': 'identity',
      ...(sent === null ? {} : { 'content-type': sent.type }),
      ...headers,
    },
    signal,
    // A connection that is kept would be used again without being checked.
    agent: false,
    lookup: checkedLookup(mayConnect),
  });
  request.on('error', fail);
  request.on('response', (response) => {
    wholeBody(response, mostBytes).then((bytes) => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes });
    }, fail);
  });
  request.end(sent?.text);
  return promise;
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

async function wholeBody(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  try {
    if (encoding !== 'identity') throw new ReadingError('not_understood');
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > mostBytes) throw new ReadingError('too_large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    response.destroy();
  }
}

function readingError(error: unknown, signal: AbortSignal): ReadingError {
  if (error instanceof ReadingError) return error;
  return new ReadingError(signal.aborted ? 'timed_out' : 'unreachable', { cause: error });
}
