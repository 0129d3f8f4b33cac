import { defineConfig } from 'vitest/config';
import { plainTally } from './test/support/drivers/plain-tally.ts';

/** The sandbox in a real browser, as a person takes a walk. Walks mostly wait, so that two go on beside each other. */
export default defineConfig({
  test: {
    reporters: ['default', plainTally],
    include: ['test/e2e/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
