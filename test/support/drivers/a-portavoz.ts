import type { View } from '@slack/types';
import BetterSqlite from 'better-sqlite3';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { GestureResult } from '../../../sandbox/workspace/gestures/gesture-result.ts';
import type { Filled } from '../../../sandbox/workspace/gestures/view-values.ts';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import type { WorkspaceOptions } from '../../../sandbox/workspace/workspace-options.ts';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { startPortavoz } from '../../../src/app/start.ts';
import type { Config } from '../../../src/config/config.ts';
import { createLog } from '../../../src/log.ts';
import { aWorkspace } from '../doubles/a-workspace.ts';
import { aConfig } from './a-config.ts';
import { anEmptyDatabaseFile } from './a-database.ts';

/** The whole bot over signed HTTP beside a workspace of our own, with the shipped handbook and a fresh database file. */
export type RunningPortavoz = AsyncDisposable & {
  workspace: Workspace;
  /** The same database, opened a second time: what the bot really wrote. */
  database: Database;
  databaseUrl: string;
  config: Config;
  /** Port of its HTTP front. */
  port: number;
  /** The only card of the channel whose first line has this number. */
  card(caseId: number): Message;
  /** What a person reads on that card now. */
  cardText(caseId: number): string;
  /** What a person reads on it and in its details. */
  wholeText(caseId: number): Promise<string>;
  /** What a person reads in the details of a message. */
  detailsOf(message: Message): Promise<string>;
  /** Waits until the message says so, or its details once the bot has drawn what waits to be drawn. */
  messageSays(find: () => Message, words: readonly string[], what: string): Promise<void>;
  /** Waits until the card says so, or its details once the card is drawn. */
  cardSays(caseId: number, ...words: string[]): Promise<void>;
  threadText(caseId: number): string;
  /** Waits until the thread below the card says so. */
  threadSays(caseId: number, ...words: string[]): Promise<void>;
  /** Waits until the person alone is told so. */
  isTold(key: string, ...words: string[]): Promise<void>;
  /** Takes the row of the case out of the database, behind the bot's back. */
  erase(caseId: number): void;
  /** What the bot has still to say, and why it could not. */
  outboxRows(): OutboxRow[];
  /** The record so far, oldest first, without the handbook with which every bot begins, and the bell. */
  record(): Promise<RecordRow[]>;
  /** What the form says that opens in front of the person. */
  form(key: string): Promise<string>;
  /** Fills in and sends the form that opens in front of the person. */
  fill(key: string, filled: Filled): Promise<GestureResult>;
  /** The person does what a control does, by its id: on the card, in its menu or in its details. */
  pick(key: string, caseId: number, action: string): Promise<GestureResult>;
  /** The person replaces the text on the card by this one. */
  write(key: string, caseId: number, text: string): Promise<GestureResult>;
  /** The person approves, having ticked every warning of the checks and written why. */
  approveAnyway(key: string, caseId: number): Promise<GestureResult>;
  /** The person flags a post by `/flag` and its form. */
  flag(key: string, post: { text: string; network?: string; author?: string; url?: string }): Promise<void>;
};

type OutboxRow = { kind: string; state: string; why: string | null; dueInMs: number };
type RecordRow = { event: string; result: string; caseId: number | null; detail: Record<string, unknown> };

export const CASES = 'portavoz-casos';
export const DIGEST = 'portavoz-resumen';

/**
 * @param changes settings, or how they come about once the workspace runs
 * @param town how the workspace is another one
 */
