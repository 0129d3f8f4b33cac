import process from 'node:process';
import { shutdown } from './app/lifecycle/shutdown.ts';
import { startFailure } from './app/lifecycle/start-failure.ts';
import { startPortavoz } from './app/start.ts';
import type { Config } from './config/config.ts';
import { readConfig } from './config/config.ts';
import { traceOf } from './jobs/job-log.ts';
import { createLog } from './log.ts';

const read = readConfig(process.env);
if (read.ok) {
  const beforeUpgrade = !process.argv.includes('--no-backup');
  await run({ ...read.config, backup: { ...read.config.backup, beforeUpgrade } });
} else {
  const lines = read.problems.map(({ variable, message }) => `  ${variable} ${message}`);
  fail(
    ['Portavoz cannot start; these settings need a look (.env.example explains each):', ...lines].join('\n'),
    'No Slack workspace at hand? `./portavoz sandbox` runs everything on this machine.',
  );
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const starting = startPortavoz(config, log);
  shutdown(starting, log);
  try {
    const { port } = await starting;
    log.info({ port }, 'Portavoz is running');
  } catch (error) {
    log.debug(traceOf(error), 'The start failed');
    fail(`Portavoz cannot start. ${startFailure(error)}`);
  }
}

function fail(...sentences: string[]): never {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exit(1);
}
