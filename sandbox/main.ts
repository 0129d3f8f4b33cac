import process from 'node:process';
import { buildPage } from './build-page.ts';
import { openBrowser } from './open-browser.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import { SANDBOX_USAGE, sandboxOptions } from './sandbox-options.ts';
import type { Sandbox } from './start-sandbox.ts';
import { startSandbox } from './start-sandbox.ts';

const options = readOptions();
if (options !== null) await run(options);

function readOptions(): SandboxOptions | null {
  try {
    return sandboxOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : ''}\n${SANDBOX_USAGE}\n`);
    process.exitCode = 2;
    return null;
  }
}

async function run({ port, open, drill, keep }: SandboxOptions): Promise<void> {
  try {
    const sandbox = await startSandbox({ port, drill, keep, pageDir: await buildPage() });
    stopOnSignal(sandbox);
    process.stdout.write(`ready ${sandbox.url}\n`);
    if (open) openBrowser(sandbox.url);
  } catch (error) {
    process.stderr.write(`The sandbox cannot start: ${error instanceof Error ? error.message : 'unknown reason'}\n`);
    process.exit(1);
  }
}

/** Ends all that was started, once; a second signal ends the process at once. */
function stopOnSignal(sandbox: Sandbox): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      sandbox.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
