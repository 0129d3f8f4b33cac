import type { CorpusPost } from './corpus-line.ts';
import { corpusLine } from './corpus-line.ts';
import type { Corpus } from './read-corpus.ts';
import { readCorpus } from './read-corpus.ts';

/** A folder of judged posts. */
export function readPosts(folder: string, shown = folder): Promise<Corpus<CorpusPost>> {
  return readCorpus({ folder, shown }, corpusLine);
}
