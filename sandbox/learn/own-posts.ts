import type { CorpusPost } from '../../src/cli/eval/corpus-line.ts';
import { readPosts } from '../../src/cli/eval/corpus-line.ts';
import { tunedFolders } from '../../src/cli/eval/own-corpora.ts';

/** Reads the posts that triage learns from. @throws Error that names each line that holds none */
export async function ownPosts(): Promise<CorpusPost[]> {
  const corpora = await Promise.all(tunedFolders.map((folder) => readPosts(folder)));
  const problems = corpora.flatMap((corpus) => corpus.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return corpora.flatMap(({ files }) => files.flatMap((file) => file.items));
}
