import { z } from 'zod';
import type { NetworkAnswer } from '../network-client.ts';

const refused = z.object({ error: z.object({ code: z.number(), error_subcode: z.number().optional() }) });

/** Error of Graph, by its numbers. */
type GraphError = z.infer<typeof refused>['error'];

/** Graph says most things with status 400 and a number. Source: https://developers.facebook.com/docs/graph-api/guides/error-handling */
export const THROTTLED = [4, 17, 32, 341, 613, 80_001];
/**
 * Error codes after which the outcome is unknown, since Facebook may nevertheless have published
 * the text.
 */
export const TELLS_NOTHING = [1, 2];

export function graphError(answer: NetworkAnswer): GraphError | undefined {
  return answer.kind === 'answer' ? refused.safeParse(answer.body).data?.error : undefined;
}

/** Returns whether the object is not there, or not shown to us: Graph says the same of both. */
export function isNoSuchObject({ code, error_subcode: subcode }: GraphError): boolean {
  return code === 100 && subcode === 33;
}
