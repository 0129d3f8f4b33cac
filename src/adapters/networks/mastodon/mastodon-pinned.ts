import { z } from 'zod';
import type { ReadPinned } from '../../../domain/plan/model/pinned-post.ts';
import type { NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import { readAnswer } from '../read-answer.ts';
import { htmlToText } from '../reading/html-to-text.ts';

const account = z.object({ id: z.string() });
/** https://docs.joinmastodon.org/entities/Status/ */
const statuses = z.array(z.object({ url: z.string().nullable(), uri: z.string(), content: z.string() }));

/** Reads what is pinned on our profile from our own server: https://docs.joinmastodon.org/methods/accounts/#statuses */
export function mastodonPinned(deps: NetworkEndpoint & { token: string }): ReadPinned {
  const client = createNetworkClient(deps);
  const headers = { authorization: `Bearer ${deps.token}` };
  const read = (path: string) => client(path, { method: 'GET', headers });

  return async () => {
    const ours = readAnswer(await read('/api/v1/accounts/verify_credentials'), account);
    if (ours === undefined) return null;
    const pinned = readAnswer(
      await read(`/api/v1/accounts/${encodeURIComponent(ours.id)}/statuses?pinned=true`),
      statuses,
    );
    return pinned?.map(({ url, uri, content }) => ({ url: url ?? uri, words: htmlToText(content) })) ?? null;
  };
}