export async function aPortavoz(
  changes: Partial<Config> | ((workspace: Workspace) => Promise<Partial<Config>>) = {},
  log: Logger = createLog('silent'),
  now?: () => string,
  town: Partial<WorkspaceOptions> = {},
): Promise<RunningPortavoz> {
  const file = await anEmptyDatabaseFile();
  const workspace = await aWorkspace(town);
  const channels = { cases: CASES, digest: DIGEST };
  const changed = typeof changes === 'function' ? await changes(workspace) : changes;
  const config = aConfig(workspace, channels, file.url, changed);
  // A clock of the test's is the only one: what waits in memory goes by it too.
  const elapsed = now === undefined ? undefined : () => Date.parse(now());
  const running = await startPortavoz(config, log, now, elapsed);
  workspace.connectBot(`http://127.0.0.1:${running.port}/slack/events`);
  const database = await openDatabase(config.databaseUrl);

  const card = (caseId: number): Message => {
    const named = workspace.messages(CASES).filter((message) => workspace.plainText(message).includes(`#${caseId} ·`));
    // A list or a call names the case further down; so does a card that has no case any more.
    const first = named.filter((message) => workspace.plainText(message).split('\n')[0]?.includes(`#${caseId} ·`));
    const found = first.length > 0 ? first : named;
    if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} cards of case ${caseId}`);
    return found[0];
  };
  const cardText = (caseId: number) => workspace.plainText(card(caseId));

  const fill = async (key: string, filled: Filled) => {
    await workspace.waitFor(() => workspace.as(key).view() !== null, { what: `a form in front of ${key}` });
    return workspace.as(key).submit(filled);
  };

  const threadText = (caseId: number) =>
    workspace
      .thread(card(caseId))
      .map((message) => workspace.plainText(message))
      .join('\n');

  const reader = aReader(workspace);
  const wholeOf = async (message: Message) => `${workspace.plainText(message)}\n${await reader.detailsOf(message)}`;
  const wholeText = (caseId: number) => wholeOf(card(caseId));

  let undrawn: { statement: BetterSqlite.Statement; close(): void } | null = null;
  /** Whether cards and boards have been drawn since: what their details say is no sign of that. */
  const isDrawn = () => {
    undrawn ??= cardsToDraw(config.databaseUrl);
    return undrawn.statement.get() === undefined;
  };

  const messageSays = async (find: () => Message, words: readonly string[], what: string) => {
    let whole = '';
    let reading: Promise<string> = Promise.resolve('');
    let found = false;
    let read = { message: '', at: Number.NEGATIVE_INFINITY };
    const bare = (text: string) => `${text}\n${text.replaceAll(/[*_~]/g, '')}`;
    const look = async () => {
      const message = workspace.plainText(find());
      if (isSaid(() => bare(message), words)) return true;
      // To open the details is a change too: not at once again below a message that is as it was.
      whole ||= message;
      const isKnown = message === read.message && performance.now() - read.at < READ_AGAIN_MS;
      if (isKnown || !isDrawn()) return false;
      reading = wholeOf(find()).catch(() => '');
      whole = await reading;
      read = { message, at: performance.now() };
      return isSaid(() => bare(whole), words) && isDrawn();
    };
    // Looks that still wait when the words are found open nothing any more.
    const isSaidThere = async () => {
      found ||= await look();
      return found;
    };
    await workspace.waitFor(isSaidThere, { what }).catch((error: unknown) => {
      throw new Error(`${what} does not say “${words.join('”, “')}”, but: ${whole}`, { cause: error });
    });
    // Nobody holds the details open when the test goes on.
    await reading;
  };

  const saysSoon = async (text: () => string, words: readonly string[], what: string) => {
    await workspace
      .waitFor(() => isSaid(text, words), { what })
      .catch((error: unknown) => {
        throw new Error(`${what}: “${words.join('”, “')}” is not said, but: ${text()}`, { cause: error });
      });
  };

  return {
    workspace,
    database,
    fill,
    databaseUrl: config.databaseUrl,
    config,
    port: running.port,
    card,
    cardText,
    wholeText,
    cardSays: (caseId, ...words) => messageSays(() => card(caseId), words, `The card of case ${caseId}`),
    messageSays,
    detailsOf: reader.detailsOf,
    threadText,
    threadSays: (caseId, ...words) => saysSoon(() => threadText(caseId), words, `The thread of case ${caseId}`),
    isTold: (key, ...words) => {
      const told = () => [...workspace.as(key).ephemerals(), ...workspace.as(key).directMessages()];
      return saysSoon(
        () =>
          told()
            .map((message) => workspace.plainText(message))
            .join('\n'),
        words,
        key,
      );
    },
    erase: (caseId) => {
      using file = openedFile(config.databaseUrl);
      file.db.pragma('foreign_keys = off');
      file.db.prepare('delete from cases where id = ?').run(caseId);
    },
    outboxRows: () => {
      using file = openedFile(config.databaseUrl);
      const rows = file.db.prepare('select kind, state, why, due_at as dueAt from outbox order by id').all();
      return z
        .array(outboxRow)
        .parse(rows)
        .map(({ dueAt, ...row }) => ({ ...row, dueInMs: Date.parse(dueAt) - Date.now() }));
    },
    record: async () => {
      const rows: RecordRow[] = (await database.cases.reader.auditRows(1, 1000)).map(({ body }) => JSON.parse(body));
      return rows.filter(({ event }) => event !== 'handbook.first' && event !== 'bell.rung');
    },
    form: async (key) => {
      const open = await workspace.waitFor(() => workspace.as(key).view(), { what: `a form in front of ${key}` });
      return workspace.plainText(open.view);
    },
    write: async (key, caseId, text) => {
      await workspace.as(key).click(card(caseId), 'draft.edit');
      const written = await fill(key, { text });
      // The person keeps to a sentence that no fact supports.
      const open = workspace.as(key).view();
      const isWarned = open !== null && workspace.plainText(open.view).includes('Ningún dato respalda alguna frase');
      return isWarned ? workspace.as(key).submit() : written;
    },
    pick: (key, caseId, action) => workspace.as(key).click(card(caseId), action),
    approveAnyway: async (key, caseId) => {
      await workspace.as(key).click(card(caseId), 'draft.approve');
      await workspace.waitFor(() => workspace.as(key).view() !== null, { what: `the warnings in front of ${key}` });
      const boxes = allTicked(workspace.as(key).view()?.view.blocks ?? []);
      return workspace.as(key).submit({ ...boxes, note: 'Lo asume la dirección del plan' });
    },
    flag: async (key, { text, network = 'x', author = '', url = '' }) => {
      await workspace.as(key).command(CASES, '/flag');
      await fill(key, { text, network, author, url });
    },
    [Symbol.asyncDispose]: async () => {
      await running.stop();
      undrawn?.close();
      await database.close();
      await workspace.stop();
      await file.remove();
    },
  };
}

const outboxRow = z.object({ kind: z.string(), state: z.string(), why: z.string().nullable(), dueAt: z.string() });

/** What is still to be drawn of cards and boards, asked again and again. */
function cardsToDraw(databaseUrl: string) {
  const { db } = openedFile(databaseUrl);
  const waiting = "select 1 from outbox where kind in ('card', 'board') and state in ('waiting', 'taken')";
  return { statement: db.prepare(waiting), close: () => void db.close() };
}

function openedFile(databaseUrl: string) {
  const db = new BetterSqlite(databaseUrl.replace('sqlite:', ''));
  return { db, [Symbol.dispose]: () => void db.close() };
}

/** Every box of a form, ticked. */
function allTicked(blocks: View['blocks']): Filled {
  const groups = blocks.flatMap((block) =>
    'element' in block && block.element.type === 'checkboxes' ? [block.element] : [],
  );
  return Object.fromEntries(
    groups.map((group) => [group.action_id ?? '', group.options.map((one) => one.value ?? '')]),
  );
}

/** Somebody of the team who has no form open, to read details. */
function aReader(workspace: Workspace) {
  const refused = new Set<string>();
  const detailsOf = async (message: Message): Promise<string> => {
    for (const key of READERS) {
      if (refused.has(key) || workspace.as(key).view() !== null) continue;
      const began = Date.now();
      const more = await workspace.as(key).readMore(message);
      if (more !== null) return workspace.plainText(more);
      // Nothing opened in front of them: they are not of this team.
      if (Date.now() - began > SLOW_MS) refused.add(key);
      else return '';
    }
    return '';
  };
  return { detailsOf };
}

/** Less than what `waitFor` waits between two looks. */
const READ_AGAIN_MS = 200;
const SLOW_MS = 2_000;
const READERS = ['dpo', 'lead', 'area', 'director', 'legal', 'approver', 'writer'];

function isSaid(text: () => string, words: readonly string[]): boolean {
  try {
    const said = text();
    return words.every((word) => said.includes(word));
  } catch {
    return false;
  }
}
