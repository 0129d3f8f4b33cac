import type { PublishOutcome, PublishRequest } from '../../domain/cases/ports/publisher.ts';
import type { PostOnNetwork } from '../../domain/posts/post-on-network.ts';
import { isPostOfCase } from '../../domain/posts/post-on-network.ts';
import type { NetworkAnswer } from './network-client.ts';
import { waitUntil } from './wait-until.ts';

type Failed = Extract<PublishOutcome, { kind: 'failed' }>;
type Unknown = Extract<PublishOutcome, { kind: 'unknown' }>;

/**
 * HTTP statuses after which the outcome is unknown: the network may have accepted the request, or
 * an intermediary may have answered.
 */
const TELLS_NOTHING = [408, 409, 425];

const REASONS: Readonly<Record<number, string>> = {
  401: 'publish.credentials',
  403: 'publish.not_allowed',
  404: 'publish.post_gone',
  410: 'publish.post_gone',
};

/**
 * Returns the outcome for a text that the network did not confirm.
 * @param now ISO 8601 UTC
 */
export function refusalOf(answer: NetworkAnswer, now: string): Failed | Unknown {
  if (answer.kind === 'not_sent') return { kind: 'failed', reason: 'publish.unreachable' };
  if (answer.kind === 'no_answer') return { kind: 'unknown' };
  const { status, headers } = answer;
  if (status === 429) return throttledRefusal(waitUntil(headers, now));
  if (status < 300 || status >= 500 || TELLS_NOTHING.includes(status)) return { kind: 'unknown' };
  return { kind: 'failed', reason: REASONS[status] ?? 'publish.failed' };
}

/** The same of a question that comes before the text: whatever became of it, no text was sent. */
export function refusalBefore(answer: NetworkAnswer, now: string): Failed {
  const refusal = refusalOf(answer, now);
  return refusal.kind === 'failed' ? refusal : { kind: 'failed', reason: 'publish.unreachable' };
}

/** Reasons that say something of a text, where it was a picture that was refused. */
const OF_TEXTS: readonly string[] = ['publish.failed', 'publish.not_allowed', 'publish.post_gone'];

/** The same of a picture, which is uploaded before its text. */
export function refusalOfPicture(answer: NetworkAnswer, now: string): Failed {
  const refusal = refusalBefore(answer, now);
  return OF_TEXTS.includes(refusal.reason) ? { kind: 'failed', reason: 'publish.picture_lost' } : refusal;
}

/** @param until ISO 8601 UTC; null where the network does not say */
export function throttledRefusal(until: string | null): Failed {
  if (until === null) return { kind: 'failed', reason: 'publish.wait_unknown' };
  return { kind: 'failed', reason: 'publish.wait', waitUntil: until };
}

/**
 * Returns the refusal to answer a post that is not the case's: of another account, or edited since.
 * Null where it is, or where the text answers no post of its case.
 */
export function refusalToAnswer(found: PostOnNetwork, { answers }: Pick<PublishRequest, 'answers'>): Failed | null {
  return answers === null || isPostOfCase(found, answers) ? null : { kind: 'failed', reason: 'publish.post_differs' };
}
