import { compileRules } from '../../phrases/compile-rules.ts';
import { readWords } from '../../phrases/read-words.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { replyPhrases } from '../text/reply-phrases.ts';
import { HARM_TOLD } from './lexicon/harm-told.ts';

let see: ReturnType<typeof compileRules> | null = null;

/** Returns true if a post tells of a damage to a person, to what is theirs, or of a danger to them. */
export const tellsOfHarm = rememberLast((post: string): boolean => {
  see ??= compileRules([{ name: 'harm', phrases: HARM_TOLD }], {}, replyPhrases);
  return (see(readWords(post)).get('harm') ?? []).length > 0;
}, FACTS_REMEMBERED);
