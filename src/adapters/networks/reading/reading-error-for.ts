import type { ReadingTrouble } from '../../../domain/posts/reading-error.ts';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import type { Answer } from './fetch-bytes.ts';

/** An hour: no place keeps us away for longer by one answer. */
const longestMs = 3_600_000;

/**
 * Returns the error for an answer without the requested content.
 * @param now ISO 8601 UTC
 */
export function readingErrorFor({ status, headers }: Pick<Answer, 'status' | 'headers'>, now: string): ReadingError {
  const asksForPatience = status === 429 || status >= 500;
  return new ReadingError(whyOf(status), { retryAfterMs: asksForPatience ? retryAfterMs(headers, now) : null });
}

function whyOf(status: number): ReadingTrouble {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'in_trouble' : 'refused';
}

/** Seconds or a date (RFC 9110, 10.2.3); else the reset of the networks: seconds since the epoch (X, Bluesky) or a moment (Mastodon). */
function retryAfterMs(headers: Answer['headers'], now: string): number | null {
  const after = headers['retry-after'];
  if (after !== undefined)
    return bounded(/^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.parse(now));
  const reset = headers['x-rate-limit-reset'] ?? headers['ratelimit-reset'] ?? headers['x-ratelimit-reset'];
  if (typeof reset !== 'string') return null;
  return bounded((/^\d+$/.test(reset) ? Number(reset) * 1_000 : Date.parse(reset)) - Date.parse(now));
}

function bounded(ms: number): number | null {
  return Number.isNaN(ms) ? null : Math.min(longestMs, Math.max(0, ms));
}
