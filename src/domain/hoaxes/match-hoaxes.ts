import type { ComparableText } from '../posts/similarity/comparable-text.ts';
import { comparableText } from '../posts/similarity/comparable-text.ts';
import type { Similarity } from '../posts/similarity/similarity.ts';
import { similarityTo } from '../posts/similarity/similarity.ts';
import { rememberLast } from '../text/remember-last.ts';
import type { Hoax } from './hoax.ts';
import { wordingsOf } from './hoax.ts';

export type HoaxMatch = { hoax: Hoax; similarity: Similarity };

/** A post says few things. */
const MOST = 3;

/** The same few hoaxes are met again and again while they go round. */
const known = rememberLast(comparableText, 500);

/**
 * Returns the hoaxes that a post says, likeliest first. Compares only with words that people put
 * into the register, not with posts matched before. So the order of posts does not matter, and a
 * hoax never grows automatically.
 */
export function matchHoaxes(post: ComparableText, hoaxes: readonly Hoax[]): HoaxMatch[] {
  return hoaxes
    .flatMap((hoax) => {
      const similarity = similarityOf(hoax, post);
      return similarity === null ? [] : [{ hoax, similarity }];
    })
    .sort((one, other) => other.similarity.share - one.similarity.share || one.hoax.id - other.hoax.id)
    .slice(0, MOST);
}

/** Returns how like the post is to the nearest wording of the hoax; null when it is like none. */
function similarityOf(hoax: Hoax, post: ComparableText): Similarity | null {
  return wordingsOf(hoax)
    .flatMap((said) => similarityTo(known(said), post) ?? [])
    .reduce<Similarity | null>((best, one) => (best === null || one.share > best.share ? one : best), null);
}
