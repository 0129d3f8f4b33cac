import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { vi } from 'vitest';
import type { RunningProcess } from '../../sandbox/processes/a-process.ts';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import type { SentRequest } from '../../sandbox/workspace/web-api/bot-line.ts';
import type { Message } from '../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../sandbox/workspace/workspace.ts';
import type { Database } from '../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { StartingPlace } from '../app/a-started-bot.ts';
import { aStartingPlace } from '../app/a-started-bot.ts';

/** When the process dies: Slack has received its `nth` call and does nothing about it, or has done it and answered. */
export type Killing = { moment: 'received' | 'answered'; nth: number };

/** The real process beside a workspace that kills it at one of its calls; it is started again as if a minute later. */
export type MortalBot = AsyncDisposable & {
  workspace: Workspace;
  database: Database;
  databaseUrl: string;
  /** The Web API calls of its first life, in the order in which they came and in that in which they were answered. */
  calls: Readonly<Record<Killing['moment'], readonly string[]>>;
  /** Messages that the first life was sending when it died: Slack may have them, and the database does not know. */
  sending(): number;
  /** Cards in the channel, oldest first. */
  cards(): Message[];
  /** Ends when `look` says so, or when the process was killed: then with false. */
  alive(look: () => boolean | Promise<boolean>, what: string): Promise<boolean>;
  /** Ends when the team has been told everything, however often the process must be started for it. */
  settled(): Promise<void>;
  /** After a death only: starts it again; Slack then delivers again what it had no answer to. */
  revived(unanswered: readonly SentRequest[]): Promise<void>;
};

const CASES = 'portavoz-casos';

/** Nobody was there for a minute: what the killed process had taken, and its lease, have run out. */
const aMinuteLater = `
  const Now = Date;
  globalThis.Date = class extends Now {
    constructor(...given) { given.length === 0 ? super(Now.now() + 60_000) : super(...given); }
    static now() { return Now.now() + 60_000; }
  };`;

/** @param settings in place of those with which it starts */
export async function aMortalBot(killing: Killing | null, settings: Record<string, string>): Promise<MortalBot> {
  const place = await aStartingPlace();
  const { workspace } = place;
  const calls = { received: [] as string[], answered: [] as string[] };
  let running: RunningProcess | null = null;
  const life: { fate: 'first' | 'killed' | 'second'; sending: number } = { fate: 'first', sending: 0 };

  /** True when that was the call to die at. */
  const meet = (moment: Killing['moment'], method: string): boolean => {
    if (life.fate !== 'first') return false;
    calls[moment].push(method);
    if (killing?.moment !== moment || killing.nth !== calls[moment].length) return false;
    life.fate = 'killed';
    running?.kill('SIGKILL');
    return true;
  };
  workspace.watchCalls({
    received(method) {
      // Nothing more of it arrives, not even what it sent between the signal and its end.
      if (meet('received', method) || life.fate === 'killed') workspace.faults.add({ method, kind: 'drop_request' });
    },
    answered: (method) => void meet('answered', method),
  });

  async function live(nodeArgs: string[] = []): Promise<void> {
    running = place.start(settings, nodeArgs);
    const [, port] = await running.prints(/"port":(\d+)/);
    workspace.connectBot(`http://127.0.0.1:${port}/slack/events`);
  }

  async function liveAgain(): Promise<void> {
    await running?.ended;
    life.sending = countIn(place, "kind <> 'publish' and state = 'taken'");
    const nodeArgs = await place.preloaded(aMinuteLater);
    workspace.faults.clear();
    life.fate = 'second';
    await live(nodeArgs);
  }

  const alive: MortalBot['alive'] = async (look, what) => {
    const looked = async () => life.fate === 'killed' || (await look());
    await vi.waitUntil(looked, { timeout: PATIENCE_MS, interval: 25 }).catch((cause: unknown) => {
      throw new Error(`There was no sign of ${what}. ${running?.errors()}`, { cause });
    });
    return life.fate !== 'killed';
  };

  const settled = async (): Promise<void> => {
    if (await alive(() => countIn(place, "kind <> 'publish'") === 0, 'the team told everything')) return;
    await liveAgain();
    await settled();
  };

  await live().catch(async (error: unknown) => {
    if (life.fate !== 'killed') throw error;
    await liveAgain();
  });
  if (life.fate === 'killed') await liveAgain();
  const databaseUrl = `sqlite:${place.file}`;
  const database = await openDatabase(databaseUrl);

  return {
    workspace,
    database,
    databaseUrl,
    calls,
    sending: () => life.sending,
    cards: () => workspace.messages(CASES),
    alive,
    settled,
    async revived(unanswered) {
      if (life.fate === 'killed') await liveAgain();
      for (const request of unanswered) await workspace.redeliver(request);
    },
    [Symbol.asyncDispose]: async () => {
      running?.kill('SIGTERM');
      await running?.ended;
      await database.close();
      await place[Symbol.asyncDispose]();
    },
  };
}

/** Items of the outbox of which that is true. */
function countIn({ file }: StartingPlace, where: string): number {
  // It may have died before it had a database.
  if (!existsSync(file)) return 0;
  const db = new Sqlite(file, { readonly: true });
  try {
    return Number(db.prepare(`select count(*) from outbox where ${where}`).pluck().get());
  } finally {
    db.close();
  }
}
