import { createHmac, randomBytes } from 'node:crypto';
import type { NetworkAnswer, NetworkEndpoint, SentBytes } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';

export type XKeys = { apiKey: string; apiSecret: string; accessToken: string; accessSecret: string };

type Signed = {
  method: string;
  /** Whole, with its query. */
  url: string;
  keys: XKeys;
  /** ISO 8601 UTC. */
  now: string;
  /** Random, never the same twice. */
  nonce?: string;
};

/** Asks as the account of the keys. `upload`: a form in place of JSON. */
export type SignedClient = (
  method: 'GET' | 'POST',
  path: string,
  json?: unknown,
  upload?: SentBytes,
) => Promise<NetworkAnswer>;

/** Creates a client that signs each request to X. */
export function createSignedClient(deps: NetworkEndpoint & { keys: XKeys; now(): string }): SignedClient {
  const client = createNetworkClient(deps);
  const root = deps.url.replace(/\/+$/, '');
  return (method, path, json, upload) => {
    const authorization = oauthHeader({ method, url: `${root}${path}`, keys: deps.keys, now: deps.now() });
    const headers = { authorization };
    return client(path, upload === undefined ? { method, headers, json } : { method, headers, upload });
  };
}

/** Signs a request whose body is JSON, a form with a file, or none, as a user of an app. Source: RFC 5849, section 3.4. */
export function oauthHeader({ method, url, keys, now, nonce = randomBytes(16).toString('hex') }: Signed): string {
  const { origin, pathname, searchParams } = new URL(url);
  const own: Record<string, string> = {
    oauth_consumer_key: keys.apiKey,
    oauth_nonce: nonce,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(Math.floor(Date.parse(now) / 1000)),
    oauth_token: keys.accessToken,
    oauth_version: '1.0',
  };
  const parameters = [...searchParams, ...Object.entries(own)]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const base = [method, `${origin}${pathname}`, parameters].map(encoded).join('&');
  const key = `${encoded(keys.apiSecret)}&${encoded(keys.accessSecret)}`;
  const signature = createHmac('sha1', key).update(base).digest('base64');
  const said = Object.entries({ ...own, oauth_signature: signature });
  return `OAuth ${said.map(([name, value]) => `${encoded(name)}="${encoded(value)}"`).join(', ')}`;
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
