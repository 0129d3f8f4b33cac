import { z } from 'zod';
import type { IncomingPost } from '../../domain/posts/incoming-post.ts';

const id = z.string().trim().min(1).max(300);

/** A post as a monitoring tool or an automation hands it in: the one truth of what the door takes, and of `docs/openapi.json`. */
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
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https://' })
    .max(2_000)
    .nullish()
    .describe('Where the post stands. It is never fetched.'),
  posted_at: z.iso
    .datetime({ offset: true, error: 'must be a moment such as 2026-11-24T09:00:00Z' })
    .nullish()
    .describe('When it was written.'),
  network_id: id
    .nullish()
    .describe('Its id on its network. With it, or with its address, the same post is known again.'),
  in_reply_to: id.nullish().describe('Network id of the post that it answers.'),
  share_of: id.nullish().describe('Network id of the post that it passes on without words of its own.'),
  asks_us: z.boolean().nullish().describe('Whether it names or asks the institution.'),
});

export type IntakePost = z.infer<typeof intakePostSchema>;

export function incomingPostOf(post: IntakePost): IncomingPost {
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

/** What is answered for each post, in the order in which they came. */
export const intakeItemSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('accepted') }),
  z.strictObject({ status: z.literal('duplicate') }),
  z.strictObject({
    status: z.literal('refused'),
    field: z.string().describe('Which field is wrong; empty where it is the whole item.'),
    message: z.string(),
  }),
]);

export type IntakeItem = z.infer<typeof intakeItemSchema>;

export const intakeAnswerSchema = z.strictObject({
  accepted: z.int().min(0),
  duplicate: z.int().min(0),
  refused: z.int().min(0),
  items: z.array(intakeItemSchema),
});

export const intakeErrorSchema = z.strictObject({ error: z.string() });
