import { z } from 'zod';
import type { IncomingPost } from './incoming-post.ts';
import type { RefusedPost } from './refused-post.ts';
import { refusedBy } from './refused-post.ts';

const id = z.string().trim().min(1).max(300);

/** A post as a monitoring tool, an automation or a file hands it in: the one truth of what is taken, and of `docs/reference/openapi.json`. */
export const intakePostSchema = z.strictObject({
  network: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'must be the id of a network, such as x or mastodon')
    .describe('Id of a network of the handbook; one that it does not name counts as `other`.'),
  text: z
    .string()
    .max(10_000)
    .refine((text) => text.trim() !== '', 'must not be empty')
    .describe('What was written, as it was written.'),
  author: id.nullish().describe('Handle or name as written there.'),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .max(2_000)
    .nullish()
    .describe('Where the post stands. It is never fetched.'),
  posted_at: z.iso
    .datetime({ offset: true, error: 'must be a moment such as 2026-11-24T09:00:00Z' })
    .nullish()
    .describe('When it was written.'),
  network_id: id
    .nullish()
    .describe('Its id on its network. With it, or with its address, the same post is known again by its words.'),
  in_reply_to: id.nullish().describe('Network id of the post that it answers.'),
  share_of: id
    .nullish()
    .describe('Network id of the post that it passes on. With words of its own it is a post of its own all the same.'),
  asks_us: z.boolean().nullish().describe('Whether it names or asks the institution.'),
});

type IntakePost = z.infer<typeof intakePostSchema>;

function incomingPostOf(post: IntakePost): IncomingPost {
  return {
    network: post.network,
    text: post.text,
    author: post.author ?? null,
    url: post.url ?? null,
    postedAt: post.posted_at == null ? null : new Date(post.posted_at).toISOString(),
    networkId: post.network_id ?? null,
    inReplyTo: post.in_reply_to ?? null,
    shareOf: post.share_of ?? null,
    asksUs: post.asks_us ?? false,
  };
}

/** The post that an object of the outside is. */
export function readIntakePost(value: unknown): { post: IncomingPost } | { refused: RefusedPost } {
  const read = intakePostSchema.safeParse(value);
  return read.success
    ? { post: incomingPostOf(read.data) }
    : { refused: refusedBy(read.error, 'A post is an object.') };
}
