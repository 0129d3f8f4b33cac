import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../../src/adapters/language/load-language-detector.ts';
import type { Source } from '../../src/cli/eval/own-corpora.ts';
import { ownCorpora } from '../../src/cli/eval/own-corpora.ts';
import { readCorpus } from '../../src/cli/eval/read-corpus.ts';
import { triageLine } from '../../src/cli/triage-line.ts';
import { localDate } from '../../src/domain/handbook/local-date.ts';

const ROUNDS = 9;
/** The bare loop is over in a millisecond: it runs so often a round, to be timed at all. */
const BARE_PASSES = 200;
const GOAL_PER_SECOND = 2_000;

const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));

/** Prints how many posts a second triage takes on one core, language detection included, beside a bare loop over the same lines. */
export async function benchTriage(): Promise<void> {
  const { handbook } = await readHandbook(PLAYBOOKS, localDate(new Date().toISOString(), 'UTC'));
  if (handbook === null) throw new Error('The shipped handbook has errors: ./portavoz handbook check names them.');
  const detectLanguage = await loadLanguageDetector();
  const lines = await linesOf(ownCorpora);

  const bare = () => {
    for (let pass = 0; pass < BARE_PASSES; pass += 1) lines.reduce((total, line) => total + bareLine(line), 0);
  };
  const triage = () =>
    lines.reduce((total, line, at) => total + ('error' in triageLine(line, at, handbook, detectLanguage) ? 0 : 1), 0);
  bare();
  triage();

  const figures = Array.from({ length: ROUNDS }, () => ({
    bare: perSecond(lines.length * BARE_PASSES, bare),
    triage: perSecond(lines.length, triage),
  }));
  const triaged = spread(figures.map((round) => round.triage));
  const bared = spread(figures.map((round) => round.bare));
  const ratio = spread(figures.map((round) => round.bare / round.triage));
  process.stdout.write(
    `${lines.length} posts, ${ROUNDS} rounds, one core\n` +
      `triage with language detection: median ${triaged.median} posts/s (${triaged.least} to ${triaged.most})\n` +
      `bare loop (JSON, lower case):   median ${bared.median} posts/s (${bared.least} to ${bared.most})\n` +
      `a triaged post costs as much as ${ratio.median} bare ones (median of the rounds)\n` +
      `goal: ≥ ${GOAL_PER_SECOND} posts/s: ${triaged.median >= GOAL_PER_SECOND ? 'met' : 'missed'}\n`,
  );
}

/** The posts as `./portavoz triage` reads them. */
async function linesOf(sources: readonly Source[]): Promise<string[]> {
  const corpora = await Promise.all(sources.map(({ folder }) => readCorpus(folder, folder)));
  const problems = corpora.flatMap((corpus) => corpus.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return corpora
    .flatMap(({ files }) => files.flatMap(({ posts }) => posts))
    .map(({ id, network, text }) => JSON.stringify({ id, network, text }));
}

function bareLine(line: string): number {
  const post: unknown = JSON.parse(line);
  const text = typeof post === 'object' && post !== null && 'text' in post ? String(post.text) : '';
  return text.toLowerCase().length;
}

function perSecond(posts: number, run: () => unknown): number {
  const began = performance.now();
  run();
  return (posts * 1000) / (performance.now() - began);
}

function spread(figures: readonly number[]): { least: number; median: number; most: number } {
  const sorted = figures.map((figure) => Math.round(figure)).toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { least: at(0), median: at(0.5), most: at(1) };
}
