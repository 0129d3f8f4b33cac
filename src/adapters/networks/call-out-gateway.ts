import type { CallOutGateway, CallOutMessage } from '../../domain/cases/ports/call-outs.ts';
import { ReadingError } from '../../domain/posts/reading-error.ts';
import type { SignedAccount, SignedDeps } from './post-signed.ts';
import { postSigned } from './post-signed.ts';
import type { Answer } from './reading/fetch-bytes.ts';

export type CallOutDeps = SignedDeps & {
  /** A word before the text, such as SIMULACRO; null outside of drills. */
  watermark: string | null;
};

/** Calls people through the gateway: number and severity of a case, how many more wait, and nothing else. */
export function callOutGateway(account: SignedAccount, deps: CallOutDeps): CallOutGateway {
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
 * Sends one signed call and returns what the gateway answers.
 * @throws ReadingError without an answer
 */
export function postCallOut(account: SignedAccount, message: CallOutMessage, deps: CallOutDeps): Promise<Answer> {
  const { key, severity, caseId, crisisId, count, at } = message;
  const text = `${deps.watermark === null ? '' : `${deps.watermark} `}Portavoz: ${wordsOf(message)}`;
  const json = { text, severity, case: caseId, ...(crisisId === null ? {} : { crisis: crisisId }), count, at };
  return postSigned(account, { key, json }, deps);
}

/** Returns `S1 #12 +6`: the case, and how many more wait; no word of it is in any one language. */
function wordsOf({ severity, caseId, crisisId, count }: CallOutMessage): string {
  const named = caseId === null ? `C${crisisId ?? 0}` : `#${caseId}`;
  return [severity, named, ...(count > 1 ? [`+${count - 1}`] : [])].join(' ');
}
