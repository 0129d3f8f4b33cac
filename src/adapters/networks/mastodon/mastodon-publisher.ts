import { setTimeout as after } from 'node:timers/promises';
import { z } from 'zod';
import type { FindOutcome, PublishOutcome, PublishRequest } from '../../../domain/cases/ports/publisher.ts';
import type { AccountCheck } from '../../../domain/cases/publishing/network-account.ts';
import type { PictureToSend } from '../../../domain/pictures/picture.ts';
import type { PostOnNetwork } from '../../../domain/posts/post-on-network.ts';
import type { NetworkClient, NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import type { NetworkPublisher } from '../network-publisher.ts';
import type { Uploaded } from '../picture-form.ts';
import { afterUploads, pictureForm } from '../picture-form.ts';
import { readAnswer, whyNoAccount } from '../read-answer.ts';
import { htmlToText } from '../reading/html-to-text.ts';
import { refusalBefore, refusalOf, refusalOfPicture, refusalToAnswer } from '../refusal-of.ts';
import { isSinceClaim } from '../since-claim.ts';

const visibility = z.enum(['public', 'unlisted', 'private', 'direct']);
const status = z.object({
  id: z.string(),
  url: z.string().nullable(),
  uri: z.string(),
  created_at: z.string(),
  visibility,
  in_reply_to_id: z.string().nullable(),
});
const shownStatus = status.extend({
  content: z.string(),
  spoiler_text: z.string().optional(),
  account: z.object({ acct: z.string(), url: z.string(), display_name: z.string().optional() }),
});
const foundStatuses = z.object({ statuses: z.array(shownStatus) });
const account = z.object({ id: z.string(), acct: z.string(), url: z.string() });
const app = z.object({ scopes: z.array(z.string()).optional() });
const instance = z.object({ configuration: z.object({ statuses: z.object({ max_characters: z.number() }) }) });
const source = z.object({ text: z.string() });
/** `url`: null while the server still works on it. */
const media = z.object({ id: z.string(), url: z.string().nullable() });

type Status = z.infer<typeof status>;
type ShownStatus = z.infer<typeof shownStatus>;

/** The least that it needs; a wider scope such as `write` holds its parts. */
const SCOPES = ['read:accounts', 'read:search', 'read:statuses', 'write:statuses'];
const PAGE = 40;
/** Looks at a picture on which the server still works, and the time between them: with all else they stay below the 30 s of the outbox. */
const MOST_LOOKS = 3;
const BETWEEN_LOOKS_MS = 1_000;

/**
 * Publishes as one account of a Mastodon server. The same publication is shown once (`Idempotency-Key`, kept for an hour); a reply is never
 * seen by more people than the post that it answers.
 * @param deps `url`: the server's, such as `https://social.example`
 */
export function mastodonPublisher(deps: NetworkEndpoint & { token: string; now(): string }): NetworkPublisher {
  const client = createNetworkClient(deps);
  const headers = { authorization: `Bearer ${deps.token}` };
  const read = (path: string) => client(path, { method: 'GET', headers });

  async function statusAt(url: string) {
    const query = new URLSearchParams({ q: url, type: 'statuses', resolve: 'true', limit: '1' });
    const answer = await read(`/api/v2/search?${query}`);
    const statuses = readAnswer(answer, foundStatuses)?.statuses;
    return { answer, isAnswered: statuses !== undefined, status: statuses?.[0] };
  }

  /**
   * Returns the post that the text answers, if it is the case's and allows a public reply; null for
   * a text that answers no post.
   */
  async function originalOf(request: PublishRequest): Promise<Status | null | PublishOutcome> {
    const { replyTo } = request;
    if (replyTo === null) return null;
    if (!isStatusAddress(replyTo)) return failed('publish.post_gone');
    const { answer, isAnswered, status: original } = await statusAt(replyTo);
    if (original === undefined) return isAnswered ? failed('publish.post_gone') : refusalBefore(answer, deps.now());
    if (!isForAll(original)) return failed('publish.post_not_public');
    return refusalToAnswer(asShown(original), request) ?? original;
  }

  async function leave(
    request: PublishRequest,
    original: Status | null,
    media: readonly string[],
  ): Promise<PublishOutcome> {
    const { publication, text, language } = request;
    const answer = await client('/api/v1/statuses', {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': publication.id },
      json: {
        status: text,
        language,
        visibility: original?.visibility ?? 'public',
        in_reply_to_id: original?.id,
        ...(media.length === 0 ? {} : { media_ids: media }),
      },
    });
    const put = readAnswer(answer, status);
    if (put !== undefined) return { kind: 'published', url: put.url ?? put.uri };
    if (answer.kind === 'answer' && answer.status === 422) return failed('publish.not_taken');
    return refusalOf(answer, deps.now());
  }

  return {
    async publish(request): Promise<PublishOutcome> {
      const original = await originalOf(request);
      if (original !== null && 'kind' in original) return original;
      const upload = (picture: PictureToSend) => uploadPicture(picture, { client, headers, now: deps.now });
      return afterUploads(request, upload, (media) => leave(request, original, media));
    },
    async find(request): Promise<FindOutcome> {
      const { replyTo } = request;
      const original = replyTo === null ? null : (await statusAt(replyTo)).status?.id;
      const own = readAnswer(await read('/api/v1/accounts/verify_credentials'), account);
      if (original === undefined || own === undefined) return { kind: 'unknown' };
      return amongOwn(request, original, own.id, read);
    },
    async askAccount(): Promise<AccountCheck> {
      const answer = await read('/api/v1/accounts/verify_credentials');
      const own = readAnswer(answer, account);
      if (own === undefined) return whyNoAccount(answer);
      const scopes = readAnswer(await read('/api/v1/apps/verify_credentials'), app)?.scopes ?? [];
      const missing = scopes.length === 0 ? [] : SCOPES.filter((scope) => !isAllowed(scope, scopes));
      if (missing.length > 0) return { ok: false, why: 'scopes', missing };
      const limits = readAnswer(await client('/api/v2/instance', { method: 'GET' }), instance);
      const textLimit = limits?.configuration.statuses.max_characters ?? null;
      return { ok: true, account: { handle: own.acct, profileUrl: own.url, scopes, textLimit } };
    },
  };
}

async function uploadPicture(
  picture: PictureToSend,
  { client, headers, now }: { client: NetworkClient; headers: { authorization: string }; now(): string },
): Promise<Uploaded<string>> {
  const form = pictureForm('file', picture, { description: picture.alt });
  let answer = await client('/api/v2/media', { method: 'POST', headers, upload: form });
  let made = readAnswer(answer, media);
  for (let looks = 0; looks < MOST_LOOKS && made?.url === null; looks++) {
    if (looks > 0) await after(BETWEEN_LOOKS_MS);
    answer = await client(`/api/v1/media/${made.id}`, { method: 'GET', headers });
    made = readAnswer(answer, media);
  }
  if (made === undefined || made.url === null) return { refusal: refusalOfPicture(answer, now()) };
  return { names: [made.id] };
}

function failed(reason: string): PublishOutcome {
  return { kind: 'failed', reason };
}

/** Our server names an account of its own without a host. Readers hand in a warning above the words with them. */
function asShown({
  content,
  spoiler_text: warning = '',
  account: { acct, url, display_name: name },
}: ShownStatus): PostOnNetwork {
  const [local = acct] = acct.split('@');
  const host = URL.parse(url)?.host ?? '';
  const words = htmlToText(content);
  return {
    handles: [acct, local, `${local}@${host}`],
    names: name === undefined ? [] : [name],
    texts: [words, `${warning}\n\n${words}`],
  };
}

/** A public reply below what was written to few would show it to all. */
function isForAll({ visibility: seenBy }: Status): boolean {
  return seenBy === 'public' || seenBy === 'unlisted';
}

/** Looks through what the account put out since the text left, the newest first. */
async function amongOwn(
  { publication, text }: PublishRequest,
  original: string | null,
  accountId: string,
  read: (path: string) => ReturnType<NetworkClient>,
): Promise<FindOutcome> {
  const query = new URLSearchParams({ limit: String(PAGE), exclude_reblogs: 'true' });
  const statuses = readAnswer(await read(`/api/v1/accounts/${accountId}/statuses?${query}`), z.array(status));
  if (statuses === undefined) return { kind: 'unknown' };
  const candidates = statuses.filter((one) => isSinceClaim(one.created_at, publication));
  for (const one of candidates.filter(({ in_reply_to_id }) => in_reply_to_id === original)) {
    const written = readAnswer(await read(`/api/v1/statuses/${one.id}/source`), source);
    if (written === undefined) return { kind: 'unknown' };
    if (sameText(written.text, text)) return { kind: 'published', url: one.url ?? one.uri };
  }
  // A page full of newer ones may hide it.
  return { kind: candidates.length === PAGE ? 'unknown' : 'absent' };
}

/** The server trims what it keeps. */
function sameText(one: string, other: string): boolean {
  return one.trim().normalize() === other.trim().normalize();
}

function isAllowed(scope: string, scopes: readonly string[]): boolean {
  const [whole = scope] = scope.split(':');
  return scopes.includes(scope) || scopes.includes(whole);
}

/**
 * Address shapes of posts on fediverse servers: Mastodon, GoToSocial, Pleroma and Akkoma, Misskey,
 * Pixelfed.
 */
const SHAPES = [
  /^\/@[^/]+\/(?:statuses\/)?[0-9A-Za-z]+$/,
  /^\/users\/[^/]+\/statuses\/[0-9A-Za-z]+$/,
  /^\/(?:notice|objects|notes)\/[0-9A-Za-z-]+$/,
  /^\/p\/[^/]+\/\d+$/,
];

/**
 * Returns true if the address can be a post of the fediverse. Our server fetches each address that
 * it is asked to find, so the bot never sends it any other address.
 */
export function isStatusAddress(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.port !== '') return false;
  return SHAPES.some((shape) => shape.test(parsed.pathname.replace(/\/$/, '')));
}
