import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './sandbox/processes/until.ts';
import { LongestFirst } from './test/support/drivers/longest-first.ts';
import { plainTally } from './test/support/drivers/plain-tally.ts';

/** The sandbox in a real browser, as a person takes a walk. Walks mostly wait, so that two go on beside each other. */
export default defineConfig({
  test: {
    reporters: ['default', plainTally],
    include: ['test/e2e/**/*.test.ts'],
    pool: 'forks',
    // As in vitest.config.ts: modules are evaluated once a worker, and Node loads the sources as in production.
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A busy machine takes its time, and none of the walks is there to time it.
    testTimeout: 3 * PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
  },
});
