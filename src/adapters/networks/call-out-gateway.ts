import type { CallOutGateway, CallOutMessage } from '../../domain/cases/ports/call-outs.ts';
import { ReadingError } from '../../domain/posts/reading-error.ts';
import { signBody } from '../../domain/text/sign-body.ts';
import type { Answer, ThroughProxy } from './reading/fetch-bytes.ts';
import { fetchBytes } from './reading/fetch-bytes.ts';
import { isPublicAddress } from './reading/is-public-address.ts';

/** SMS or voice gateway of the institution. */
export type CallOutAccount = {
  url: string;
  /** Signs each request. */
  secret: string;
  mayReachPrivate: boolean;
};

export type CallOutDeps = {
  /** Milliseconds since the epoch. */
  now(): number;
  /** A word before the text, such as SIMULACRO; null outside of drills. */
  watermark: string | null;
  /** Null where there is no proxy. */
  throughProxy: ThroughProxy | null;
  patienceMs?: number;
};

const PATIENCE_MS = 10_000;
/** Answers say little; what they say is of no use to us. */
const MOST_BYTES = 1_000_000;

/** Calls people through the gateway: number and severity of the case, and nothing else of it. */
export function callOutGateway(account: CallOutAccount, deps: CallOutDeps): CallOutGateway {
  return {
    async send(message) {
      try {
        const { status } = await postCallOut(account, message, deps);
        return { isDelivered: status >= 200 && status < 300, answer: String(status) };
      } catch (error) {
        return { isDelivered: false, answer: error instanceof ReadingError ? error.why : 'unreachable' };
      }
    },
  };
}

/**
 * Sends one signed call and returns what the gateway answers. A redirect is not followed.
 * @throws ReadingError without an answer
 */
export function postCallOut(
  { url, secret, mayReachPrivate }: CallOutAccount,
  { key, severity, caseId, at }: CallOutMessage,
  { now, watermark, throughProxy, patienceMs = PATIENCE_MS }: CallOutDeps,
): Promise<Answer> {
  const text = `${watermark === null ? '' : `${watermark} `}Portavoz: ${severity} #${caseId}`;
  const json = { text, severity, case: caseId, at };
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
