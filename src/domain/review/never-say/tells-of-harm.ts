import { compileRules } from '../../phrases/compile-rules.ts';
import { createPhraseBook } from '../../phrases/phrase-book.ts';
import { readWords } from '../../phrases/read-words.ts';
import { createWordIndex } from '../../phrases/word-index.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { HARM_TOLD } from './lexicon/harm-told.ts';

let see: ReturnType<typeof compileRules> | null = null;

/** Returns true if a post tells of a damage to a person, to what is theirs, or of a danger to them. */
export const tellsOfHarm = rememberLast((post: string): boolean => {
  // In a book of its own: nothing else that a reply may say is looked for in a post.
  see ??= compileRules([{ name: 'harm', phrases: HARM_TOLD }], {}, createPhraseBook(createWordIndex({ typos: false })));
  return (see(readWords(post)).get('harm') ?? []).length > 0;
}, FACTS_REMEMBERED);
