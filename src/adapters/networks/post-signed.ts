import { signBody } from '../../domain/text/sign-body.ts';
import type { Answer, ThroughProxy } from './reading/fetch-bytes.ts';
import { fetchBytes } from './reading/fetch-bytes.ts';
import { isPublicAddress } from './reading/is-public-address.ts';

/** A system of the institution that takes signed requests of ours. */
export type SignedAccount = {
  url: string;
  /** Signs each request. */
  secret: string;
  mayReachPrivate: boolean;
};

export type SignedDeps = {
  /** Milliseconds since the epoch, by the clock on the wall: the receiver judges the signature's age by it. */
  now(): number;
  /** Null where there is no proxy. */
  throughProxy: ThroughProxy | null;
  patienceMs?: number;
};

const PATIENCE_MS = 10_000;
/** Answers say little; what they say is of no use to us. */
const MOST_BYTES = 1_000_000;

/**
 * Sends one signed request and returns the answer. A redirect is not followed.
 * @param key idempotency key, by which the receiver knows a repetition
 * @throws ReadingError without an answer
 */
export function postSigned(
  { url, secret, mayReachPrivate }: SignedAccount,
  { key, json }: { key: string; json: object },
  { now, throughProxy, patienceMs = PATIENCE_MS }: SignedDeps,
): Promise<Answer> {
  const timestamp = String(Math.floor(now() / 1000));
  const headers = {
    'idempotency-key': key,
    'x-portavoz-timestamp': timestamp,
    'x-portavoz-signature': signBody(secret, timestamp, JSON.stringify(json)),
  };
  const signal = AbortSignal.timeout(patienceMs);
  const mayConnect = mayReachPrivate ? () => true : isPublicAddress;
  const limits = { mayConnect, throughProxy, mostBytes: MOST_BYTES, redirects: 0 };
  return fetchBytes({ url, headers, body: { json }, signal }, limits);
}
