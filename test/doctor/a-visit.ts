import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Workspace } from '../../sandbox/workspace/workspace.ts';
import type { WorkspaceOptions } from '../../sandbox/workspace/workspace-options.ts';
import type { Check, Finding } from '../../src/doctor/finding.ts';
import { openParts } from '../../src/doctor/parts.ts';
import { runChecks } from '../../src/doctor/run-checks.ts';
import { aWorkspace, signingSecret } from '../support/doubles/a-workspace.ts';

const GOOD = fileURLToPath(new URL('../fixtures/handbook/good', import.meta.url));

/** Moment at which nothing in the good handbook has expired: a Tuesday. */
export const VISITED_AT = '2026-11-24T09:00:00.000Z';

export type Installation = {
  workspace: Workspace;
  /** Folder of its own, for databases and files. */
  folder: string;
  /** Settings with which all is well. */
  settings: Record<string, string>;
  /** Folder of its handbook. */
  handbook: string;
  /** The findings of a check. @param changes settings in place of the good ones; an empty one counts as missing */
  findings(check: Check, changes?: Record<string, string>, now?: () => number): Promise<Finding[]>;
};

/** Builds a well installation in a workspace of the double; it is gone when the test ends. */
export async function anInstallation(options: Partial<WorkspaceOptions> = {}): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-doctor-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const workspace = await aWorkspace(options);
  onTestFinished(() => workspace.stop());
  const handbook = path.join(folder, 'handbook');
  await cp(GOOD, handbook, { recursive: true });
  const settings = {
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    SLACK_CASES_CHANNEL: workspace.channelId('portavoz-casos'),
    SLACK_DIGEST_CHANNEL: workspace.channelId('portavoz-resumen'),
    SLACK_SECOND_CHANNEL: workspace.channelId('general'),
    DATABASE_URL: `sqlite:${folder}/data/portavoz.db`,
    PLAYBOOKS_DIR: handbook,
  };
  return {
    workspace,
    folder,
    settings,
    handbook,
    async findings(check, changes = {}, now) {
      const environment = { ...settings, ...changes };
      const parts = openParts({ environment, file: null, ...(now === undefined ? {} : { now }) });
      const [diagnosis] = await runChecks([check], parts);
      return [...(diagnosis?.findings ?? [])];
    },
  };
}

/** Changes each file of a folder's handbook. */
export async function rewriteHandbook(dir: string, change: (text: string) => string): Promise<void> {
  for (const name of await readdir(dir, { recursive: true }))
    if (/\.(?:yml|md)$/.test(name)) {
      const file = path.join(dir, name);
      await writeFile(file, change(await readFile(file, 'utf8')));
    }
}

/** A finding as a person reads it in English, with its level. */
export function told({ level, what }: Finding): string {
  return `${level}: ${what.en}`;
}
