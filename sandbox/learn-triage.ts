import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readHandbook } from '../src/adapters/handbook/read-handbook.ts';
import { tunedFolders } from '../src/cli/eval/own-corpora.ts';
import { readCorpus } from '../src/cli/eval/read-corpus.ts';
import { localDate } from '../src/domain/handbook/local-date.ts';
import { learnTriage } from '../src/domain/triage/learned/learn-triage.ts';

const LEARNED = new URL('../src/domain/triage/learned/', import.meta.url);
const PLAYBOOKS = fileURLToPath(new URL('../playbooks', import.meta.url));

const { handbook } = await readHandbook(PLAYBOOKS, localDate(new Date().toISOString(), 'UTC'));
if (handbook === null) throw new Error('The shipped handbook has errors: ./portavoz handbook check names them.');
const corpora = await Promise.all(tunedFolders.map((folder) => readCorpus(folder, folder)));
const problems = corpora.flatMap((corpus) => corpus.problems);
if (problems.length > 0) throw new Error(problems.join('\n'));
const posts = corpora.flatMap(({ files }) => files.flatMap((file) => file.posts));

const learned = learnTriage(posts, handbook);
for (const [question, weights] of Object.entries(learned)) {
  const file = new URL(`${question}-weights.json`, LEARNED);
  await writeFile(file, `${JSON.stringify(weights, null, 2)}\n`);
  process.stdout.write(
    `${question}: ${weights.answers.length} answers, ${Object.keys(weights.traits).length} traits\n`,
  );
}
process.stdout.write(`Learned from ${posts.length} posts.\n`);
