import { z } from 'zod';
import type { Finding, Measure } from '../../../domain/measures/measurement.ts';
import type { NetworkAnswer, NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import { figure, findingOf, notCounted } from '../not-counted.ts';
import { readAnswer } from '../read-answer.ts';
import { COLLECTION, postAddress } from './post-record.ts';
import type { Session } from './session-cache.ts';
import { bearer, isOver, sessionCache } from './session-cache.ts';

const post = z.object({
  uri: z.string(),
  replyCount: figure.optional(),
  repostCount: figure.optional(),
  likeCount: figure.optional(),
  quoteCount: figure.optional(),
});
const found = z.object({ posts: z.array(post) });

/** Reads the figures of our posts through our own server: https://docs.bsky.app/docs/api/app-bsky-feed-get-posts */
export function blueskyMeasure(deps: NetworkEndpoint & { handle: string; password: string; now(): string }): Measure {
  const client = createNetworkClient(deps);
  const sessionOf = sessionCache({ client, identifier: deps.handle, password: deps.password, now: deps.now });
  const postsAt = (key: string, session: Session) => {
    const query = new URLSearchParams({ uris: uriOf(key, session) });
    return client(`/xrpc/app.bsky.feed.getPosts?${query}`, { method: 'GET', headers: bearer(session) });
  };

  /** Asks again with a new session where the one at hand is over. `did` null where there is none. */
  async function askTwice(key: string): Promise<{ answer: NetworkAnswer; did: string | null }> {
    const first = await sessionOf();
    if (first.session === undefined) return { answer: first.answer, did: null };
    const answer = await postsAt(key, first.session);
    if (!isOver(answer)) return { answer, did: first.session.did };
    const anew = await sessionOf('anew');
    if (anew.session === undefined) return { answer: anew.answer, did: null };
    return { answer: await postsAt(key, anew.session), did: anew.session.did };
  }

  return async ({ proof }) => {
    const key = postAddress(proof)?.key;
    if (key === undefined) return { kind: 'not_given' };
    const { answer, did } = await askTwice(key);
    const posts = readAnswer(answer, found)?.posts;
    if (did === null || posts === undefined) return notCounted(answer, deps.now());
    const ours = posts.find(({ uri }) => uri === uriOf(key, { did }));
    // What is not there is left out of the list.
    return ours === undefined ? { kind: 'gone' } : countsOf(ours);
  };
}

function countsOf({ replyCount, repostCount, likeCount, quoteCount }: z.infer<typeof post>): Finding {
  const shares = repostCount === undefined ? null : repostCount + (quoteCount ?? 0);
  return findingOf({ answers: replyCount ?? null, shares, likes: likeCount ?? null, reach: null });
}

/** The handbook's addresses are those of our profile: whatever its name was then, its number is ours. */
function uriOf(key: string, { did }: Pick<Session, 'did'>): string {
  return `at://${did}/${COLLECTION}/${key}`;
}
