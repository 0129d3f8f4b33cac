import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import type { FloodedBot } from './flood/a-flooded-bot.ts';
import { aFloodedBot, portIn, SECRET, SOURCE } from './flood/a-flooded-bot.ts';
import type { Clicked } from './flood/clicks-during.ts';
import { clicksDuring, failedClicks } from './flood/clicks-during.ts';
import type { BenchOptions, Figure } from './flood/figure.ts';
import { printFigures, rounded } from './flood/figure.ts';

const POSTS = 40_000;
const FLOOD_S = 60;
const CLICKS_PER_SECOND = 200;
const BARE_MS = 10_000;
const GOAL_P99_MS = 150;
const GOAL_MOST_MS = 1_500;
const flood = fileURLToPath(new URL('flood/send-flood.ts', import.meta.url));
const bareBolt = fileURLToPath(new URL('flood/bare-bolt.ts', import.meta.url));
const run = promisify(execFile);

/** Prints how long clicks take to be answered while a flood is taken in, beside a bare Bolt app under the same clicks and no flood. */
export async function benchInteractive(options: BenchOptions): Promise<void> {
  const bot = await aFloodedBot();
  try {
    const bare = await bareClicks(bot);
    const count = Math.round(POSTS * options.scale);
    const clicked = await clicksDuring(bot.workspace, clicksTo(bot.port), async () => {
      await run(process.execPath, [
        flood,
        String(bot.port),
        SOURCE,
        SECRET,
        String(count),
        String(FLOOD_S * options.scale),
      ]);
      await untilTakenIn(bot.databaseFile);
    });
    printFigures(figuresOf(clicked, bare), options);
  } finally {
    await bot.stop();
  }
}

async function bareClicks(bot: FloodedBot): Promise<Clicked> {
  const args = [bareBolt, SECRET, path.join(bot.folder, 'bare-bolt.db')];
  const bare = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(bare, 'exit');
  try {
    const port = await portIn(bare.stdout);
    if (port === null) throw new Error('The bare Bolt app did not start.');
    return await clicksDuring(bot.workspace, clicksTo(port), () => wait(BARE_MS));
  } finally {
    bare.kill('SIGTERM');
    await ended;
  }
}

function clicksTo(port: number) {
  return { port, perSecond: CLICKS_PER_SECOND, secret: SECRET };
}

async function untilTakenIn(file: string): Promise<void> {
  const database = new Sqlite(file, { readonly: true });
  const waiting = database.prepare('select count(*) from intake_posts').pluck();
  while (Number(waiting.get()) > 0) await wait(50);
  database.close();
}

function figuresOf(clicked: Clicked, bare: Clicked): Figure[] {
  const { count, reasons } = failedClicks(clicked);
  const ms = (name: string, figure: number, reference: number, goalMs: number | null): Figure => ({
    name: `interactive.${name}`,
    figure: rounded(figure),
    unit: 'ms',
    reference: rounded(reference),
    goal: goalMs === null ? '' : `≤ ${goalMs}`,
    met: goalMs === null ? null : figure <= goalMs,
  });
  return [
    ms('p50', clicked.p50Ms, bare.p50Ms, null),
    ms('p99', clicked.p99Ms, bare.p99Ms, GOAL_P99_MS),
    ms('most', clicked.mostMs, bare.mostMs, GOAL_MOST_MS),
    {
      name: 'interactive.failed',
      figure: count,
      unit: `of ${clicked.clicks} ${reasons}`.trim(),
      reference: null,
      goal: '0',
      met: count === 0,
    },
  ];
}
