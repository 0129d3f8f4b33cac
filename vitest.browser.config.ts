import { defineConfig } from 'vitest/config';
import { plainTally } from './test/support/drivers/plain-tally.ts';

/** The sandbox in a real browser: one walk at a time, as a person takes it. */
export default defineConfig({
  test: {
    reporters: ['default', plainTally],
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
