import process from 'node:process';
import { ownCall } from '../../src/cli/own-call.ts';
import type { BenchOptions } from './flood/figure.ts';
import { benchOptions } from './flood/figure.ts';

/** Each benchmark prints its figures and the goal. */
const BENCHMARKS: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  card: async () => (await import('./card.ts')).benchCard(),
  'card-size': async () => (await import('./card-size.ts')).benchCardSize(),
  clicks: async () => (await import('./clicks.ts')).benchClicks(),
  governor: async (options) => (await import('./governor.ts')).benchGovernor(options),
  growth: async (options) => (await import('./past/growth.ts')).benchGrowth(options),
  intake: async (options) => (await import('./intake.ts')).benchIntake(options),
  interactive: async (options) => (await import('./interactive.ts')).benchInteractive(options),
  memory: async (options) => (await import('./memory.ts')).benchMemory(options),
  model: async (options) => (await import('./model.ts')).benchModel(options),
  plan: async (options) => (await import('./past/plan.ts')).benchPlan(options),
  review: async () => (await import('./review.ts')).benchReview(),
  scale: async (options) => (await import('./scale.ts')).benchScale(options),
  triage: async () => (await import('./triage.ts')).benchTriage(),
  verify: async (options) => (await import('./verify.ts')).benchVerify(options),
  vocabularies: async (options) => (await import('./vocabularies.ts')).benchVocabularies(options),
  worst: async () => (await import('./worst.ts')).benchWorst(),
};

/** What `all` runs, one after another: what a flood costs. */
const OF_A_FLOOD = ['intake', 'interactive', 'governor', 'growth', 'model'];

const { args, wrong } = ownCall('bench', process.argv.slice(2), process.env);
const [name = '', ...given] = args;
const options = benchOptions(given);
const names = name === 'all' ? OF_A_FLOOD : [name];
if (wrong !== null) {
  process.stderr.write(wrong);
  process.exitCode = 2;
} else if (options === null || names.some((one) => BENCHMARKS[one] === undefined)) {
  process.stderr.write(`Usage: ./portavoz bench ${Object.keys(BENCHMARKS).join('|')}|all [--json] [--scale F]
  intake, scale: [--database URL|embedded] [--replicas N] [--rounds N]
  growth: [--database URL|embedded] [--rows N]
  plan: [--database URL|embedded]
`);
  process.exitCode = 2;
} else {
  for (const one of names) await BENCHMARKS[one]?.(options);
}
