import process from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line without colours, for whoever reads the log by machine: `12 passed, 0 failed`. */
export const plainTally: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const states = modules.flatMap(statesOf);
    const count = (state: string) => states.filter((each) => each === state).length;
    process.stdout.write(`${count('passed')} passed, ${count('failed') + unhandledErrors.length} failed\n`);
  },
};

// A file that could not be loaded has no tests, and is one failure.
function statesOf(module: TestModule): string[] {
  const tests = [...module.children.allTests()].map((test) => test.result().state);
  return tests.length === 0 ? [module.state()] : tests;
}
