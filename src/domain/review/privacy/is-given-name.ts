import { EVERYDAY_GIVEN_NAMES, GIVEN_NAMES_ALONE, GIVEN_NAMES_WITH_SURNAME } from '../../posts/names/everyday-names.ts';
import { GIVEN_NAMES } from '../../posts/names/given-names.ts';
import { PET_NAMES } from '../../posts/names/pet-names.ts';
import { foldText } from '../../text/fold-text.ts';
import { rememberWordsIn } from '../../text/remember-words.ts';
import { NAMES_WITH_SURNAME } from './lexicon/names-with-surname.ts';

const BASQUE_ENDING = /r?(?:ekin|entzat|engatik|en|ena|ri|i|ek|k)$/;

/** Ways in which a word of a reply names a person. */
type Naming = { alone: boolean; withSurname: boolean; greeted: boolean };

/** Asked of each word with a capital, more than once. */
const namingIn = rememberWordsIn((word): Naming => {
  const name = foldText(word, 'loose').text;
  const alone = namesAlone(name) || (name.length > 5 && namesAlone(name.replace(BASQUE_ENDING, '')));
  return {
    alone,
    withSurname: alone || GIVEN_NAMES_WITH_SURNAME.has(name) || NAMES_WITH_SURNAME.has(name),
    greeted: namesAlone(name) || EVERYDAY_GIVEN_NAMES.has(name) || PET_NAMES.has(name),
  };
});

function namingOf(word: string): Naming {
  return namingIn(word, 0, word.length);
}

/** Returns true if the letters of a stretch may name a person in any way. */
export function mayNameIn(text: string, start: number, end: number): boolean {
  const { withSurname, greeted } = namingIn(text, start, end);
  return withSurname || greeted;
}

/**
 * Returns true if a capitalised word of a reply alone names a person; it may have a Basque ending:
 * "Mirenekin".
 */
export function isGivenName(word: string): boolean {
  return namingOf(word).alone;
}

/** Returns whether it names a person once a surname follows: "Rosa" is a flower too. */
export function isGivenNameWithSurname(word: string): boolean {
  return namingOf(word).withSurname;
}

/** Returns whether it names a person where there is no doubt: behind "Hola,". */
export function isGreetedName(word: string): boolean {
  return namingOf(word).greeted;
}

function namesAlone(name: string): boolean {
  return GIVEN_NAMES.has(name) || GIVEN_NAMES_ALONE.has(name);
}
