import { fileURLToPath } from 'node:url';
import type { GestureResult } from '../../sandbox/workspace/gesture-result.ts';
import type { Message } from '../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../sandbox/workspace/workspace.ts';
import type { Database } from '../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { Config } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startPortavoz } from '../../src/start-portavoz.ts';
import { aDatabaseFile } from './a-database.ts';
import { aWorkspace, signingSecret } from './a-workspace.ts';

/** The whole bot over signed HTTP beside a workspace of our own, with the shipped handbook and a fresh database file. */
export type RunningPortavoz = AsyncDisposable & {
  workspace: Workspace;
  /** The same database, opened a second time: what the bot really wrote. */
  database: Database;
  databaseUrl: string;
  config: Config;
  /** The only card of the channel whose header has this number. */
  card(caseId: number): Message;
  /** What a person reads on that card now. */
  cardText(caseId: number): string;
  /** Waits until the card says so. */
  cardSays(caseId: number, ...words: string[]): Promise<void>;
  threadText(caseId: number): string;
  /** Fills in and sends the form that opens in front of the person. */
  fill(key: string, filled: Record<string, string>): Promise<GestureResult>;
  /** The person flags a post by `/flag` and its form. */
  flag(key: string, post: { text: string; network?: string; author?: string; url?: string }): Promise<void>;
};

export const CASES = 'portavoz-casos';
export const DIGEST = 'portavoz-resumen';

export async function aPortavoz(changes: Partial<Config> = {}): Promise<RunningPortavoz> {
  const file = await aDatabaseFile();
  const workspace = await aWorkspace();
  const config = configOf(workspace, file.url, changes);
  const running = await startPortavoz(config, createLog('silent'));
  workspace.connectBot(`http://127.0.0.1:${running.port}/slack/events`);
  const database = await openDatabase(config.databaseUrl);

  const card = (caseId: number): Message => {
    const found = workspace.messages(CASES).filter((message) => workspace.plainText(message).includes(`#${caseId} ·`));
    if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} cards of case ${caseId}`);
    return found[0];
  };
  const cardText = (caseId: number) => workspace.plainText(card(caseId));

  const fill = async (key: string, filled: Record<string, string>) => {
    await workspace.waitFor(() => workspace.as(key).view() !== null, { what: `a form in front of ${key}` });
    return workspace.as(key).submit(filled);
  };

  return {
    workspace,
    database,
    fill,
    databaseUrl: config.databaseUrl,
    config,
    card,
    cardText,
    cardSays: async (caseId, ...words) => {
      const what = `case ${caseId}: ${words.join(', ')}`;
      await workspace
        .waitFor(() => isSaid(() => cardText(caseId), words), { what })
        .catch((error: unknown) => {
          throw new Error(`${what} is not said; the card says: ${cardText(caseId)}`, { cause: error });
        });
    },
    threadText: (caseId) =>
      workspace
        .thread(card(caseId))
        .map((message) => workspace.plainText(message))
        .join('\n'),
    flag: async (key, { text, network = 'x', author = '', url = '' }) => {
      await workspace.as(key).command(CASES, '/flag');
      await fill(key, { text, network, author, url });
    },
    [Symbol.asyncDispose]: async () => {
      await running.stop();
      await database.close();
      await workspace.stop();
      await file.remove();
    },
  };
}

function isSaid(text: () => string, words: readonly string[]): boolean {
  try {
    const said = text();
    return words.every((word) => said.includes(word));
  } catch {
    return false;
  }
}

function configOf(workspace: Workspace, databaseUrl: string, changes: Partial<Config>): Config {
  return {
    slack: {
      apiUrl: workspace.apiUrl,
      casesChannel: workspace.channelId(CASES),
      digestChannel: workspace.channelId(DIGEST),
    },
    databaseUrl,
    playbooksDir: fileURLToPath(new URL('../../playbooks', import.meta.url)),
    port: 0,
    holdMs: 60_000,
    digestAt: '08:30',
    stamp: null,
    logLevel: 'silent',
    secrets: { botToken: workspace.botToken, appToken: null, signingSecret },
    ...changes,
  };
}
