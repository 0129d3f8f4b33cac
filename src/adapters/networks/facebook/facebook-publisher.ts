import { z } from 'zod';
import type { FindOutcome, PublishOutcome, PublishRequest } from '../../../domain/cases/ports/publisher.ts';
import type { AccountCheck } from '../../../domain/cases/publishing/network-account.ts';
import type { PictureToSend } from '../../../domain/pictures/picture.ts';
import type { NetworkAnswer, NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import type { NetworkPublisher } from '../network-publisher.ts';
import type { Uploaded } from '../picture-form.ts';
import { afterUploads, pictureForm } from '../picture-form.ts';
import { readAnswer, whyNoAccount } from '../read-answer.ts';
import { refusalBefore, refusalOf, refusalToAnswer, throttledRefusal } from '../refusal-of.ts';
import { isSinceClaim } from '../since-claim.ts';
import { waitUntil } from '../wait-until.ts';
import { graphError, isNoSuchObject, TELLS_NOTHING, THROTTLED } from './graph-error.ts';
import { objectId } from './object-id.ts';

const made = z.object({ id: z.string() });
const link = z.object({ permalink_url: z.string() });
const answered = z.object({
  message: z.string().default(''),
  from: z.object({ name: z.string().optional() }).optional(),
});
const page = z.object({ id: z.string(), name: z.string(), link: z.string() });
const granted = z.object({ data: z.object({ scopes: z.array(z.string()).default([]) }) });
const entries = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      message: z.string().default(''),
      created_time: z.string(),
      permalink_url: z.string().optional(),
      from: z.object({ id: z.string() }).optional(),
    }),
  ),
});

const NEEDED = ['pages_manage_engagement', 'pages_manage_posts', 'pages_read_engagement'];
const TEXT_LIMIT = 8_000;
const LOOKED_THROUGH = 100;

const REASONS: ReadonlyMap<number, string> = new Map([
  [190, 'publish.credentials'],
  [102, 'publish.credentials'],
  [10, 'publish.not_allowed'],
  [200, 'publish.not_allowed'],
  [506, 'publish.duplicate'],
]);

/**
 * Publishes as one Facebook Page: comments below posts of the page and below comments there, and posts of its own. Graph knows no key by
 * which the same publication is known.
 * @param deps `url`: Graph's with its version, such as `https://graph.facebook.com/v24.0`
 */
export function facebookPublisher(
  deps: NetworkEndpoint & { page: string; token: string; now(): string },
): NetworkPublisher {
  const client = createNetworkClient(deps);
  const headers = { authorization: `Bearer ${deps.token}` };
  const read = (path: string, query: Record<string, string>) =>
    client(`${path}?${new URLSearchParams(query)}`, { method: 'GET', headers });

  /**
   * Returns the Graph path to which the text is posted; null for a post that cannot be identified
   * from its address.
   */
  function edgeOf({ replyTo }: PublishRequest): string | null {
    if (replyTo === null) return `/${deps.page}/feed`;
    const object = objectId(replyTo, deps.page);
    return object === null ? null : `/${object}/comments`;
  }

  async function permalink(id: string): Promise<string> {
    const said = readAnswer(await read(`/${id}`, { fields: 'permalink_url' }), link);
    return said?.permalink_url ?? `https://www.facebook.com/${id}`;
  }

  /** Uploads a picture that nobody sees before the post that shows it. */
  async function upload(picture: PictureToSend): Promise<Uploaded<string>> {
    const form = pictureForm('source', picture, { published: 'false', alt_text_custom: picture.alt });
    const answer = await client(`/${deps.page}/photos`, { method: 'POST', headers, upload: form });
    const put = readAnswer(answer, made);
    return put === undefined ? { refusal: pictureRefusedBy(answer, deps.now()) } : { names: [put.id] };
  }

  return {
    async publish(request): Promise<PublishOutcome> {
      const edge = edgeOf(request);
      if (edge === null) return { kind: 'failed', reason: 'publish.post_gone' };
      const refusal = await refusalFor(request, { page: deps.page, read, now: deps.now() });
      if (refusal !== null) return refusal;
      return afterUploads(request, upload, async (photos) => {
        const form = { message: request.text, ...attachedMedia(photos) };
        const answer = await client(edge, { method: 'POST', headers, form });
        const put = readAnswer(answer, made);
        if (put !== undefined) return { kind: 'published', url: await permalink(put.id) };
        return refusedBy(answer, deps.now());
      });
    },
    async find(request): Promise<FindOutcome> {
      const edge = edgeOf(request);
      if (edge === null) return { kind: 'unknown' };
      const fields = 'id,message,created_time,permalink_url,from';
      const order = edge.endsWith('/comments') ? { order: 'reverse_chronological' } : {};
      const seen = readAnswer(await read(edge, { fields, limit: String(LOOKED_THROUGH), ...order }), entries)?.data;
      if (seen === undefined) return { kind: 'unknown' };
      const recent = seen.filter((one) => isSinceClaim(one.created_time, request.publication));
      const same = recent.find(({ message, from }) => from?.id === deps.page && isSame(message, request.text));
      if (same !== undefined) return { kind: 'published', url: same.permalink_url ?? (await permalink(same.id)) };
      return { kind: recent.length >= LOOKED_THROUGH ? 'unknown' : 'absent' };
    },
    async askAccount(): Promise<AccountCheck> {
      const answer = await read('/me', { fields: 'id,name,link' });
      const own = readAnswer(answer, page);
      if (own === undefined) return whyNoAccount(answer);
      // The token of a person or of another page speaks for a different account.
      if (own.id !== deps.page) return { ok: false, why: 'credentials' };
      const debug = await read('/debug_token', { input_token: deps.token });
      const scopes = readAnswer(debug, granted)?.data.scopes ?? [];
      const missing = scopes.length === 0 ? [] : NEEDED.filter((scope) => !scopes.includes(scope));
      if (missing.length > 0) return { ok: false, why: 'scopes', missing };
      return { ok: true, account: { handle: own.name, profileUrl: own.link, scopes, textLimit: TEXT_LIMIT } };
    },
  };
}

