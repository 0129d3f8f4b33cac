import { defineConfig } from 'vitest/config';
import { plainTally } from './test/support/plain-tally.ts';

export default defineConfig({
  test: {
    reporters: ['default', plainTally],
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/live/**'],
    // Real databases and servers run beside the tests: more workers than this only wait for one another.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 10_000,
    hookTimeout: 10_000,
  },
});
