import { hostname } from 'node:os';
import process from 'node:process';
import about from '../package.json' with { type: 'json' };
import { trustCertificates } from './adapters/egress/trust-certificates.ts';
import { shutdown } from './app/lifecycle/shutdown.ts';
import { startFailure } from './app/lifecycle/start-failure.ts';
import { startOptions } from './cli/start-options.ts';
import type { Config } from './config/config.ts';
import { readConfig } from './config/config.ts';
import { nearSettings } from './config/near-settings.ts';
import { secretFileReader } from './config/read-secret-file.ts';
import { withSecretFiles } from './config/secret-files.ts';
import { traceOf } from './errors.ts';
import { linesInSpanish } from './i18n/spanish/in-spanish.ts';
import { createLog } from './log.ts';
import { StartStopped } from './start-error.ts';

const asked = startOptions(process.argv.slice(2), process.env);
if (asked.wrong !== null) {
  process.stderr.write(asked.wrong);
  process.exit(2);
}

const untrusted = trustCertificates(process.env['NODE_EXTRA_CA_CERTS']);
if (untrusted !== null) fail(`Portavoz cannot start. ${untrusted}.`);
const given = withSecretFiles(process.env, secretFileReader(process.env));
const read = readConfig(given.environment, given.problems);
if (read.ok) {
  await run({ ...read.config, backup: { ...read.config.backup, beforeUpgrade: asked.beforeUpgrade } });
} else {
  const lines = read.problems.map(({ variable, message }) => `  ${variable} ${message}`);
  fail(
    ['Portavoz cannot start; these settings need a look (.env.example explains each):', ...lines].join('\n'),
    'No Slack workspace at hand? `./portavoz sandbox` runs everything on this machine.',
  );
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel, null, { version: about.version, host: hostname(), process: process.pid });
  for (const near of nearSettings(process.env))
    log.warn(near, 'There is no such setting; another one was probably meant');
  const stopping = new AbortController();
  // The program is loaded once the settings are right, so that an error in them is shown at once.
  const starting = import('./app/start.ts').then(({ startPortavoz }) =>
    startPortavoz(config, log, undefined, undefined, stopping.signal),
  );
  shutdown(starting, log, stopping);
  try {
    const { port } = await starting;
    log.info({ port }, 'Portavoz is running');
    const { checkUpLater } = await import('./app/check-up.ts');
    checkUpLater(process.env, log);
  } catch (error) {
    if (error instanceof StartStopped) return;
    log.debug(traceOf(error), 'The start failed');
    fail(`Portavoz cannot start. ${startFailure(error)}`);
  }
}

function fail(...sentences: string[]): never {
  const said = sentences.join('\n');
  process.stderr.write(`${asked.language === 'es' ? linesInSpanish(said) : said}\n`);
  process.exit(1);
}
