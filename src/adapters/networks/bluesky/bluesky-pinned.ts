import { z } from 'zod';
import type { ReadPinned } from '../../../domain/plan/model/pinned-post.ts';
import type { NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import { readAnswer } from '../read-answer.ts';
import { bearer, sessionCache } from './session-cache.ts';

/** https://docs.bsky.app/docs/api/app-bsky-actor-get-profile */
const profile = z.object({ pinnedPost: z.object({ uri: z.string() }).optional() });
/** https://docs.bsky.app/docs/api/app-bsky-feed-get-posts */
const found = z.object({ posts: z.array(z.object({ uri: z.string(), record: z.object({ text: z.string() }) })) });

/** Reads what is pinned on our profile through our own server. It signs in once an hour at most. */
export function blueskyPinned(deps: NetworkEndpoint & { handle: string; password: string; now(): string }): ReadPinned {
  const client = createNetworkClient(deps);
  const sessionOf = sessionCache({ client, identifier: deps.handle, password: deps.password, now: deps.now });

  return async () => {
    const { session } = await sessionOf();
    if (session === undefined) return null;
    const read = (method: string, query: Record<string, string>) =>
      client(`/xrpc/${method}?${new URLSearchParams(query)}`, { method: 'GET', headers: bearer(session) });
    const ours = readAnswer(await read('app.bsky.actor.getProfile', { actor: session.did }), profile);
    if (ours === undefined) return null;
    const uri = ours.pinnedPost?.uri;
    if (uri === undefined) return [];
    const url = `https://bsky.app/profile/${session.handle}/post/${uri.split('/').at(-1)}`;
    const posts = readAnswer(await read('app.bsky.feed.getPosts', { uris: uri }), found)?.posts;
    if (posts === undefined) return [{ url, words: '' }];
    // A post that was deleted stays named in the profile, and is left out of the list.
    return posts.filter((one) => one.uri === uri).map(({ record }) => ({ url, words: record.text }));
  };
}
