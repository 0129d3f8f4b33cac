import type { ComparableText } from '../posts/likeness/comparable-text.ts';
import { comparableText } from '../posts/likeness/comparable-text.ts';
import type { Likeness } from '../posts/likeness/likeness.ts';
import { likenessTo } from '../posts/likeness/likeness.ts';
import { rememberLast } from '../text/remember-last.ts';
import type { Hoax } from './hoax.ts';
import { saidOf } from './hoax.ts';

export type HoaxMatch = { hoax: Hoax; likeness: Likeness };

/** A post says few things. */
const MOST = 3;

/** The same few hoaxes are met again and again while they go round. */
const known = rememberLast(comparableText, 500);

/**
 * The hoaxes that a post says, likeliest first. It goes by the words that people put into the register and by no post that was matched
 * before: whichever post comes first, each is matched alike, and a hoax never grows by itself.
 */
export function matchHoaxes(post: ComparableText, hoaxes: readonly Hoax[]): HoaxMatch[] {
  return hoaxes
    .flatMap((hoax) => {
      const likeness = likenessOf(hoax, post);
      return likeness === null ? [] : [{ hoax, likeness }];
    })
    .sort((one, other) => other.likeness.share - one.likeness.share || one.hoax.id - other.hoax.id)
    .slice(0, MOST);
}

/** How a post says the hoax, by the wording that is nearest; null when by none. */
function likenessOf(hoax: Hoax, post: ComparableText): Likeness | null {
  return saidOf(hoax)
    .flatMap((said) => likenessTo(known(said), post) ?? [])
    .reduce<Likeness | null>((best, one) => (best === null || one.share > best.share ? one : best), null);
}
