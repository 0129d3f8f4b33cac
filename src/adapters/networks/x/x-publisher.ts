import { z } from 'zod';
import type { FindOutcome, PublishOutcome, PublishRequest } from '../../../domain/cases/ports/publisher.ts';
import type { AccountCheck } from '../../../domain/cases/publishing/network-account.ts';
import type { PictureToSend } from '../../../domain/pictures/picture.ts';
import type { NetworkAnswer, NetworkEndpoint } from '../network-client.ts';
import type { NetworkPublisher } from '../network-publisher.ts';
import type { Uploaded } from '../picture-form.ts';
import { afterUploads, pictureForm } from '../picture-form.ts';
import { readAnswer, whyNoAccount } from '../read-answer.ts';
import { refusalBefore, refusalOf, refusalOfPicture, refusalToAnswer } from '../refusal-of.ts';
import { isSinceClaim } from '../since-claim.ts';
import { isSameText, shownPost, statusId, writtenText } from './shown-post.ts';
import type { SignedClient, XKeys } from './signed-client.ts';
import { createSignedClient } from './signed-client.ts';

const put = z.object({ data: z.object({ id: z.string() }) });
const me = z.object({ data: z.object({ id: z.string(), username: z.string() }) });
const posts = z.object({ data: z.array(shownPost).default([]) });
const refused = z.object({ detail: z.string() });
/** A post that is gone, or that its author shows to few, comes without `data`. */
const answered = z.object({
  data: shownPost.pick({ text: true, entities: true, note_tweet: true }).optional(),
  includes: z.object({ users: z.array(z.object({ username: z.string(), name: z.string() })) }).optional(),
});

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
    const parentId = replyTo === null ? null : statusId(replyTo);
    const recent = seen.filter((post) => isSinceClaim(post.created_at, publication));
    const same = recent.find((post) => {
      const parent = post.referenced_tweets?.find(({ type }) => type === 'replied_to')?.id ?? null;
      return parent === parentId && isSameText(post, text);
    });
    if (same !== undefined) return { kind: 'published', url: liveUrl(handle, same.id) };
    return { kind: recent.length === PAGE ? 'unknown' : 'absent' };
  }

  /** Uploads a picture and says what it shows: one without alternative text does not go out. */
  async function upload(picture: PictureToSend): Promise<Uploaded<string>> {
    const form = pictureForm('media', picture, { media_category: 'tweet_image' });
    const answer = await signed('POST', '/2/media/upload', undefined, form);
    const id = readAnswer(answer, put)?.data.id;
    if (id === undefined) return { refusal: refusalOfPicture(answer, deps.now()) };
    const described = await signed('POST', '/2/media/metadata', { id, metadata: { alt_text: { text: picture.alt } } });
    if (described.kind === 'answer' && described.status < 300) return { names: [id] };
    return { refusal: refusalOfPicture(described, deps.now()) };
  }

  async function putBy(answer: NetworkAnswer, request: PublishRequest): Promise<PublishOutcome> {
    const made = readAnswer(answer, put);
    if (made !== undefined) return { kind: 'published', url: liveUrl(handle, made.data.id) };
    if (!isDuplicate(answer)) return refusalOf(answer, deps.now());
    const found = await find(request);
    return found.kind === 'absent' ? { kind: 'failed', reason: 'publish.duplicate' } : found;
  }

  return {
    find,
    async publish(request): Promise<PublishOutcome> {
      const { text, replyTo } = request;
      const parent = replyTo === null ? null : statusId(replyTo);
      if (replyTo !== null && parent === null) return { kind: 'failed', reason: 'publish.post_gone' };
      const refusal = await refusalFor(parent, request, { signed, now: deps.now() });
      if (refusal !== null) return refusal;
      if (handle === null) await askMe();
      return afterUploads(request, upload, async (media) => {
        const answer = await signed('POST', '/2/tweets', tweetOf(text, parent, media));
        return putBy(answer, request);
      });
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

function tweetOf(text: string, parent: string | null, mediaIds: readonly string[]): object {
  return {
    text,
    ...(parent === null ? {} : { reply: { in_reply_to_tweet_id: parent } }),
    ...(mediaIds.length === 0 ? {} : { media: { media_ids: mediaIds } }),
  };
}

/** Returns the address of a post. X finds it by its number, whatever name precedes the number. */
function liveUrl(handle: string | null, id: string): string {
  return `https://x.com/${handle ?? 'i'}/status/${id}`;
}

/** Returns why the post is not answered; null where it is the case's, or X lets this account read no posts. */
async function refusalFor(
  id: string | null,
  request: PublishRequest,
  { signed, now }: { signed: SignedClient; now: string },
): Promise<PublishOutcome | null> {
  if (id === null || request.answers === null) return null;
  const query = new URLSearchParams({
    'tweet.fields': 'entities,note_tweet',
    expansions: 'author_id',
    'user.fields': 'username,name',
  });
  const answer = await signed('GET', `/2/tweets/${id}?${query}`);
  const shown = readAnswer(answer, answered);
  if (shown === undefined) return isNotForUs(answer) ? null : refusalBefore(answer, now);
  const { data, includes } = shown;
  if (data === undefined) return { kind: 'failed', reason: 'publish.post_gone' };
  const users = includes?.users ?? [];
  const texts = [data.note_tweet?.text ?? data.text, writtenText(data)];
  const handles = users.map(({ username }) => username);
  return refusalToAnswer({ texts, handles, names: users.map(({ name }) => name) }, request);
}

/** The access of the account does not cover the reading of posts, as with some tiers; it may cover writing. */
function isNotForUs(answer: NetworkAnswer): boolean {
  return answer.kind === 'answer' && answer.status === 403;
}

function isDuplicate(answer: NetworkAnswer): boolean {
  if (answer.kind !== 'answer' || answer.status !== 403) return false;
  return /duplicate content/i.test(refused.safeParse(answer.body).data?.detail ?? '');
}
