import { z } from 'zod';
import type { FindOutcome, PublishOutcome, PublishRequest } from '../../../domain/cases/ports/publisher.ts';
import type { AccountCheck } from '../../../domain/cases/publishing/network-account.ts';
import type { NetworkAnswer, NetworkEndpoint } from '../network-client.ts';
import type { NetworkPublisher } from '../network-publisher.ts';
import { readAnswer, whyNoAccount } from '../read-answer.ts';
import { refusalOf } from '../refusal-of.ts';
import { isSinceClaim } from '../since-claim.ts';
import { isSameText, shownPost, statusId } from './shown-post.ts';
import type { XKeys } from './signed-client.ts';
import { createSignedClient } from './signed-client.ts';

const put = z.object({ data: z.object({ id: z.string() }) });
const me = z.object({ data: z.object({ id: z.string(), username: z.string() }) });
const posts = z.object({ data: z.array(shownPost).default([]) });
const refused = z.object({ detail: z.string() });

const PAGE = 100;
const TEXT_LIMIT = 280;

/**
 * Publishes as one account of X. X has no idempotency key but refuses the same text twice. After
 * such a refusal the bot examines the existing post, which may be this publication or an earlier
 * one in the same words.
 * @param deps `url`: the API's, such as `https://api.x.com`
 */
export function xPublisher(deps: NetworkEndpoint & { keys: XKeys; now(): string }): NetworkPublisher {
  const signed = createSignedClient(deps);
  /** Null until X has said it. */
  let handle: string | null = null;

  async function askMe(): Promise<{ answer: NetworkAnswer; own: z.infer<typeof me>['data'] | undefined }> {
    const answer = await signed('GET', '/2/users/me');
    const own = readAnswer(answer, me)?.data;
    handle = own?.username ?? handle;
    return { answer, own };
  }

  async function find({ publication, text, replyTo }: PublishRequest): Promise<FindOutcome> {
    const { own } = await askMe();
    if (own === undefined) return { kind: 'unknown' };
    const query = new URLSearchParams({
      max_results: String(PAGE),
      exclude: 'retweets',
      'tweet.fields': 'created_at,entities,note_tweet,referenced_tweets',
    });
    const seen = readAnswer(await signed('GET', `/2/users/${own.id}/tweets?${query}`), posts)?.data;
    if (seen === undefined) return { kind: 'unknown' };
    const answered = replyTo === null ? null : statusId(replyTo);
    const recent = seen.filter((post) => isSinceClaim(post.created_at, publication));
    const same = recent.find((post) => {
      const parent = post.referenced_tweets?.find(({ type }) => type === 'replied_to')?.id ?? null;
      return parent === answered && isSameText(post, text);
    });
    if (same !== undefined) return { kind: 'published', url: liveUrl(handle, same.id) };
    return { kind: recent.length === PAGE ? 'unknown' : 'absent' };
  }

  return {
    find,
    async publish(request): Promise<PublishOutcome> {
      const { text, replyTo } = request;
      const answered = replyTo === null ? null : statusId(replyTo);
      if (replyTo !== null && answered === null) return { kind: 'failed', reason: 'publish.post_gone' };
      if (handle === null) await askMe();
      const reply = answered === null ? {} : { reply: { in_reply_to_tweet_id: answered } };
      const answer = await signed('POST', '/2/tweets', { text, ...reply });
      const made = readAnswer(answer, put);
      if (made !== undefined) return { kind: 'published', url: liveUrl(handle, made.data.id) };
      if (!isDuplicate(answer)) return refusalOf(answer, deps.now());
      const found = await find(request);
      return found.kind === 'absent' ? { kind: 'failed', reason: 'publish.duplicate' } : found;
    },
    async askAccount(): Promise<AccountCheck> {
      const { answer, own } = await askMe();
      if (own === undefined || answer.kind !== 'answer') return whyNoAccount(answer);
      const level = answer.headers.get('x-access-level');
      if (level === 'read') return { ok: false, why: 'scopes', missing: ['Read and write'] };
      const profileUrl = `https://x.com/${own.username}`;
      const scopes = level === null ? [] : [level];
      return { ok: true, account: { handle: own.username, profileUrl, scopes, textLimit: TEXT_LIMIT } };
    },
  };
}

/** Returns the address of a post. X finds it by its number, whatever name precedes the number. */
function liveUrl(handle: string | null, id: string): string {
  return `https://x.com/${handle ?? 'i'}/status/${id}`;
}

function isDuplicate(answer: NetworkAnswer): boolean {
  if (answer.kind !== 'answer' || answer.status !== 403) return false;
  return /duplicate content/i.test(refused.safeParse(answer.body).data?.detail ?? '');
}
