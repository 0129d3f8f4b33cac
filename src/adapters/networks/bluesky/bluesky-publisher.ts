import { z } from 'zod';
import type { FindOutcome, PublishOutcome, PublishRequest } from '../../../domain/cases/ports/publisher.ts';
import type { AccountCheck } from '../../../domain/cases/publishing/network-account.ts';
import type { NetworkAnswer, NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import type { NetworkPublisher } from '../network-publisher.ts';
import { readAnswer, whyNoAccount } from '../read-answer.ts';
import { refusalBefore, refusalOf, refusalToAnswer } from '../refusal-of.ts';
import type { Reply } from './post-record.ts';
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
    const owner = await ownerOf(address.owner, session);
    if (typeof owner !== 'string') return gone(owner);
    const answer = await recordAt(owner, address.key, session);
    const post = readAnswer(answer, record);
    if (post === undefined) return gone(answer);
    const askProfile = () => read('app.bsky.actor.getProfile', { actor: owner }, session);
    const refusal = await refusalFor({ handles: [address.owner, owner], text: post.value.text }, request, askProfile);
    if (refusal !== null) return refusal;
    const parent = { uri: post.uri, cid: post.cid };
    return { root: post.value.reply?.root ?? parent, parent };
  }

  async function ownerOf(owner: string, session: Session): Promise<string | NetworkAnswer> {
    if (owner.startsWith('did:')) return owner;
    if (owner === session.handle) return session.did;
    const answer = await read('com.atproto.identity.resolveHandle', { handle: owner }, session);
    return readAnswer(answer, resolved)?.did ?? answer;
  }

  /** The server says that it is not there; else it could not be asked. */
  function gone(answer: NetworkAnswer): PublishOutcome {
    const isSaid = answer.kind === 'answer' && [200, 400, 404].includes(answer.status);
    return isSaid ? { kind: 'failed', reason: 'publish.post_gone' } : refusalBefore(answer, deps.now());
  }

  function put(request: PublishRequest, reply: Reply | undefined, session: Session) {
    const rkey = recordKey(request.publication);
    const json = { repo: session.did, collection: COLLECTION, rkey, record: postRecord(request, reply) };
    return client('/xrpc/com.atproto.repo.putRecord', { method: 'POST', headers: bearer(session), json });
  }

  return {
    async publish(request): Promise<PublishOutcome> {
      const opened = await sessionOf();
      if (opened.session === undefined) return refusalBefore(opened.answer, deps.now());
      const reply = request.replyTo === null ? undefined : await replyTo(request.replyTo, request, opened.session);
      if (reply !== undefined && 'kind' in reply) return reply;
      let answer = await put(request, reply, opened.session);
      if (isOver(answer)) {
        // Refused before anything was written: with a session that is good it is still the first time.
        const anew = await sessionOf('anew');
        if (anew.session === undefined) return refusalBefore(anew.answer, deps.now());
        answer = await put(request, reply, anew.session);
      }
      if (readAnswer(answer, reference) === undefined) return refusalOf(answer, deps.now());
      return { kind: 'published', url: liveUrl(opened.session, request) };
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
