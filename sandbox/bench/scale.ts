import type { BenchOptions } from './flood/figure.ts';
import { benchIntake } from './intake.ts';

/** Prints the figures of the intake on both engines, and on PostgreSQL for one process and for two. */
export async function benchScale(options: BenchOptions): Promise<void> {
  const database = options.database ?? 'embedded';
  await benchIntake({ ...options, database: null, replicas: 1 });
  for (const replicas of [1, 2]) await benchIntake({ ...options, database, replicas });
}
