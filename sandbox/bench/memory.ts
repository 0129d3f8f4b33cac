import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { inventWeek } from '../pictures/invented-week.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { DIGEST_CHANNEL } from '../town.ts';
import type { FloodedBot } from './flood/a-flooded-bot.ts';
import { aFloodedBot } from './flood/a-flooded-bot.ts';
import type { BenchOptions, Figure } from './flood/figure.ts';
import { printFigures } from './flood/figure.ts';

const MOST_AT_REST = 300;
const MOST_DRAWING = 450;
const LOOK_MS = 50;
/** The warm-up is over by then, and a thread that drew has been given back. */
const REST_MS = 20_000;
const PICTURES_MS = 120_000;

/** Prints the resident memory of the real program: at rest, while it draws the pictures of a week, and afterwards. */
export async function benchMemory(options: BenchOptions): Promise<void> {
  const bot = await aFloodedBot();
  try {
    const started = await bot.residentMb();
    await pause(REST_MS);
    const atRest = await bot.residentMb();
    await fill(bot);
    const { most, pictures } = await whileDrawing(bot);
    await pause(REST_MS);
    const afterwards = await bot.residentMb();
    printFigures(
      [
        figure('as soon as it answers', started),
        figure(`at rest, ${REST_MS / 1000} s later`, atRest, MOST_AT_REST),
        figure(`most while ${pictures} pictures of a week are drawn`, most, MOST_DRAWING),
        figure(`at rest again, ${REST_MS / 1000} s later`, afterwards),
      ],
      options,
    );
  } finally {
    await bot.stop();
  }
}

async function fill({ databaseFile }: FloodedBot): Promise<void> {
  const { institution } = await shippedHandbook();
  const database = await openDatabase(`sqlite:${databaseFile}`);
  try {
    await inventWeek(database, institution, new Date().toISOString());
  } finally {
    await database.close();
  }
}

/** The last message of a week is its last picture: none has followed for a while. */
async function whileDrawing(bot: FloodedBot): Promise<{ most: number; pictures: number }> {
  const { workspace } = bot;
  const pictures = () => workspace.messages(DIGEST_CHANNEL).flatMap((message) => message.files ?? []).length;
  let most = 0;
  const drawn = new AbortController();
  const watching = (async () => {
    while (!drawn.signal.aborted) {
      most = Math.max(most, await bot.residentMb());
      await pause(LOOK_MS);
    }
  })();
  await workspace.as('lead').command(DIGEST_CHANNEL, '/digest', 'weekly');
  await workspace.waitFor(() => pictures() >= WEEK_PICTURES, { what: 'the pictures', timeoutMs: PICTURES_MS });
  drawn.abort();
  await watching;
  return { most, pictures: pictures() };
}

/** What the digest of a week with cases has. */
const WEEK_PICTURES = 3;

function figure(name: string, mb: number, most?: number): Figure {
  return {
    name,
    figure: Math.round(mb),
    unit: 'MB',
    reference: null,
    goal: most === undefined ? '' : `≤ ${most}`,
    met: most === undefined ? null : mb <= most,
  };
}
