import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import type { WrittenWeights } from '../../src/domain/learning/read-weights.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { readDraftTeachers } from './draft-teachers.ts';
import { learnSentences } from './learn-sentences.ts';
import { learnTriage } from './learn-triage.ts';
import { learnFromOrdinary } from './ordinary/learn-from-ordinary.ts';
import { ownPosts } from './own-posts.ts';

const DOMAIN = new URL('../../src/domain/', import.meta.url);

const [what, ...rest] = process.argv.slice(2);
if (what === 'ordinary') process.exitCode = await learnFromOrdinary(rest[0]);
else await learnFromOurs();

async function learnFromOurs(): Promise<void> {
  const handbook = await shippedHandbook();
  const posts = await ownPosts();
  const drafts = await readDraftTeachers(handbook);

  for (const [question, weights] of Object.entries(learnTriage(posts, handbook))) {
    await write(`triage/learned/${question}`, weights);
  }
  await write('review/second-sight/sentence', learnSentences(drafts));
  process.stdout.write(`Learned from ${posts.length} posts and ${drafts.length} drafts.\n`);
}

async function write(name: string, weights: WrittenWeights): Promise<void> {
  await writeFile(new URL(`${name}-weights.json`, DOMAIN), `${JSON.stringify(weights, null, 2)}\n`);
  process.stdout.write(`${name}: ${weights.answers.length} answers, ${Object.keys(weights.traits).length} traits\n`);
}
