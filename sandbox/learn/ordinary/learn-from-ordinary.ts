import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { dangersAmong } from '../../../src/cli/eval/ordinary/labelled-dangers.ts';
import { partOrdinary, readOrdinary } from '../../../src/cli/eval/ordinary/ordinary-posts.ts';
import { baseWeights } from '../../../src/domain/triage/learned/learned-weights.ts';
import { shippedHandbook } from '../../shipped-handbook.ts';
import { withTraits } from '../learn-triage.ts';
import { ownPosts } from '../own-posts.ts';
import { calibrate } from './calibrate.ts';
import { learnOrdinary } from './learn-ordinary.ts';

const LEARNED = new URL('../../../src/domain/triage/learned/', import.meta.url);

/** Learns from the real posts of a folder what ordinary posts are like, and sets the thresholds by them. Their texts stay where they are. */
export async function learnFromOrdinary(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    process.stderr.write(
      './portavoz learn ordinary DIR: name the folder with the real posts, one {"id", "text"} a line.\n',
    );
    return 2;
  }
  const { files, problems } = await readOrdinary(resolve(folder), folder);
  if (problems.length > 0) {
    process.stderr.write(problems.map((problem) => `${problem}.\n`).join(''));
    return 1;
  }
  const handbook = await shippedHandbook();
  const dangers = await dangersAmong();
  const { learned } = partOrdinary(files.flatMap(({ items }) => items).filter(({ id }) => !dangers.has(id)));
  const real = withTraits(learned, handbook);
  const ours = withTraits(await ownPosts(), handbook);
  const layer = learnOrdinary(ours, real, { base: baseWeights(), handbook });
  const sha256 = createHash('sha256')
    .update(learned.map(({ id, text }) => `${id}\n${text}\n`).join(''))
    .digest('hex');
  await write('ordinary-weights', { data: { sha256, texts: learned.length, seed: 1 }, ...layer });
  const { thresholds, curve } = calibrate(ours, real, handbook);
  await write('calibration', thresholds);
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`.padStart(9);
  process.stdout.write('share   calls ring  ordinary ring  calls  ordinary (without evidence)\n');
  for (const { share, ...point } of curve) {
    process.stdout.write(`${share.toFixed(2)}  ${Object.values(point).map(percent).join('  ')}\n`);
  }
  process.stdout.write(`${JSON.stringify(thresholds)}\nLearned from ${learned.length} real posts.\n`);
  return 0;
}

async function write(name: string, written: object): Promise<void> {
  await writeFile(new URL(`${name}.json`, LEARNED), `${JSON.stringify(written, null, 2)}\n`);
}
