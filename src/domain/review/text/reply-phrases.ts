import { createPhraseBook } from '../../phrases/phrase-book.ts';
import { createWordIndex } from '../../phrases/word-index.ts';

/** The phrases of the checks, found in one pass over a reply. No typos: a slip in a word of ours is another word in a reply. */
export const replyPhrases = createPhraseBook(createWordIndex({ typos: false }));
