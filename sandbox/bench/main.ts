import process from 'node:process';
import type { BenchOptions } from './flood/figure.ts';
import { benchOptions } from './flood/figure.ts';

/** Each benchmark prints its figures and the goal. */
const BENCHMARKS: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  card: async () => (await import('./card.ts')).benchCard(),
  intake: async (options) => (await import('./intake.ts')).benchIntake(options),
  interactive: async (options) => (await import('./interactive.ts')).benchInteractive(options),
  review: async () => (await import('./review.ts')).benchReview(),
  triage: async () => (await import('./triage.ts')).benchTriage(),
};

const [name = '', ...args] = process.argv.slice(2);
const run = BENCHMARKS[name];
const options = benchOptions(args);
if (run === undefined || options === null) {
  process.stderr.write(`Usage: ./portavoz bench ${Object.keys(BENCHMARKS).join('|')} [--json] [--scale F]\n`);
  process.exitCode = 2;
} else {
  await run(options);
}
