import type { z } from 'zod';
import type { AccountCheck } from '../../domain/cases/publishing/network-account.ts';
import type { NetworkAnswer } from './network-client.ts';

/** Returns the content of a successful answer; undefined for any other answer or a different shape. */
export function readAnswer<T>(answer: NetworkAnswer, shape: z.ZodType<T>): T | undefined {
  if (answer.kind !== 'answer' || answer.status < 200 || answer.status >= 300) return undefined;
  return shape.safeParse(answer.body).data;
}

/** Returns the reason why our account could not be determined there. */
export function whyNoAccount(answer: NetworkAnswer): AccountCheck {
  const isRefused = answer.kind === 'answer' && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
  return { ok: false, why: isRefused ? 'credentials' : 'unreachable' };
}
