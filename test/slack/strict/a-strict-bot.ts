import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { startPortavoz } from '../../../src/app/start.ts';
import { readConfig } from '../../../src/config/config.ts';
import type { TextKey } from '../../../src/i18n/texts.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { createLog } from '../../../src/log.ts';
import { anEmptyDatabaseFile } from '../../support/drivers/a-database.ts';
import type { StrictSlack } from '../../support/strict-slack/a-strict-slack.ts';
import { aStrictSlack } from '../../support/strict-slack/a-strict-slack.ts';
import type { StrictPerson } from '../../support/strict-slack/people/persons.ts';
import type { Message } from '../../support/strict-slack/world.ts';

export const CASES = 'casos';
export const DIGEST = 'resumen';

/** What the walk asks of a Slack: both of ours have it. */
export type WalkSlack = Pick<
  StrictSlack,
  'settings' | 'connectTo' | 'as' | 'messages' | 'pinned' | 'reads' | 'illegal' | 'until' | typeof Symbol.asyncDispose
>;

/** The whole bot, started from settings as an operator writes them, on SQLite and beside a Slack of ours. */
export type WalkBot<Slack extends WalkSlack = WalkSlack> = AsyncDisposable & {
  slack: Slack;
  /** The same database, opened a second time. */
  database: Database;
  /** The card of a case, once it is there. */
  card(caseId: number): Promise<Message>;
  /** Waits until the card says so. */
  cardSays(caseId: number, ...words: readonly string[]): Promise<void>;
  /** Waits until a message that is not below another one says so. */
  channelSays(channel: string, ...words: readonly string[]): Promise<Message>;
  /** Waits until the person alone is told so, from now on. */
  hears(person: StrictPerson, what: () => Promise<void>, ...words: readonly string[]): Promise<void>;
  /** Flags a post by `/flag`. */
  flags(person: StrictPerson, text: string): Promise<void>;
  /** Events of the audit log, oldest first. */
  events(): Promise<string[]>;
  /** Number of cases in the database. */
  cases(): number;
  /** Messages that are still to be sent to the team. */
  unsent(): string[];
};

const PLAYBOOKS = fileURLToPath(new URL('../../../playbooks', import.meta.url));
const es = textsIn('es-ES');

/** The words of a button, as they are in sight. */
export function word(key: TextKey): string {
  return es.t(key);
}

/** The bot beside the strict Slack. */
export type StrictBot = WalkBot<StrictSlack>;

export async function aStrictBot(way: 'http' | 'socket'): Promise<StrictBot> {
  return aBotBeside(await aStrictSlack(way));
}

export async function aBotBeside<Slack extends WalkSlack>(slack: Slack): Promise<WalkBot<Slack>> {
  const file = await anEmptyDatabaseFile();
  const read = readConfig({
    ...slack.settings,
    DATABASE_URL: file.url,
    PLAYBOOKS_DIR: PLAYBOOKS,
    PORT: '0',
    HEALTH_ADDRESS: 'off',
    BACKUP_DIR: 'off',
    HOLD_SECONDS: '120',
    DIGEST_AT: '23:59',
    WEEKLY_DIGEST_AT: 'sunday 23:59',
    LOG_LEVEL: 'silent',
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const running = await startPortavoz(read.config, createLog('silent'));
  slack.connectTo(`http://127.0.0.1:${running.port}/slack/events`);
  const database = await openDatabase(file.url);
  const rows = (query: string): unknown[] => {
    const db = new BetterSqlite(file.file, { readonly: true });
    try {
      return db.prepare(query).all();
    } finally {
      db.close();
    }
  };

  const tops = (channel: string) => slack.messages(channel).filter(({ threadTs }) => threadTs === null);
  const isCard = (caseId: number) => (message: Message) => {
    const said = slack.reads(message);
    return said.includes(`#${caseId} ·`) || said.includes(`#${caseId}\n`);
  };
  const card = (caseId: number) => slack.until(() => tops(CASES).find(isCard(caseId)), `The card of case ${caseId}`);
  const seen = (text: () => string, words: readonly string[], what: string) =>
    slack
      .until(() => words.every((one) => text().includes(one)), what)
      .catch((error: unknown) => {
        const refused = slack.illegal().join('\n');
        throw new Error(`${what}: “${words.join('”, “')}” is not said, but: ${text()}\n${refused}`, { cause: error });
      });

  return {
    slack,
    database,
    card,
    async cardSays(caseId, ...words) {
      const message = await card(caseId);
      await seen(() => slack.reads(message), words, `The card of case ${caseId}`);
    },
    async channelSays(channel, ...words) {
      const all = () => tops(channel).map((message) => slack.reads(message));
      await seen(
        () => all().find((said) => words.every((one) => said.includes(one))) ?? all().join('\n---\n'),
        words,
        channel,
      );
      return slack.until(
        () => tops(channel).find((message) => words.every((one) => slack.reads(message).includes(one))),
        channel,
      );
    },
    async hears(person, what, ...words) {
      const before = new Set(person.told().map(({ ts }) => ts));
      await what();
      const news = () => person.told().flatMap((one) => (before.has(one.ts) ? [] : [slack.reads(one)]));
      const said = () => news().find((one) => words.every((part) => one.includes(part))) ?? news().join('\n---\n');
      await seen(said, words, 'What the person alone is told');
    },
    async flags(person, text) {
      await person.types(CASES, `/flag ${text}`);
      await person.sends({ [word('form.network')]: 'X' });
    },
    events: async () =>
      (await database.cases.reader.auditRows(1, 1000)).map(
        ({ body }) => z.looseObject({ event: z.string() }).parse(JSON.parse(body)).event,
      ),
    cases: () =>
      z.array(z.object({ count: z.number() })).parse(rows('select count(*) as count from cases'))[0]?.count ?? 0,
    unsent: () =>
      z
        .array(z.object({ kind: z.string(), why: z.string().nullable() }))
        .parse(rows("select kind, why from outbox where state in ('failed', 'unknown')"))
        .map(({ kind, why }) => `${kind}: ${why ?? ''}`),
    async [Symbol.asyncDispose]() {
      await running.stop();
      await database.close();
      await slack[Symbol.asyncDispose]();
      await file.remove();
    },
  };
}
