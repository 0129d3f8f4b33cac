import { fileURLToPath } from 'node:url';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import type { CorpusPost } from '../../src/cli/eval/corpus-line.ts';
import { readPosts } from '../../src/cli/eval/corpus-line.ts';
import { tunedFolders } from '../../src/cli/eval/own-corpora.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { localDate } from '../../src/domain/time/local-date.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));

/** Reads the handbook that we ship. @throws Error if it has mistakes */
export async function shippedHandbook(): Promise<Handbook> {
  const { handbook } = await readHandbook(PLAYBOOKS, localDate(new Date().toISOString(), 'UTC'));
  if (handbook === null) throw new Error('The shipped handbook has errors: ./portavoz handbook check names them.');
  return handbook;
}

/** Reads the posts that triage learns from. @throws Error that names each line that holds none */
export async function ownPosts(): Promise<CorpusPost[]> {
  const corpora = await Promise.all(tunedFolders.map((folder) => readPosts(folder)));
  const problems = corpora.flatMap((corpus) => corpus.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return corpora.flatMap(({ files }) => files.flatMap((file) => file.items));
}