/** Fields of a post that shows these pictures, in their order. */
function attachedMedia(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id, at) => [`attached_media[${at}]`, JSON.stringify({ media_fbid: id })]));
}

/** A picture that is refused, or of which nothing was heard, keeps its text here: nothing is out. */
function pictureRefusedBy(answer: NetworkAnswer, now: string): Extract<PublishOutcome, { kind: 'failed' }> {
  const refusal = refusedBy(answer, now);
  if (refusal.kind !== 'failed') return { kind: 'failed', reason: 'publish.unreachable' };
  const isOfAccount = ['publish.credentials', 'publish.unreachable'].includes(refusal.reason);
  return isOfAccount || refusal.waitUntil !== undefined ? refusal : { kind: 'failed', reason: 'publish.picture_lost' };
}

function isSame(one: string, other: string): boolean {
  return one.trim().normalize() === other.trim().normalize();
}

/**
 * Returns why the post is not answered; null where it is the case's. Null too where Graph does not
 * show it to us: that needs a permission of its own, and the same error may mean that it is gone.
 */
async function refusalFor(
  request: PublishRequest,
  {
    page: pageId,
    read,
    now,
  }: { page: string; read(path: string, query: Record<string, string>): Promise<NetworkAnswer>; now: string },
): Promise<PublishOutcome | null> {
  const object = request.replyTo === null ? null : objectId(request.replyTo, pageId);
  if (request.answers === null || object === null) return null;
  const answer = await read(`/${object}`, { fields: 'message,from' });
  const shown = readAnswer(answer, answered);
  if (shown === undefined) return isWithheld(answer) ? null : refusalBefore(answer, now);
  const name = shown.from?.name;
  const names = name === undefined ? [] : [name];
  return refusalToAnswer({ handles: [], names, texts: [shown.message] }, request);
}

function isWithheld(answer: NetworkAnswer): boolean {
  if (answer.kind !== 'answer' || answer.status >= 500) return false;
  const code = graphError(answer)?.code;
  return code !== undefined && !THROTTLED.includes(code) && !TELLS_NOTHING.includes(code);
}

function refusedBy(answer: NetworkAnswer, now: string): PublishOutcome {
  const error = graphError(answer);
  if (answer.kind !== 'answer' || error === undefined || answer.status >= 500) return refusalOf(answer, now);
  const { code } = error;
  if (THROTTLED.includes(code)) return throttledRefusal(waitUntil(answer.headers, now));
  if (TELLS_NOTHING.includes(code)) return { kind: 'unknown' };
  if (isNoSuchObject(error)) return { kind: 'failed', reason: 'publish.post_gone' };
  return { kind: 'failed', reason: REASONS.get(code) ?? 'publish.failed' };
}
