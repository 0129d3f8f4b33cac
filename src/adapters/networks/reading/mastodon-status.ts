import { z } from 'zod';
import type { IncomingPost } from '../../../domain/posts/incoming-post.ts';
import { htmlToText } from './html-to-text.ts';
import { namesUs } from './names-us.ts';

/** https://docs.joinmastodon.org/entities/Status/ */
export const statusShape = z.object({
  id: z.string(),
  created_at: z.string(),
  url: z.string().nullable(),
  uri: z.string(),
  content: z.string(),
  spoiler_text: z.string().optional(),
  in_reply_to_id: z.string().nullable(),
  reblog: z.object({ id: z.string() }).nullish(),
  account: z.object({ acct: z.string() }),
  mentions: z.array(z.object({ acct: z.string() })).optional(),
});
export type Status = z.infer<typeof statusShape>;

export function postOfStatus(status: Status, { network, handle }: { network: string; handle: string }): IncomingPost {
  const text = [status.spoiler_text ?? '', htmlToText(status.content)].filter((part) => part !== '').join('\n\n');
  return {
    network,
    text,
    author: status.account.acct,
    url: status.url ?? status.uri,
    postedAt: new Date(status.created_at).toISOString(),
    networkId: status.id,
    inReplyTo: status.in_reply_to_id,
    shareOf: status.reblog?.id ?? null,
    asksUs: isNamed(status, handle) || namesUs(text, [handle]),
  };
}

/** An account of the server that is asked has no host in its name. */
function isNamed({ mentions = [] }: Status, handle: string): boolean {
  return mentions.some(({ acct }) => acct.toLowerCase() === localName(handle));
}

/** The name of an account of ours as its own server says it: `riudalba` of `riudalba@social.example`. */
export function localName(handle: string): string {
  return (handle.split('@')[0] ?? handle).toLowerCase();
}
