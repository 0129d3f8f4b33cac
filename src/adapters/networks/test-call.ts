import { randomUUID } from 'node:crypto';
import { ReadingError } from '../../domain/posts/reading-error.ts';
import { postCallOut } from './call-out-gateway.ts';
import type { SignedAccount, SignedDeps } from './post-signed.ts';

/** Answer to a test call: the gateway's, or why there is none. */
export type TestCall = { isTaken: boolean } & ({ status: number; body: string } | { why: ReadingError['why'] });

/** Characters of the gateway's answer that are kept. */
const SHOWN = 200;

/** Sends `TEST Portavoz: S1 #0` to the gateway. @param deps `now`: milliseconds since the epoch */
export async function sendTestCall(
  account: SignedAccount,
  deps: Pick<SignedDeps, 'now' | 'throughProxy'>,
): Promise<TestCall> {
  const at = new Date(deps.now()).toISOString();
  const message = { key: randomUUID(), severity: 'S1', caseId: 0, crisisId: null, count: 1, at } as const;
  try {
    const { status, body } = await postCallOut(account, message, { ...deps, watermark: 'TEST' });
    return { isTaken: status >= 200 && status < 300, status, body: body.toString('utf8').slice(0, SHOWN) };
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    return { isTaken: false, why: error.why };
  }
}
