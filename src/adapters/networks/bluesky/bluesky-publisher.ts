import { z } from 'zod';
import type { FindOutcome, PublishOutcome, PublishRequest } from '../../../domain/cases/ports/publisher.ts';
import type { AccountCheck } from '../../../domain/cases/publishing/network-account.ts';
import type { PictureToSend } from '../../../domain/pictures/picture.ts';
import type { NetworkAnswer, NetworkClient, NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import type { NetworkPublisher } from '../network-publisher.ts';
import type { Uploaded } from '../picture-form.ts';
import { afterUploads } from '../picture-form.ts';
import { readAnswer, whyNoAccount } from '../read-answer.ts';
import { refusalBefore, refusalOf, refusalOfPicture, refusalToAnswer } from '../refusal-of.ts';
import type { Reply, ShownImage } from './post-record.ts';
import { COLLECTION, postAddress, postRecord, recordKey } from './post-record.ts';
import type { Session } from './session-cache.ts';
import { bearer, errorOf, isOver, sessionCache } from './session-cache.ts';

/** Limit of `app.bsky.feed.post`, in graphemes. */
const TEXT_LIMIT = 300;
const reference = z.object({ uri: z.string(), cid: z.string() });
const record = reference.extend({
  value: z.object({ text: z.string(), reply: z.object({ root: reference }).optional() }),
});
const resolved = z.object({ did: z.string() });
const blob = z.object({ blob: z.looseObject({ $type: z.literal('blob') }) });
const profile = z.object({ handle: z.string(), displayName: z.string().optional() });

/**
 * Publishes as one account of a Bluesky server (PDS), by an app password. The record's key comes from the publication, so that the same
 * one can never stand twice. What others wrote is asked of our own server, which hands the question on.
 * @param deps `url`: the server's, such as `https://bsky.social`
 */
export function blueskyPublisher(
  deps: NetworkEndpoint & {
    handle: string;
    password: string;
    now(): string;
  },
): NetworkPublisher {
  const client = createNetworkClient(deps);
  const sessionOf = sessionCache({ client, identifier: deps.handle, password: deps.password, now: deps.now });
  const read = (method: string, query: Record<string, string>, session: Session) =>
    client(`/xrpc/${method}?${new URLSearchParams(query)}`, { method: 'GET', headers: bearer(session) });
  const recordAt = (repo: string, rkey: string, session: Session) =>
    read('com.atproto.repo.getRecord', { repo, collection: COLLECTION, rkey }, session);

  async function replyTo(url: string, request: PublishRequest, session: Session): Promise<Reply | PublishOutcome> {
    const address = postAddress(url);
    if (address === null) return { kind: 'failed', reason: 'publish.post_gone' };
    const owner = await ownerOf(address.owner, session, (handle) =>
      read('com.atproto.identity.resolveHandle', { handle }, session),
    );
    if (typeof owner !== 'string') return goneBy(owner, deps.now());
    const answer = await recordAt(owner, address.key, session);
    const post = readAnswer(answer, record);
    if (post === undefined) return goneBy(answer, deps.now());
    const askProfile = () => read('app.bsky.actor.getProfile', { actor: owner }, session);
    const refusal = await refusalFor({ handles: [address.owner, owner], text: post.value.text }, request, askProfile);
    if (refusal !== null) return refusal;
    const parent = { uri: post.uri, cid: post.cid };
    return { root: post.value.reply?.root ?? parent, parent };
  }

  function put({ publication }: PublishRequest, made: object, session: Session) {
    const json = { repo: session.did, collection: COLLECTION, rkey: recordKey(publication), record: made };
    return client('/xrpc/com.atproto.repo.putRecord', { method: 'POST', headers: bearer(session), json });
  }

  async function leave(request: PublishRequest, made: object, session: Session): Promise<PublishOutcome> {
    let answer = await put(request, made, session);
    if (isOver(answer)) {
      // Refused before anything was written: with a session that is good it is still the first time.
      const anew = await sessionOf('anew');
      if (anew.session === undefined) return refusalBefore(anew.answer, deps.now());
      answer = await put(request, made, anew.session);
    }
    if (readAnswer(answer, reference) === undefined) return refusalOf(answer, deps.now());
    return { kind: 'published', url: liveUrl(session, request) };
  }

  return {
    async publish(request): Promise<PublishOutcome> {
      // One of before may end while pictures are uploaded.
      const { session, answer } = await sessionOf(request.pictures === undefined ? 'needed' : 'anew');
      if (session === undefined) return refusalBefore(answer, deps.now());
      const reply = request.replyTo === null ? undefined : await replyTo(request.replyTo, request, session);
      if (reply !== undefined && 'kind' in reply) return reply;
      const at = { client, session, now: deps.now };
      return afterUploads(
        request,
        (picture) => uploadPicture(picture, at),
        (images) => leave(request, postRecord(request, reply, images), session),
      );
    },
    async find(request): Promise<FindOutcome> {
      const { session } = await sessionOf();
      if (session === undefined) return { kind: 'unknown' };
      const answer = await recordAt(session.did, recordKey(request.publication), session);
      if (readAnswer(answer, record) !== undefined) return { kind: 'published', url: liveUrl(session, request) };
      if (isOver(answer)) await sessionOf('anew');
      return { kind: errorOf(answer) === 'RecordNotFound' ? 'absent' : 'unknown' };
    },
    async askAccount(): Promise<AccountCheck> {
      const { session, answer } = await sessionOf('anew');
      if (session === undefined) return whyNoAccount(answer);
      const { handle } = session;
      const profileUrl = `https://bsky.app/profile/${handle}`;
      return { ok: true, account: { handle, profileUrl, scopes: ['app password'], textLimit: TEXT_LIMIT } };
    },
  };
}

async function ownerOf(
  owner: string,
  session: Session,
  resolve: (handle: string) => Promise<NetworkAnswer>,
): Promise<string | NetworkAnswer> {
  if (owner.startsWith('did:')) return owner;
  if (owner === session.handle) return session.did;
  const answer = await resolve(owner);
  return readAnswer(answer, resolved)?.did ?? answer;
}

/** The server says that it is not there; else it could not be asked. */
function goneBy(answer: NetworkAnswer, now: string): PublishOutcome {
  const isSaid = answer.kind === 'answer' && [200, 400, 404].includes(answer.status);
  return isSaid ? { kind: 'failed', reason: 'publish.post_gone' } : refusalBefore(answer, now);
}

async function uploadPicture(
  { bytes, type, alt, width, height }: PictureToSend,
  { client, session, now }: { client: NetworkClient; session: Session; now(): string },
): Promise<Uploaded<ShownImage>> {
  const sent = { method: 'POST', headers: bearer(session), upload: { type, bytes } } as const;
  const answer = await client('/xrpc/com.atproto.repo.uploadBlob', sent);
  const made = readAnswer(answer, blob);
  if (made === undefined) return { refusal: refusalOfPicture(answer, now()) };
  return { names: [{ alt, image: made.blob, aspectRatio: { width, height } }] };
}

/** An address may name the account by its number, and who flagged the post by its name: then the account is asked for. */
async function refusalFor(
  { handles, text }: { handles: string[]; text: string },
  request: PublishRequest,
  askProfile: () => Promise<NetworkAnswer>,
): Promise<PublishOutcome | null> {
  const refusal = refusalToAnswer({ handles, names: [], texts: [text] }, request);
  if (refusal === null) return null;
  const { handle, displayName = '' } = readAnswer(await askProfile(), profile) ?? { handle: '' };
  return refusalToAnswer({ handles: [...handles, handle], names: [displayName], texts: [text] }, request);
}

function liveUrl({ handle }: Session, { publication }: PublishRequest): string {
  return `https://bsky.app/profile/${handle}/post/${recordKey(publication)}`;
}
