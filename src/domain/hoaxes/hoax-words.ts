import { findPersonalData } from '../posts/personal-data.ts';
import { comparableText } from '../posts/similarity/comparable-text.ts';
import { isTelling } from '../posts/similarity/similarity.ts';
import { findWebAddresses } from '../text/find-web-addresses.ts';
import type { Hoax, Wording } from './hoax.ts';
import type { HoaxWords } from './hoax-action.ts';
import type { HoaxContext, HoaxOutcome } from './hoax-outcome.ts';
import { refusedHoax } from './hoax-outcome.ts';

/** More ways to say one thing are no help. */
const MOST_WORDINGS = 12;
const LONGEST = 300;
/** Posts beyond these say nothing that is not known. */
const MOST_POSTS = 50;

/** Returns why the register cannot keep the team's words, which it keeps for good; null when it can. */
export function hoaxWordsRefusal({ claim, wordings }: HoaxWords): (HoaxOutcome & { kind: 'refused' }) | null {
  const said = [claim, ...wordings].map((text) => text.trim()).filter((text) => text !== '');
  if (claim.trim() === '') return refusedHoax('refusal.hoax_claim_missing');
  if (wordings.length > MOST_WORDINGS) return refusedHoax('refusal.hoax_many_wordings', { count: MOST_WORDINGS });
  if (said.some((text) => text.length > LONGEST)) return refusedHoax('refusal.hoax_long_words', { count: LONGEST });
  if (said.some(namesSomebody)) return refusedHoax('refusal.hoax_personal_data');
  const vague = said.find((text) => !isTelling(comparableText(text)));
  return vague === undefined ? null : refusedHoax('refusal.hoax_vague', { words: vague });
}

/** The team's wordings as they stand from now on; those of posts stay. One that is kept keeps its id. */
export function wordingsAfter(before: readonly Wording[], typed: readonly string[], { newId }: HoaxContext): Wording[] {
  const texts = [...new Set(typed.map((text) => text.trim()).filter((text) => text !== ''))];
  const own = texts.map(
    (text): Wording =>
      before.find((one) => one.postId === null && one.text === text) ?? { id: newId(), text, postId: null },
  );
  return [...own, ...before.filter(({ postId }) => postId !== null)];
}

/** The hoax with the words of a post, which count as long as the post is kept. */
export function withPost(hoax: Hoax, post: { id: string; text: string }, { newId }: Pick<HoaxContext, 'newId'>): Hoax {
  const seen = hoax.wordings.filter(({ postId }) => postId !== null);
  if (seen.length >= MOST_POSTS || seen.some(({ postId }) => postId === post.id)) return hoax;
  return { ...hoax, wordings: [...hoax.wordings, { id: newId(), text: post.text, postId: post.id }] };
}

/** A personal datum, an account or an address: none of them is part of what a hoax says. */
function namesSomebody(text: string): boolean {
  return findPersonalData(text).length > 0 || findWebAddresses(text).length > 0;
}
