import { StartStopped } from '../src/start-error.ts';
import type { Sandbox, SandboxSettings } from './start-sandbox.ts';
import { startSandbox } from './start-sandbox.ts';

/**
 * Starts a sandbox that begins again, at the same address, when a visitor asks for it on the page. What was done there is
 * gone, unless its database is kept.
 * @param onFailure called with the reason when it cannot begin again
 */
export async function startAgain(
  settings: Omit<SandboxSettings, 'onRestart'>,
  onFailure: (error: unknown) => void,
): Promise<Pick<Sandbox, 'url' | 'stop'>> {
  let turning: Promise<void> = Promise.resolve();
  let isEnding = false;
  const first = await startSandbox({ ...settings, onRestart });
  let running: Sandbox | null = first;
  const { url } = first;
  const port = Number(new URL(url).port);

  function onRestart(): void {
    turning = turning.then(again).catch((error: unknown) => {
      if (!(error instanceof StartStopped)) onFailure(error);
    });
  }

  async function again(): Promise<void> {
    if (isEnding) return;
    const before = running;
    running = null;
    await before?.stop();
    running = await startSandbox({ ...settings, port, onRestart });
  }

  return {
    url,
    async stop() {
      isEnding = true;
      await turning;
      await running?.stop();
    },
  };
}
