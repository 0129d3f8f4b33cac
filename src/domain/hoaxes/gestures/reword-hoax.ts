import type { Hoax } from '../hoax.ts';
import type { HoaxWords } from '../hoax-action.ts';
import type { HoaxContext, HoaxOutcome } from '../hoax-outcome.ts';
import { hoaxOutcome, refusedHoax } from '../hoax-outcome.ts';
import { hoaxWordsRefusal, wordingsAfter } from '../hoax-words.ts';

/** Corrects the team's own words for a hoax; those that are taken out are gone. */
export function rewordHoax(hoax: Hoax, words: HoaxWords, context: HoaxContext): HoaxOutcome {
  const refusal = hoaxWordsRefusal(words);
  if (refusal !== null) return refusal;
  const claim = words.claim.trim();
  const wordings = wordingsAfter(hoax.wordings, words.wordings, context);
  const isSame =
    claim === hoax.claim &&
    words.playbook === hoax.playbook &&
    wordings.length === hoax.wordings.length &&
    wordings.every(({ id }) => hoax.wordings.some((one) => one.id === id));
  if (isSame) return refusedHoax('refusal.hoax_same');
  return hoaxOutcome(
    { ...hoax, claim, wordings, playbook: words.playbook },
    { hoax: hoax.id, wordings: wordings.length },
  );
}
