import process from 'node:process';

/** Each benchmark prints its figures and the goal. */
const BENCHMARKS: Readonly<Record<string, () => Promise<void>>> = {
  card: async () => (await import('./card.ts')).benchCard(),
  review: async () => (await import('./review.ts')).benchReview(),
  triage: async () => (await import('./triage.ts')).benchTriage(),
};

const [name = ''] = process.argv.slice(2);
const run = BENCHMARKS[name];
if (run === undefined) {
  process.stderr.write(`Usage: ./portavoz bench ${Object.keys(BENCHMARKS).join('|')}\n`);
  process.exitCode = 2;
} else {
  await run();
}
