import type { FlaggedPost } from '../../../src/domain/posts/post.ts';

/** A post with only a text; `given` replaces what a test is about. */
export function aFlaggedPost(text: string, given: Partial<FlaggedPost> = {}): FlaggedPost {
  return { network: 'x', text, author: null, url: null, postedAt: null, ...given };
}
