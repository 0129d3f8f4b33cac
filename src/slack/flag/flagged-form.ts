import type { FlaggedPost } from '../../domain/posts/post.ts';
import type { Filled } from '../kit/filled.ts';
import { FLAG_FIELDS } from './flag-modal.ts';

/** Returns the post that a person has filled in. */
export function flaggedPostOf(filled: Filled): FlaggedPost {
  return {
    text: filled.text(FLAG_FIELDS.text).trim(),
    network: filled.text(FLAG_FIELDS.network),
    author: filled.text(FLAG_FIELDS.author).trim() || null,
    url: filled.text(FLAG_FIELDS.url).trim() || null,
    postedAt: null,
  };
}

/** Returns the field that is wrong, and its sentence; null where none is. */
export function flagProblem(post: FlaggedPost) {
  if (post.text === '') return { field: FLAG_FIELDS.text, key: 'flag.text_missing' } as const;
  const isLink = post.url === null || (URL.canParse(post.url) && /^https?:$/.test(new URL(post.url).protocol));
  return isLink ? null : ({ field: FLAG_FIELDS.url, key: 'flag.not_a_link' } as const);
}
