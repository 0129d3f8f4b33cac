import type { Courtesy } from '../../drafts/composed-draft.ts';
import type { LanguageStyle } from '../../handbook/style.ts';
import { compileRules } from '../../phrases/compile-rules.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import type { Language } from '../../text/languages.ts';
import { replyPhrases } from '../text/reply-phrases.ts';
import { ENGLISH_GREETINGS, GREETINGS, SIGN_OFFS } from './lexicon/courtesies.ts';

const seeCourtesies = compileRules(
  [
    { name: 'greeting', phrases: GREETINGS },
    { name: 'english greeting', phrases: ENGLISH_GREETINGS },
    { name: 'sign-off', phrases: SIGN_OFFS },
  ],
  {},
  replyPhrases,
);

/** Returns whether a text greets in its first sentence, and whether it takes leave, in the guide's words or in usual ones. */
export function courtesiesIn(
  { text, read, language }: { text: string; read: ReadText; language: Language },
  { greeting, signOff }: Pick<LanguageStyle, 'greeting' | 'signOff'>,
): Courtesy {
  const seen = seeCourtesies(read);
  const names = language === 'en' ? ['greeting', 'english greeting'] : ['greeting'];
  const greets = names.some((name) => seen.get(name)?.some(({ sentence }) => sentence === 0) === true);
  return {
    greeting: greets || startsWith(text, greeting),
    signOff: seen.has('sign-off') || text.includes(signOff),
  };
}

function startsWith(text: string, greeting: string): boolean {
  const bare = greeting.replace(/[^\p{L}\p{N}]+$/u, '').toLowerCase();
  return bare !== '' && text.trimStart().toLowerCase().startsWith(bare);
}
