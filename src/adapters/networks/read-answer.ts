import type { z } from 'zod';
import type { AccountCheck } from '../../domain/cases/publishing/network-account.ts';
import type { NetworkAnswer } from './network-client.ts';

/** What a network's good answer says; undefined when it is none, or not of that shape. */
export function readAnswer<T>(answer: NetworkAnswer, shape: z.ZodType<T>): T | undefined {
  if (answer.kind !== 'answer' || answer.status < 200 || answer.status >= 300) return undefined;
  return shape.safeParse(answer.body).data;
}

/** Why nobody knows who we are there. */
export function whyNoAccount(answer: NetworkAnswer): AccountCheck {
  const isRefused = answer.kind === 'answer' && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
  return { ok: false, why: isRefused ? 'credentials' : 'unreachable' };
}
