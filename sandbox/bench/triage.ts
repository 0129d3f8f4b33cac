import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { detectorExpecting, loadLanguageDetector } from '../../src/adapters/language/load-language-detector.ts';
import { readPosts } from '../../src/cli/eval/corpus-line.ts';
import type { Source } from '../../src/cli/eval/own-corpora.ts';
import { ownCorpora } from '../../src/cli/eval/own-corpora.ts';
import { triageLine } from '../../src/cli/triage/triage-line.ts';
import { localDate } from '../../src/domain/time/local-date.ts';
import { paceOf, spread } from './pace.ts';

const ROUNDS = 9;
/** The bare loop is over in a millisecond: it runs so often a round, to be timed at all. */
const BARE_PASSES = 200;
const GOAL_PER_SECOND = 2_000;

const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));

/** Prints how many posts a second triage takes on one core, language detection included, beside a bare loop over the same lines. */
export async function benchTriage(): Promise<void> {
  const { handbook } = await readHandbook(PLAYBOOKS, localDate(new Date().toISOString(), 'UTC'));
  if (handbook === null) throw new Error('The shipped handbook has errors: ./portavoz handbook check names them.');
  const detectLanguage = detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages);
  const lines = await linesOf(ownCorpora);

  const bare = () => {
    for (let pass = 0; pass < BARE_PASSES; pass += 1) lines.reduce((total, line) => total + bareLine(line), 0);
  };
  const triage = () =>
    lines.reduce(
      (total, line, at) => total + ('error' in triageLine(line, at, { handbook, detectLanguage, own: null }) ? 0 : 1),
      0,
    );
  bare();
  triage();

  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: paceOf(lines.length * BARE_PASSES, bare),
    triage: paceOf(lines.length, triage),
  }));
  const triaged = spread(rounds.map((round) => round.triage.onCore));
  const bared = spread(rounds.map((round) => round.bare.onCore));
  const ratio = spread(rounds.map((round) => round.bare.onCore / round.triage.onCore));
  const byClock = spread(rounds.map((round) => round.triage.byClock));
  process.stdout.write(
    `${lines.length} posts, ${ROUNDS} rounds, posts a second of one core's time\n` +
      `triage with language detection: median ${triaged.median} (${triaged.least} to ${triaged.most})\n` +
      `bare loop (JSON, lower case):   median ${bared.median} (${bared.least} to ${bared.most})\n` +
      `a triaged post costs as much as ${ratio.median} bare ones (median of the rounds)\n` +
      `by the clock, with whatever else this machine did: median ${byClock.median} (${byClock.least} to ${byClock.most})\n` +
      `goal: ≥ ${GOAL_PER_SECOND} posts/s on one core: ${triaged.median >= GOAL_PER_SECOND ? 'met' : 'missed'}\n`,
  );
}

/** The posts as `./portavoz triage` reads them. */
async function linesOf(sources: readonly Source[]): Promise<string[]> {
  const corpora = await Promise.all(sources.map(({ folder }) => readPosts(folder)));
  const problems = corpora.flatMap((corpus) => corpus.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return corpora
    .flatMap(({ files }) => files.flatMap(({ items }) => items))
    .map(({ id, network, text }) => JSON.stringify({ id, network, text }));
}

function bareLine(line: string): number {
  const post: unknown = JSON.parse(line);
  const text = typeof post === 'object' && post !== null && 'text' in post ? String(post.text) : '';
  return text.toLowerCase().length;
}
