import { z } from 'zod';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import { fetchFromNetwork } from './fetch-from-network.ts';
import type { Asking } from './network-account.ts';

/** An account of ours on X, and the keys of the app that asks for it. */
export type XAccount = {
  /** Id of the network in the handbook. */
  network: string;
  /** Without @. */
  handle: string;
  /** Address of the API, without a trailing slash. */
  url: string;
  /** Never logged, never in an error. */
  keys: { apiKey: string; apiSecret: string };
};

/** Asks the interface as the app: what is public, and nothing of anybody's account. */
export type XSession = {
  ask<Schema extends z.ZodType>(place: string, schema: Schema, signal: AbortSignal): Promise<z.infer<Schema>>;
};

const tokenShape = z.object({ access_token: z.string() });

/** Reads as an app alone, by the bearer token that its keys are exchanged for: https://docs.x.com/fundamentals/authentication/oauth-2-0/application-only */
export function xSession({ url, keys }: Pick<XAccount, 'url' | 'keys'>, asking: Asking): XSession {
  let known: string | null = null;

  async function bearer(signal: AbortSignal): Promise<string> {
    const pair = [keys.apiKey, keys.apiSecret].map(encodeURIComponent).join(':');
    const headers = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
    const body = { form: { grant_type: 'client_credentials' } };
    known ??= (await fetchFromNetwork({ url: `${url}/oauth2/token`, headers, body, signal }, tokenShape, asking))
      .access_token;
    return known;
  }

  return {
    async ask(place, schema, signal) {
      const headers = { authorization: `Bearer ${await bearer(signal)}` };
      return fetchFromNetwork({ url: url + place, headers, signal }, schema, asking).catch((error: unknown) => {
        // After a revoked token the next call requests a new one.
        if (error instanceof ReadingError && error.why === 'forbidden') known = null;
        throw error;
      });
    },
  };
}
