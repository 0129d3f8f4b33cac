import { z } from 'zod';
import type { Finding, Measure } from '../../../domain/measures/measurement.ts';
import type { NetworkAnswer, NetworkClient, NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import { figure, figureWith, findingOf, notCounted } from '../not-counted.ts';
import { readAnswer } from '../read-answer.ts';
import { COLLECTION, postAddress } from './post-record.ts';
import type { Session } from './session-cache.ts';
import { bearer, isOver, LASTS_MS, sessionCache } from './session-cache.ts';

const post = z.object({
  uri: z.string(),
  replyCount: figure,
  repostCount: figure,
  likeCount: figure,
  quoteCount: figure,
});
const found = z.object({ posts: z.array(post) });

const LOCKED_OUT: Finding = { kind: 'failed', why: 'locked_out' };

/** Reads the figures of our posts through our own server: https://docs.bsky.app/docs/api/app-bsky-feed-get-posts */
export function blueskyMeasure(deps: NetworkEndpoint & { handle: string; password: string; now(): string }): Measure {
  const client = createNetworkClient(deps);
  const sessionOf = sessionOfLooks(deps, client);
  const postsAt = (key: string, session: Session, asks: () => void) => {
    asks();
    const query = new URLSearchParams({ uris: uriOf(key, session) });
    return client(`/xrpc/app.bsky.feed.getPosts?${query}`, { method: 'GET', headers: bearer(session) });
  };

  return async ({ proof }, asks) => {
    const address = postAddress(proof);
    if (address === null) return { kind: 'not_given' };
    const session = await sessionOf(asks);
    if ('kind' in session) return session;
    if (!isOwner(address.owner, [session.did, session.handle, deps.handle])) return { kind: 'not_given' };
    const answer = await postsAt(address.key, session, asks);
    const posts = readAnswer(answer, found)?.posts;
    if (posts === undefined) return isOver(answer) ? LOCKED_OUT : notCounted(answer, deps.now());
    const uri = uriOf(address.key, session);
    const ours = posts.find((one) => one.uri === uri);
    // What is not there is left out of the list.
    return ours === undefined ? { kind: 'gone' } : countsOf(ours);
  };
}

/** Signs in for looks once an hour at most, whether it worked or not: publishing shares the limit. */
function sessionOfLooks(deps: { handle: string; password: string; now(): string }, client: NetworkClient) {
  const sessionOf = sessionCache({ client, identifier: deps.handle, password: deps.password, now: deps.now });
  let triedAt: number | null = null;
  let session: Session | undefined;

  return async (asks: () => void): Promise<Session | Finding> => {
    const now = Date.parse(deps.now());
    if (isRecent(triedAt, now)) return session ?? LOCKED_OUT;
    asks();
    const opened = await sessionOf('anew');
    const { answer } = opened;
    session = opened.session;
    triedAt = now;
    if (opened.session !== undefined || answer === null) return opened.session ?? LOCKED_OUT;
    triedAt = answer.kind === 'not_sent' ? null : now;
    return isRefused(answer) ? LOCKED_OUT : notCounted(answer, deps.now());
  };
}

function isRecent(triedAt: number | null, now: number): boolean {
  return triedAt !== null && now >= triedAt && now - triedAt < LASTS_MS;
}

function isRefused(answer: NetworkAnswer): boolean {
  return answer.kind === 'answer' && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
}

function isOwner(owner: string, ours: readonly string[]): boolean {
  return ours.some((one) => one.toLowerCase() === owner.toLowerCase());
}

function countsOf({ replyCount, repostCount, likeCount, quoteCount }: z.infer<typeof post>): Finding {
  return findingOf({ answers: replyCount, shares: figureWith(repostCount, quoteCount), likes: likeCount, reach: null });
}

function uriOf(key: string, { did }: Pick<Session, 'did'>): string {
  return `at://${did}/${COLLECTION}/${key}`;
}
