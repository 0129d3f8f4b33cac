import process from 'node:process';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startPortavoz } from './start-portavoz.ts';

const read = readConfig(process.env);
if (read.ok) {
  const log = createLog(read.config.logLevel);
  try {
    const running = await startPortavoz(read.config, log);
    log.info({ port: running.port }, 'Portavoz is running');
    stopOnSignal(running.stop);
  } catch (error) {
    fail(`Portavoz cannot start: ${error instanceof Error ? error.message : 'the reason is unknown.'}`);
  }
} else {
  const lines = read.problems.map(({ variable, message }) => `  ${variable} ${message}`);
  fail(
    ['Portavoz cannot start; these settings need a look (.env.example explains each):', ...lines].join('\n'),
    'No Slack workspace at hand? `./portavoz sandbox` runs everything on this machine.',
  );
}

function fail(...sentences: string[]): never {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exit(1);
}

/** Finishes what is under way, once; a second signal ends the process at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
