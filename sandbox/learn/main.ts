import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { readPosts } from '../../src/cli/eval/corpus-line.ts';
import { tunedFolders } from '../../src/cli/eval/own-corpora.ts';
import type { WrittenWeights } from '../../src/domain/learning/read-weights.ts';
import { localDate } from '../../src/domain/time/local-date.ts';
import { readDraftTeachers } from './draft-teachers.ts';
import { learnSentences } from './learn-sentences.ts';
import { learnTriage } from './learn-triage.ts';

const DOMAIN = new URL('../../src/domain/', import.meta.url);
const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));

const { handbook } = await readHandbook(PLAYBOOKS, localDate(new Date().toISOString(), 'UTC'));
if (handbook === null) throw new Error('The shipped handbook has errors: ./portavoz handbook check names them.');
const corpora = await Promise.all(tunedFolders.map((folder) => readPosts(folder)));
const problems = corpora.flatMap((corpus) => corpus.problems);
if (problems.length > 0) throw new Error(problems.join('\n'));
const posts = corpora.flatMap(({ files }) => files.flatMap((file) => file.items));
const drafts = await readDraftTeachers(handbook);

for (const [question, weights] of Object.entries(learnTriage(posts, handbook))) {
  await write(`triage/learned/${question}`, weights);
}
await write('review/second-sight/sentence', learnSentences(drafts));
process.stdout.write(`Learned from ${posts.length} posts and ${drafts.length} drafts.\n`);

async function write(name: string, weights: WrittenWeights): Promise<void> {
  await writeFile(new URL(`${name}-weights.json`, DOMAIN), `${JSON.stringify(weights, null, 2)}\n`);
  process.stdout.write(`${name}: ${weights.answers.length} answers, ${Object.keys(weights.traits).length} traits\n`);
}
