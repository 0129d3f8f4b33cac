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

/** Calls people through the gateway: number and severity of a case, how many more wait, and nothing else. */
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
  message: CallOutMessage,
  { now, watermark, throughProxy, patienceMs = PATIENCE_MS }: CallOutDeps,
): Promise<Answer> {
  const { key, severity, caseId, crisisId, count, at } = message;
  const text = `${watermark === null ? '' : `${watermark} `}Portavoz: ${wordsOf(message)}`;
  const json = { text, severity, case: caseId, ...(crisisId === null ? {} : { crisis: crisisId }), count, at };
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

/** Returns `S1 #12 +6`: the case, and how many more wait; no word of it is in any one language. */
function wordsOf({ severity, caseId, crisisId, count }: CallOutMessage): string {
  const named = caseId === null ? `C${crisisId ?? 0}` : `#${caseId}`;
  return [severity, named, ...(count > 1 ? [`+${count - 1}`] : [])].join(' ');
}
