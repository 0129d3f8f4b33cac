import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import type { FloodedBot } from './flood/a-flooded-bot.ts';
import { aFloodedBot, SECRET, SOURCE } from './flood/a-flooded-bot.ts';
import type { BenchOptions, Figure } from './flood/figure.ts';
import { printFigures, rounded } from './flood/figure.ts';

const POSTS = 40_000;
const GOAL_PER_SECOND = 1_500;
const GOAL_MB = 700;
const sender = fileURLToPath(new URL('flood/send-flood.ts', import.meta.url));
const run = promisify(execFile);

/** Prints how many posts a second the real program takes in that another process sends over HTTP, beside bare batched inserts. */
export async function benchIntake(options: BenchOptions): Promise<void> {
  const bot = await aFloodedBot();
  try {
    const count = Math.round(POSTS * options.scale);
    const bare = bareInserts(path.join(bot.folder, 'bare.db'), count);
    printFigures(await flooded(bot, count, bare), options);
  } finally {
    await bot.stop();
  }
}

async function flooded(bot: FloodedBot, count: number, bare: number): Promise<Figure[]> {
  const before = await bot.usage();
  const database = new Sqlite(bot.databaseFile, { readonly: true });
  const began = performance.now();
  const { stdout } = await run(process.execPath, [sender, String(bot.port), SOURCE, SECRET, String(count)]);
  const sent = JSON.parse(stdout);
  const waiting = database.prepare('select count(*) from intake_posts').pluck();
  while (Number(waiting.get()) > 0) await wait(50);
  const tookS = (performance.now() - began) / 1000;
  const after = await bot.usage();
  const rows = ['posts', 'joined_posts'].map((table) =>
    Number(database.prepare(`select count(*) from ${table}`).pluck().get()),
  );
  const [opened = 0, joined = 0] = rows;
  database.close();
  const sustained = count / tookS;
  const lost = count - opened - joined - sent.duplicate - sent.refused;
  const figure = (name: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
    name,
    figure: rounded(value),
    unit,
    reference: null,
    goal: '',
    met: null,
    ...more,
  });
  const goal = `≥ ${GOAL_PER_SECOND}`;
  return [
    figure('intake.sustained', sustained, 'posts/s', {
      reference: rounded(bare),
      goal,
      met: sustained >= GOAL_PER_SECOND,
    }),
    figure('intake.acknowledged', count / (sent.ms / 1000), 'posts/s', { reference: rounded(bare) }),
    figure('intake.answer_p99', sent.p99Ms, 'ms'),
    figure('intake.lost', lost, 'posts', { goal: '0', met: lost === 0 }),
    figure('intake.cases', opened, 'cases'),
    figure('intake.asked_to_wait', sent.retries, 'requests'),
    ...(before === null || after === null
      ? []
      : [
          figure('intake.bot_cpu', (after.cpuMs - before.cpuMs) / count, 'ms/post'),
          figure('intake.bot_memory', after.peakMb, 'MB', { goal: `≤ ${GOAL_MB}`, met: after.peakMb <= GOAL_MB }),
        ]),
  ];
}

/** Rows of 300 bytes and one index, 100 a FULL commit: what the engine alone does on this disk now. @returns rows a second */
function bareInserts(file: string, count: number): number {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table bare (id integer primary key, key text unique, text text)');
  const insert = database.prepare('insert into bare (key, text) values (?, ?)');
  const text = 'x'.repeat(300);
  const batch = database.transaction((from: number) => {
    for (let at = from; at < Math.min(count, from + 100); at += 1) insert.run(`key-${(at * 7919) % 1_000_003}`, text);
  });
  const began = performance.now();
  for (let from = 0; from < count; from += 100) batch.immediate(from);
  const perSecond = count / ((performance.now() - began) / 1000);
  database.close();
  return perSecond;
}
