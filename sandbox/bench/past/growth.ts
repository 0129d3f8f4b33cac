import process from 'node:process';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { CaseDeps } from '../../../src/domain/cases/decision/case-deps.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { ingestPosts } from '../../../src/domain/intake/ingest-posts.ts';
import { checkSpikes } from '../../../src/domain/intake/spikes/check-spikes.ts';
import { LOOKS, lookWindow } from '../../../src/domain/measures/look.ts';
import { inventWeek } from '../../pictures/invented-week.ts';
import { shippedHandbook } from '../../shipped-handbook.ts';
import { benchDesk } from '../bench-desk.ts';
import { aBenchPlace } from '../flood/bench-place.ts';
import type { BenchOptions, Figure } from '../flood/figure.ts';
import { printFigures, rounded } from '../flood/figure.ts';
import { floodPosts } from '../flood/flood-posts.ts';
import { addHistory } from './growth-world.ts';
import type { Clock } from './screens.ts';
import { clockOf, LISTED, leastOf, readDigest, readHome, readWeek } from './screens.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const BATCH = 100;
const MOST_TIMES = 2;
const MOST_WITH_MEASURES = 1.2;
const MOST_MB = 700;

/** What people and posts wait for, at three sizes of the past; the last week is the same each time. */
const WORK = ['queue', 'home', 'digest', 'week', 'join', 'look at spikes', 'due looks'] as const;
/** `weekAlone`: the week without what came of our posts. */
type Times = Record<(typeof WORK)[number] | 'weekAlone', number>;
type Measured = { posts: number; times: Times; residentMb: number };

export async function benchGrowth(options: BenchOptions): Promise<void> {
  const handbook = await shippedHandbook();
  const measured: Measured[] = [];
  const sizes = SIZES.filter((size) => size <= options.rows);
  for (const size of sizes) measured.push(await measure(Math.round(size * options.scale), handbook, options.database));
  printFigures(figuresOf(measured, options.database === null ? 'ms of a core' : 'ms'), options);
}

function figuresOf(measured: readonly Measured[], unit: string): Figure[] {
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
        unit,
        reference,
        goal,
        met,
      };
    }),
    {
      name: `week beside one without measures, ${posts} posts`,
      figure: rounded(times.week),
      unit,
      reference: rounded(times.weekAlone),
      goal: `≤ ${MOST_WITH_MEASURES} ×`,
      met: times.week <= times.weekAlone * MOST_WITH_MEASURES,
    },
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

async function measure(posts: number, handbook: Handbook, server: string | null): Promise<Measured> {
  await using place = await aBenchPlace(server);
  const made = await openDatabase(place.url);
  await inventWeek(made, handbook.institution, new Date().toISOString());
  await made.close();
  await addHistory(place, posts);
  const database = await openDatabase(place.url);
  try {
    const desk = await benchDesk(database.cases, handbook);
    await checkSpikes(desk, database.intake.minutes);
    const times = await timesOf(database, desk, clockOf(place));
    return { posts, times, residentMb: process.memoryUsage().rss / 1_048_576 };
  } finally {
    await database.close();
  }
}

async function timesOf(database: Database, desk: CaseDeps, clock: Clock): Promise<Times> {
  const timed = (run: (round: number) => Promise<unknown>) => leastOf(run, clock);
  const { waiting, reader } = database.cases;
  const { figures } = database.team;
  const queue = () =>
    Promise.all([
      reader.list({ kind: 'at_risk', since: desk.now() }),
      waiting.summary(),
      waiting.page(LISTED),
      figures.waiting(),
    ]);
  // The cases that the posts join are there before it is timed.
  await joinBatch(database, desk, -1);
  return {
    queue: await timed(queue),
    home: await timed(() => readHome(database, desk.now())),
    digest: await timed(() => readDigest(database, desk)),
    weekAlone: await timed(() => readWeek(database, desk, null)),
    week: await timed(() => readWeek(database, desk, database.intake.measures)),
    'due looks': await timed(() => dueLooks(database, desk.now())),
    'look at spikes': await timed(() => checkSpikes(desk, database.intake.minutes)),
    join: await timed((round) => joinBatch(database, desk, round)),
  };
}

/** What a round of looks reads of one network. */
async function dueLooks({ intake: { measures } }: Database, now: string): Promise<void> {
  for (const look of LOOKS) await measures.due({ network: 'x', look, ...lookWindow(look, now), now, limit: 20 });
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
