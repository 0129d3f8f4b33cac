import { EVERYDAY_GIVEN_NAMES, GIVEN_NAMES_ALONE, GIVEN_NAMES_WITH_SURNAME } from '../../posts/names/everyday-names.ts';
import { GIVEN_NAMES } from '../../posts/names/given-names.ts';
import { PET_NAMES } from '../../posts/names/pet-names.ts';
import { foldText } from '../../text/fold-text.ts';
import { rememberWords } from '../../text/remember-last.ts';

const BASQUE_ENDING = /r?(?:ekin|entzat|engatik|en|ena|ri|i|ek|k)$/;

/**
 * Returns true if a capitalised word of a reply alone names a person; it may have a Basque ending:
 * "Mirenekin".
 */
export function isGivenName(word: string): boolean {
  const name = folded(word);
  return namesAlone(name) || (name.length > 5 && namesAlone(name.replace(BASQUE_ENDING, '')));
}

/** Returns whether it names a person once a surname follows: "Rosa" is a flower too. */
export function isGivenNameWithSurname(word: string): boolean {
  return isGivenName(word) || GIVEN_NAMES_WITH_SURNAME.has(folded(word));
}

/** Returns whether it names a person where there is no doubt: behind "Hola,". */
export function isGreetedName(word: string): boolean {
  const name = folded(word);
  return namesAlone(name) || EVERYDAY_GIVEN_NAMES.has(name) || PET_NAMES.has(name);
}

function namesAlone(name: string): boolean {
  return GIVEN_NAMES.has(name) || GIVEN_NAMES_ALONE.has(name);
}

/** Asked of each word with a capital, thrice. */
const folded = rememberWords((word) => foldText(word, 'loose').text);
