import { EVERYDAY_GIVEN_NAMES, EVERYDAY_SURNAMES } from './everyday-names.ts';
import { GIVEN_NAMES } from './given-names.ts';
import type { NameWord } from './name-words.ts';
import { NO_NAMES } from './not-names.ts';
import { PET_NAMES } from './pet-names.ts';
import { SURNAMES } from './surnames.ts';

const BASQUE_ENDING = /(?:r?(?:engandik|engatik|entzat|ekin|en)|ek|k|ri|i)$/;

/** In Basque a name bears the sentence's endings: "Mirenek", "Edurneri". */
export function basqueEnding({ folded, capital }: NameWord): string {
  if (!capital || isListed(folded)) return '';
  for (let cut = folded.length - 3; cut > 0; cut -= 1) {
    const ending = folded.slice(-cut);
    if (BASQUE_ENDING.exec(ending)?.[0] === ending && isListed(folded.slice(0, -cut))) return ending;
  }
  return '';
}

/** The name without a Basque ending. */
function withoutBasqueEnding(word: NameWord): string {
  const ending = basqueEnding(word);
  return ending === '' ? word.folded : word.folded.slice(0, -ending.length);
}

/** Returns true if the lists know the word as a given name with hardly any other meaning. */
export function isGiven(word: NameWord): boolean {
  const name = withoutBasqueEnding(word);
  return GIVEN_NAMES.has(name) || PET_NAMES.has(name);
}

/** A given name that is a word too. */
export function isEverydayGiven({ folded }: NameWord): boolean {
  return EVERYDAY_GIVEN_NAMES.has(folded);
}

/** A surname that means little else. */
export function isSurname(word: NameWord): boolean {
  return SURNAMES.has(withoutBasqueEnding(word));
}

/** Any name that the lists know. */
export function isKnown(word: NameWord): boolean {
  return (
    isListed(withoutBasqueEnding(word)) || EVERYDAY_GIVEN_NAMES.has(word.folded) || EVERYDAY_SURNAMES.has(word.folded)
  );
}

/** A capital that may begin a name which no list knows. */
export function mayBeName({ folded, capital, acronym }: NameWord): boolean {
  return capital && !acronym && folded.length > 1 && !NO_NAMES.has(folded);
}

function isListed(folded: string): boolean {
  return GIVEN_NAMES.has(folded) || PET_NAMES.has(folded) || SURNAMES.has(folded);
}
