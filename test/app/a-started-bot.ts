import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningProcess } from '../../sandbox/processes/a-process.ts';
import { aProcess } from '../../sandbox/processes/a-process.ts';
import { aSmallHandbook } from '../../sandbox/processes/a-small-handbook.ts';
import type { Workspace } from '../../sandbox/workspace/workspace.ts';
import { aWorkspace, signingSecret } from '../support/doubles/a-workspace.ts';

/** The folder of the handbook that is shipped, for tests of its size: others start faster with the small one. */
export const SHIPPED_PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));

/** A workspace, a small handbook and a folder of its own, in which `./portavoz start` is tried. */
export type StartingPlace = AsyncDisposable & {
  workspace: Workspace;
  folder: string;
  /** The database that these settings name. */
  file: string;
  /** Settings with which it starts well. */
  settings: Record<string, string>;
  /** @param changes settings in place of the good ones; an empty one counts as missing */
  start(changes?: Record<string, string>, nodeArgs?: string[]): RunningProcess;
  /** Arguments of Node with which this module runs before the program. */
  preloaded(source: string): Promise<string[]>;
  /** Starts it and waits until it runs and the workspace is connected to it. */
  started(changes?: Record<string, string>, nodeArgs?: string[]): Promise<RunningProcess & { port: number }>;
};

export async function aStartingPlace(): Promise<StartingPlace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-start-'));
  const workspace = await aWorkspace();
  const playbooks = await aSmallHandbook();
  const file = path.join(folder, 'data/portavoz.db');
  const settings = {
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    SLACK_CASES_CHANNEL: workspace.channelId('portavoz-casos'),
    SLACK_DIGEST_CHANNEL: workspace.channelId('portavoz-resumen'),
    PLAYBOOKS_DIR: playbooks.dir,
    PORT: '0',
    HEALTH_ADDRESS: 'off',
    BACKUP_DIR: 'off',
    SKIP_TRIAL: 'on',
    LC_ALL: 'en',
  };
  const start: StartingPlace['start'] = (changes = {}, nodeArgs = []) =>
    aProcess('src/main.ts', { nodeArgs, env: { ...settings, ...changes }, cwd: folder });

  return {
    workspace,
    folder,
    file,
    settings,
    start,
    async preloaded(source) {
      const module = path.join(folder, 'preload.mjs');
      await writeFile(module, source);
      return ['--import', module];
    },
    async started(changes, nodeArgs) {
      const running = start(changes, nodeArgs);
      const [, port] = await running.prints(/"port":(\d+)/);
      workspace.connectBot(`http://127.0.0.1:${port}/slack/events`);
      return { ...running, port: Number(port) };
    },
    [Symbol.asyncDispose]: async () => {
      await workspace.stop();
      await playbooks.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
