import { z } from 'zod';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import { fetchFromNetwork } from './fetch-from-network.ts';
import type { Asking, NetworkAccount } from './network-account.ts';

/** Asks the interface as the account of ours. */
export type BlueskySession = {
  ask<Schema extends z.ZodType>(place: string, schema: Schema, signal: AbortSignal): Promise<z.infer<Schema>>;
};

const sessionShape = z.object({ accessJwt: z.string() });

/**
 * Logs in with an app password when it must and not before: a server lets an account in 300 times a day at the most
 * (https://docs.bsky.app/docs/advanced-guides/rate-limits).
 * @param account its token is the app password
 */
export function blueskySession({ url, handle, token }: NetworkAccount, asking: Asking): BlueskySession {
  let loggedIn: Promise<string> | null = null;

  function logIn(signal: AbortSignal): Promise<string> {
    const body = { json: { identifier: handle, password: token } };
    const asked = { url: `${url}/xrpc/com.atproto.server.createSession`, body, signal };
    return fetchFromNetwork(asked, sessionShape, asking).then(({ accessJwt }) => accessJwt);
  }

  async function access(signal: AbortSignal): Promise<string> {
    loggedIn ??= logIn(signal);
    try {
      return await loggedIn;
    } catch (error) {
      loggedIn = null;
      throw error;
    }
  }

  return {
    async ask(place, schema, signal) {
      const isNew = loggedIn === null;
      const jwt = await access(signal);
      const asked = { url: `${url}/xrpc/${place}`, headers: { authorization: `Bearer ${jwt}` }, signal };
      try {
        return await fetchFromNetwork(asked, schema, asking);
      } catch (error) {
        // One that has run out is answered with 400 `ExpiredToken`, one that was taken back with 401.
        const mayHaveRunOut = error instanceof ReadingError && ['refused', 'forbidden'].includes(error.why);
        if (!mayHaveRunOut || isNew) throw error;
        loggedIn = null;
        const headers = { authorization: `Bearer ${await access(signal)}` };
        return fetchFromNetwork({ ...asked, headers }, schema, asking);
      }
    },
  };
}
