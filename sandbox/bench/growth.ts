import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Database } from '../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { CaseDeps } from '../../src/domain/cases/decision/case-deps.ts';
import { collectDigest } from '../../src/domain/digests/collect-digest.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { ingestPosts } from '../../src/domain/intake/ingest-posts.ts';
import { checkSpikes } from '../../src/domain/intake/spikes/check-spikes.ts';
import { inventWeek } from '../pictures/invented-week.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { benchDesk } from './bench-desk.ts';
import type { BenchOptions, Figure } from './flood/figure.ts';
import { printFigures, rounded } from './flood/figure.ts';
import { floodPosts } from './flood/flood-posts.ts';
import { addHistory } from './growth-world.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 15;
const BATCH = 100;
const LISTED = 12;
const IN_REVIEW = 200;
const MOST_TIMES = 2;
const MOST_MB = 700;

/** What people and posts wait for, at three sizes of the past; the last week is the same each time. */
const WORK = ['queue', 'home', 'digest', 'join', 'look at spikes'] as const;
type Times = Record<(typeof WORK)[number], number>;
type Measured = { posts: number; times: Times; residentMb: number };

export async function benchGrowth(options: BenchOptions): Promise<void> {
  const handbook = await shippedHandbook();
  const measured: Measured[] = [];
  for (const size of SIZES) measured.push(await measure(Math.round(size * options.scale), handbook));
  printFigures(figuresOf(measured), options);
}

function figuresOf(measured: readonly Measured[]): Figure[] {
  const [least] = measured;
  return measured.flatMap(({ posts, times, residentMb }): Figure[] => [
    ...WORK.map((work): Figure => {
      const reference = rounded(least?.times[work] ?? 0);
      const isLast = posts === measured.at(-1)?.posts;
      const goal = isLast ? `≤ ${MOST_TIMES} × ${least?.posts} posts` : '';
      const met = isLast ? times[work] <= reference * MOST_TIMES : null;
      return {
        name: `${work}, ${posts} posts`,
        figure: rounded(times[work]),
        unit: 'ms of a core',
        reference,
        goal,
        met,
      };
    }),
    {
      name: `resident memory, ${posts} posts`,
      figure: Math.round(residentMb),
      unit: 'MB',
      reference: null,
      goal: `≤ ${MOST_MB}`,
      met: residentMb <= MOST_MB,
    },
  ]);
}

async function measure(posts: number, handbook: Handbook): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-growth-'));
  const file = join(folder, 'portavoz.db');
  try {
    const made = await openDatabase(`sqlite:${file}`);
    await inventWeek(made, handbook.institution, new Date().toISOString());
    await made.close();
    addHistory(file, posts);
    const database = await openDatabase(`sqlite:${file}`);
    try {
      const desk = await benchDesk(database.cases, handbook);
      await checkSpikes(desk, database.intake.minutes);
      const times = await timesOf(database, desk);
      return { posts, times, residentMb: process.memoryUsage().rss / 1_048_576 };
    } finally {
      await database.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timesOf(database: Database, desk: CaseDeps): Promise<Times> {
  const { waiting, reader, hoaxes } = database.cases;
  const { figures } = database.team;
  const { ownProfiles } = database.intake;
  const { reader: crises } = database.crises;
  const queue = () =>
    Promise.all([
      reader.list({ kind: 'at_risk', since: desk.now() }),
      waiting.summary(),
      waiting.page(LISTED),
      figures.waiting(),
    ]);
  const digest = () =>
    collectDigest({ reader, figures, hoaxes, crises, ownProfiles, handbook: desk.handbook.current }, desk.now());
  // The cases that the posts join are there before it is timed.
  await joinBatch(database, desk, -1);
  return {
    queue: await timed(queue),
    home: await timed(() => home(database)),
    digest: await timed(digest),
    'look at spikes': await timed(() => checkSpikes(desk, database.intake.minutes)),
    join: await timed((round) => joinBatch(database, desk, round)),
  };
}

/** What `publishHome` reads. */
async function home({
  cases: { home: desk },
  crises: { reader: crises, pauses },
  team: { preferences },
}: Database): Promise<void> {
  await desk.page({ kind: 'at_risk' }, LISTED);
  await desk.page({ kind: 'mine', actor: { kind: 'slack', team: 'T1', user: 'UBENCH' } }, LISTED);
  await desk.page({ kind: 'in_review' }, IN_REVIEW);
  await desk.openBySeverity();
  await desk.unsettledPublications();
  await crises.list();
  await pauses.lasting();
  await preferences.of('UBENCH');
}

/** A batch of posts that say what others said: accepted, and taken in. */
async function joinBatch({ intake: { queue: intake } }: Database, desk: CaseDeps, round: number): Promise<void> {
  const copies = floodPosts(BATCH * 2).filter((_, at) => at % 100 < 60);
  const posts = copies.slice(0, BATCH).map((post, at) => ({ ...post, networkId: `round-${round}-${at}` }));
  await intake.accept(
    posts.map((post) => ({ source: 'bench', post })),
    desk.now(),
  );
  for (let batch = await intake.next(BATCH); batch.length > 0; batch = await intake.next(BATCH))
    await ingestPosts(desk, batch);
}

/** The least of some rounds: what it takes when nothing else is in the way. Milliseconds of processor time. */
async function timed(run: (round: number) => Promise<unknown>): Promise<number> {
  await run(0);
  const times: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const before = process.cpuUsage();
    await run(round);
    const { user, system } = process.cpuUsage(before);
    times.push(user + system);
  }
  return Math.min(...times) / 1_000;
}
