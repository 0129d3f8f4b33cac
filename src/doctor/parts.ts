import { openDatabase } from '../adapters/database/open-database.ts';
import { openEgress } from '../adapters/egress/open-egress.ts';
import { handbookSource } from '../adapters/handbook/read-handbook.ts';
import type { SlackInspector } from '../adapters/workspace/inspect-slack.ts';
import { inspectSlack } from '../adapters/workspace/inspect-slack.ts';
import { storedHandbook } from '../app/handbook/stored-handbook.ts';
import type { Handbook, HandbookFile, HandbookProblem } from '../domain/handbook/handbook.ts';
import { localDate } from '../domain/time/local-date.ts';
import type { Environment, ReadSettings } from './read-settings.ts';
import { readSettings } from './read-settings.ts';

/** The handbook: its files, and what the database keeps. */
export type FoundHandbook = {
  files: { handbook: Handbook | null; problems: readonly HandbookProblem[]; bytes: readonly HandbookFile[] };
  /** The one in force in the database; null before the first start. `handbook` is null if it cannot be read. */
  kept: { handbook: Handbook | null; bytes: readonly HandbookFile[]; hash: string } | null;
};

/** Things that the checks look at. Each is asked for once, by the first check that needs it. */
export type Parts = {
  /** Milliseconds since the epoch, of this machine's clock. */
  now(): number;
  environment: Environment;
  /** Settings in `.env`; null where there is no such file. */
  file: Environment | null;
  /** True if every user of the machine may read that file. */
  isFileOpen: boolean;
  settings: ReadSettings;
  slack: SlackInspector;
  /** Way to the internet, through the proxy if there is one. */
  fetch: typeof fetch;
  handbook(): Promise<FoundHandbook>;
};

/** @param given `settings`: those of a bot that runs; read from the environment unless given */
export function openParts(given: {
  environment: Environment;
  file: Environment | null;
  isFileOpen?: boolean;
  settings?: ReadSettings;
  now?(): number;
}): Parts {
  const { environment, file, isFileOpen = false, now = Date.now } = given;
  const { settings = readSettings(environment) } = given;
  const { config } = settings;
  const { fetch } = openEgress(config.proxies);
  const slack = inspectSlack({ token: config.secrets.botToken, apiUrl: config.slack.apiUrl, fetch, now });
  return {
    now,
    environment,
    file,
    isFileOpen,
    settings,
    fetch,
    slack: { ...slack, account: once(slack.account), groups: once(slack.groups) },
    handbook: once(() => findHandbook(config, new Date(now()).toISOString())),
  };
}

/** Returns the handbook that the bot decides by: the one in force, or the files before the first start. */
export function handbookInForce({ files, kept }: FoundHandbook): {
  handbook: Handbook | null;
  bytes: readonly HandbookFile[];
} {
  return kept ?? files;
}

async function findHandbook(
  { playbooksDir, databaseUrl }: { playbooksDir: string; databaseUrl: string },
  now: string,
): Promise<FoundHandbook> {
  const source = handbookSource(playbooksDir);
  const { handbook, problems, files: bytes } = await source.load(localDate(now, 'UTC'));
  const files = { handbook, problems, bytes };
  return { files, kept: await keptHandbook(databaseUrl, source, files) };
}

async function keptHandbook(
  url: string,
  source: ReturnType<typeof handbookSource>,
  files: FoundHandbook['files'],
): Promise<FoundHandbook['kept']> {
  // The check of the database says what is wrong with it.
  const database = await openDatabase(url, { readOnly: true, timeoutMs: 3_000 }).catch(() => null);
  if (database === null) return null;
  try {
    const { handbooks } = database.team;
    const row = await handbooks.active();
    if (row === null) return null;
    // Nearly always the files are what is kept, and to read them again would hold a running bot for a second.
    if (files.handbook?.hash === row.hash) return { handbook: files.handbook, bytes: files.bytes, hash: row.hash };
    const { handbook } = await storedHandbook(row.hash, handbooks, source);
    return { handbook, bytes: (await handbooks.files(row.hash)) ?? [], hash: row.hash };
  } catch {
    return null;
  } finally {
    await database.close();
  }
}

function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | null = null;
  return () => {
    asked ??= ask();
    return asked;
  };
}
