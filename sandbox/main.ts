import process from 'node:process';
import { shutdown } from '../src/app/lifecycle/shutdown.ts';
import { readCall } from '../src/cli/own-call.ts';
import { fromEnglish } from '../src/cli/terminal-language.ts';
import { createLog } from '../src/log.ts';
import { StartStopped } from '../src/start-error.ts';
import { buildPage } from './build-page.ts';
import { openBrowser } from './open-browser.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import { sandboxOptions } from './sandbox-options.ts';

const options = readOptions();
if (options !== null) await run(options);

function readOptions(): SandboxOptions | null {
  const read = readCall('sandbox', process.argv.slice(2), sandboxOptions, process.env);
  if (!('wrong' in read)) return read;
  process.stderr.write(read.wrong);
  process.exitCode = 2;
  return null;
}

async function run({ port, open, drill, speed, keep, flood }: SandboxOptions): Promise<void> {
  const stopping = new AbortController();
  // The program is loaded once the call is understood, so that an error in it is shown at once.
  const starting = Promise.all([buildPage(), import('./start-again.ts')]).then(([pageDir, { startAgain }]) => {
    const settings = {
      port,
      drill,
      speed,
      keep,
      flood,
      pageDir,
      isGuided: true,
      waits: true,
      stopping: stopping.signal,
    };
    return startAgain(settings, giveUp);
  });
  shutdown(starting, createLog('error', process.stderr), stopping);
  try {
    const { url } = await starting;
    process.stdout.write(`ready ${url}\n`);
    if (open) openBrowser(url);
  } catch (error) {
    if (!(error instanceof StartStopped)) giveUp(error);
  }
}

function giveUp(error: unknown): void {
  const why = error instanceof Error ? error.message : 'The reason is unknown.';
  process.stderr.write(`${fromEnglish(`The sandbox cannot start. ${why}`, process)}\n`);
  process.exit(1);
}
