import process from 'node:process';
import { shutdown } from '../src/app/lifecycle/shutdown.ts';
import { createLog } from '../src/log.ts';
import { buildPage } from './build-page.ts';
import { openBrowser } from './open-browser.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import { sandboxOptions } from './sandbox-options.ts';
import { startAgain } from './start-again.ts';

const options = readOptions();
if (options !== null) await run(options);

function readOptions(): SandboxOptions | null {
  try {
    return sandboxOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : ''}\n./portavoz help sandbox explains them.\n`);
    process.exitCode = 2;
    return null;
  }
}

async function run({ port, open, drill, speed, keep, flood }: SandboxOptions): Promise<void> {
  const starting = buildPage().then((pageDir) => {
    const settings = { port, drill, speed, keep, flood, pageDir, isGuided: true, waits: true };
    return startAgain(settings, giveUp);
  });
  shutdown(starting, createLog('error', process.stderr));
  try {
    const { url } = await starting;
    process.stdout.write(`ready ${url}\n`);
    if (open) openBrowser(url);
  } catch (error) {
    giveUp(error);
  }
}

function giveUp(error: unknown): void {
  process.stderr.write(
    `The sandbox cannot start. ${error instanceof Error ? error.message : 'The reason is unknown.'}\n`,
  );
  process.exit(1);
}
