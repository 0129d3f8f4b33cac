import { z } from 'zod';
import type { MeasureOfProfile } from '../../../domain/measures/measurement.ts';
import { normalisePostUrl } from '../../../domain/posts/normalise-post-url.ts';
import type { NetworkAnswer, NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import { figure, figureWith, findingOf, notCounted } from '../not-counted.ts';
import { readAnswer } from '../read-answer.ts';

/** https://docs.joinmastodon.org/entities/Status/ */
const measured = z.object({
  uri: z.string(),
  url: z.string().nullable(),
  account: z.object({ url: z.string() }),
  replies_count: figure,
  reblogs_count: figure,
  favourites_count: figure,
  /** Since Mastodon 4.5. */
  quotes_count: figure,
});
/** https://docs.joinmastodon.org/entities/Error/ */
const said = z.object({ error: z.string() });

/** The last part of an address of Mastodon, GoToSocial and Pleroma is the id on its own server. */
const OF_OUR_SERVER = /^\/(?:@[^/]+(?:\/statuses)?|users\/[^/]+\/statuses|notice)\/([0-9A-Za-z-]+)\/?$/;

/** Reads the figures of our posts from our own server: https://docs.joinmastodon.org/methods/statuses/#get */
export function mastodonMeasure(deps: NetworkEndpoint & { token: string; now(): string }): MeasureOfProfile {
  const client = createNetworkClient(deps);
  const headers = { authorization: `Bearer ${deps.token}` };

  return async ({ proof }, asks, profileUrl) => {
    const id = OF_OUR_SERVER.exec(URL.parse(proof)?.pathname ?? '')?.[1];
    if (id === undefined) return { kind: 'not_given' };
    asks();
    const answer = await client(`/api/v1/statuses/${id}`, { method: 'GET', headers });
    if (saysGone(answer)) return { kind: 'gone' };
    const status = readAnswer(answer, measured);
    if (status === undefined) return notCounted(answer, deps.now());
    // The id of another server is another post on ours.
    if (![status.url, status.uri].some((address) => isSame(address, proof))) return { kind: 'not_given' };
    // A person may have noted the answer of others on the same server.
    if (!isSame(status.account.url, profileUrl)) return { kind: 'not_given' };
    const { replies_count: answers, favourites_count: likes, reblogs_count, quotes_count } = status;
    return findingOf({ answers, shares: figureWith(reblogs_count, quotes_count), likes, reach: null });
  };
}

/** The server itself does: one before it has pages of its own for what it does not find. */
function saysGone(answer: NetworkAnswer): boolean {
  return answer.kind === 'answer' && [404, 410].includes(answer.status) && said.safeParse(answer.body).success;
}

function isSame(address: string | null, proof: string): boolean {
  const [one, other] = [address ?? '', proof].map((url) => normalisePostUrl(url)?.toLowerCase());
  return one !== undefined && one === other;
}
