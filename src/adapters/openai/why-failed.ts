import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { ModelFailure } from '../../domain/writing/draft-model.ts';
import { AnswerTooLong } from './fetch-whole.ts';
import type { Fault } from './read-completion.ts';

/** Words with which servers name the ways to request JSON that they do not know. */
const formatWords = /response.?format|json|schema|grammar|structured|guided/i;

/** Names what the library threw. */
export function whyFailed(error: unknown): { why: ModelFailure; fault: Fault } {
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError) return serverFault('timed_out');
  if (error instanceof APIConnectionError) {
    return error.cause instanceof AnswerTooLong ? { why: 'cut_off', fault: 'answer' } : serverFault('unreachable');
  }
  if (error instanceof APIError && typeof error.status === 'number') return whyRefused(error, error.status);
  return serverFault('unreadable');
}

function whyRefused(error: APIError, status: number): { why: ModelFailure; fault: Fault } {
  if (status === 401 || status === 403) return serverFault('not_authorised');
  if (status === 408) return serverFault('timed_out');
  if (status === 429) return serverFault('rate_limited');
  if (status >= 500) return serverFault('server_error');
  // Azure refuses the prompt itself in this way.
  if (error.code === 'content_filter') return { why: 'filtered', fault: 'answer' };
  const isAboutFormat = (status === 400 || status === 422) && formatWords.test(`${error.param} ${error.message}`);
  return { why: 'bad_request', fault: isAboutFormat ? 'format' : 'server' };
}

function serverFault(why: ModelFailure): { why: ModelFailure; fault: Fault } {
  return { why, fault: 'server' };
}

/**
 * Returns the wait in milliseconds for which a rate-limited server asks.
 * @param nowMs milliseconds since the epoch, for servers that name a moment
 * @returns null if it does not say, or in no form that can be understood
 */
export function retryAfterMs(error: unknown, nowMs: number): number | null {
  if (!(error instanceof APIError) || error.status !== 429) return null;
  const header = error.headers?.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1_000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(moment - nowMs, 0);
}
