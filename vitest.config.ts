import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './sandbox/processes/until.ts';
import { LongestFirst } from './test/support/drivers/longest-first.ts';
import { plainTally } from './test/support/drivers/plain-tally.ts';

export default defineConfig({
  test: {
    reporters: ['default', plainTally],
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/live/**'],
    // Tests wait more than they work: three workers keep two processors busy, and leave room for databases and servers beside.
    pool: 'forks',
    // Modules hold nothing between tests: evaluated once a worker instead of once a file, the whole costs half.
    isolate: false,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Node loads the sources as in production. Vite would transform each module first, and Node's cache of compiled code not apply.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Many short-lived objects: with more room for the young ones, fewer are copied before they die.
    execArgv: ['--max-semi-space-size=64'],
    // Of tests that start the whole program: more starts at once than processors only wait for one another too.
    maxConcurrency: 2,
    // Whole walks through a real server and database: a busy machine takes its time, and none of them is there to time it.
    testTimeout: 3 * PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
  },
});
