import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { CASES_CHANNEL } from '../../town.ts';
import type { Workspace } from '../../workspace/workspace.ts';

export type Clicked = {
  clicks: number;
  /** How often one failed, by the reason. */
  failures: Readonly<Record<string, number>>;
  p50Ms: number;
  p99Ms: number;
  mostMs: number;
};

const sender = fileURLToPath(new URL('send-clicks.ts', import.meta.url));

/** Sends so many signed clicks a second while the work goes on; tells how long they took to be answered. */
export async function clicksDuring(
  workspace: Workspace,
  { port, perSecond, secret }: { port: number; perSecond: number; secret: string },
  work: () => Promise<void>,
): Promise<Clicked> {
  const who = [workspace.teamId, workspace.person('writer').id, workspace.channelId(CASES_CHANNEL)];
  const args = [sender, String(port), secret, String(perSecond), ...who];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = once(child, 'exit');
  await work();
  child.kill('SIGTERM');
  await ended;
  return JSON.parse(Buffer.concat(said).toString('utf8'));
}

/** Returns how many clicks failed, and the reasons in words. */
export function failedClicks({ failures }: Pick<Clicked, 'failures'>): { count: number; reasons: string } {
  const all = Object.entries(failures);
  return {
    count: all.reduce((sum, [, count]) => sum + count, 0),
    reasons: all.map(([reason, count]) => `${reason} ${count}`).join(', '),
  };
}
