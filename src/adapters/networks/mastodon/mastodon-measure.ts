import { z } from 'zod';
import type { Measure } from '../../../domain/measures/measurement.ts';
import { normalisePostUrl } from '../../../domain/posts/normalise-post-url.ts';
import type { NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import { figure, findingOf, notCounted } from '../not-counted.ts';
import { readAnswer } from '../read-answer.ts';

/** https://docs.joinmastodon.org/entities/Status/ */
const measured = z.object({
  uri: z.string(),
  url: z.string().nullable(),
  replies_count: figure.optional(),
  reblogs_count: figure.optional(),
  favourites_count: figure.optional(),
  /** Since Mastodon 4.5. */
  quotes_count: figure.optional(),
});

/** The last part of an address of Mastodon, GoToSocial and Pleroma is the id on its own server. */
const OF_OUR_SERVER = /^\/(?:@[^/]+(?:\/statuses)?|users\/[^/]+\/statuses|notice)\/([0-9A-Za-z-]+)\/?$/;

/** Reads the figures of our posts from our own server: https://docs.joinmastodon.org/methods/statuses/#get */
export function mastodonMeasure(deps: NetworkEndpoint & { token: string; now(): string }): Measure {
  const client = createNetworkClient(deps);
  const headers = { authorization: `Bearer ${deps.token}` };

  return async ({ proof }) => {
    const id = OF_OUR_SERVER.exec(URL.parse(proof)?.pathname ?? '')?.[1];
    if (id === undefined) return { kind: 'not_given' };
    const answer = await client(`/api/v1/statuses/${id}`, { method: 'GET', headers });
    if (answer.kind === 'answer' && [404, 410].includes(answer.status)) return { kind: 'gone' };
    const status = readAnswer(answer, measured);
    if (status === undefined) return notCounted(answer, deps.now());
    // The id of another server is another post on ours.
    if (![status.url, status.uri].some((address) => isSame(address, proof))) return { kind: 'not_given' };
    const {
      replies_count: answers = null,
      favourites_count: likes = null,
      reblogs_count: boosts,
      quotes_count,
    } = status;
    const shares = boosts === undefined ? null : boosts + (quotes_count ?? 0);
    return findingOf({ answers, shares, likes, reach: null });
  };
}

function isSame(address: string | null, proof: string): boolean {
  const [one, other] = [address ?? '', proof].map((url) => normalisePostUrl(url)?.toLowerCase());
  return one !== undefined && one === other;
}
