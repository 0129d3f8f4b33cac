import type { Database } from '../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { CaseDeps } from '../../../src/domain/cases/decision/case-deps.ts';
import { startContents } from '../../../src/domain/contents/perform-content-action.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import type { PlanDeps } from '../../../src/domain/plan/read-calendar.ts';
import { readAhead, readCalendar } from '../../../src/domain/plan/read-calendar.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { PLANNED_SHOWN } from '../../../src/slack/home/home-plan.ts';
import { inventWeek } from '../../pictures/invented-week.ts';
import { shippedHandbook } from '../../shipped-handbook.ts';
import { benchDesk } from '../bench-desk.ts';
import type { BenchPlace } from '../flood/bench-place.ts';
import { aBenchPlace } from '../flood/bench-place.ts';
import type { BenchOptions, Figure } from '../flood/figure.ts';
import { printFigures, rounded } from '../flood/figure.ts';
import type { Filler } from './growth-world.ts';
import { addHistory, addMeasures, cloner, filling, moments } from './growth-world.ts';
import { clockOf, leastByTurns, readDigest, readHome, readWeek } from './screens.ts';

const POSTS = 10_000;
const PLANNED = 10_000;
const MONTH = 31;
const DAY_MS = 86_400_000;
const MOST_TIMES = 1.2;

/** Days before now between which others have planned, and between which we have; negative ones are still to come. */
const OF_OTHERS = [100, -265] as const;
const OUT = [365, 1] as const;
const TO_COME = [-0.2, -90] as const;

const WORK = ['home', 'digest', 'week', 'calendar of a month'] as const;
/** Milliseconds with nothing planned, and with a full plan. */
type Times = Record<(typeof WORK)[number], { none: number; full: number }>;
type Reader = () => Promise<unknown>;

/** Measures what a full plan costs what people look at, beside the same town with nothing planned. */
export async function benchPlan(options: BenchOptions): Promise<void> {
  const handbook = await shippedHandbook();
  await using none = await aTown(options, handbook);
  await using full = await aTown(options, handbook);
  await addPlan(full, handbook, Math.round(PLANNED * options.scale));
  printFigures(figuresOf(await timesOf(none, full, handbook), none), options);
}

/** A town with a year of answered posts behind it, and nothing planned. */
async function aTown({ database, scale }: BenchOptions, handbook: Handbook): Promise<BenchPlace> {
  const place = await aBenchPlace(database);
  const made = await openDatabase(place.url);
  await inventWeek(made, handbook.institution, new Date().toISOString());
  await made.close();
  await addHistory(place, Math.round(POSTS * scale), 'unmeasured');
  return place;
}

function figuresOf(times: Times, { engine }: Pick<BenchPlace, 'engine'>): Figure[] {
  return WORK.map((name): Figure => {
    const isBound = name !== 'calendar of a month';
    const { none, full } = times[name];
    return {
      name,
      figure: rounded(full),
      unit: engine === 'sqlite' ? 'ms of a core' : 'ms',
      reference: rounded(none),
      goal: isBound ? `≤ ${MOST_TIMES} × of none` : '',
      met: isBound ? full <= none * MOST_TIMES : null,
    };
  });
}

/** Times what is read of either town, by turns. */
async function timesOf(none: BenchPlace, full: BenchPlace, handbook: Handbook): Promise<Times> {
  const databases = [await openDatabase(none.url), await openDatabase(full.url)];
  try {
    const towns = await Promise.all(databases.map((database) => readersOf(database, handbook)));
    const timed = async (name: (typeof WORK)[number]) => {
      const [ofNone = Number.NaN, ofFull = Number.NaN] = await leastByTurns(
        towns.map((town) => town[name]),
        clockOf(none),
      );
      return { none: ofNone, full: ofFull };
    };
    return {
      home: await timed('home'),
      digest: await timed('digest'),
      week: await timed('week'),
      'calendar of a month': await timed('calendar of a month'),
    };
  } finally {
    for (const database of databases) await database.close();
  }
}

async function readersOf(database: Database, handbook: Handbook): Promise<Record<(typeof WORK)[number], Reader>> {
  const desk = await benchDesk(database.cases, handbook);
  const plan = planOf(database, desk);
  return {
    home: async () => {
      await readHome(database, desk.now());
      await readAhead(plan, PLANNED_SHOWN);
    },
    digest: () => readDigest(database, desk),
    week: () => readWeek(database, desk, database.intake.measures),
    'calendar of a month': () => readCalendar(plan, MONTH),
  };
}

function planOf({ cases, team: { figures }, intake, outbox }: Database, { handbook, now }: CaseDeps): PlanDeps {
  const { planned, ownProfiles, sources } = intake;
  return {
    planned: { within: planned.within, contents: outbox.contents },
    cases: cases.reader,
    figures,
    ownProfiles,
    calendars: { names: [], sources },
    handbook: handbook.current,
    now,
  };
}

/** Adds a year of what is planned, half of it elsewhere and half of our own, and what came of a year's answers. */
async function addPlan(place: BenchPlace, handbook: Handbook, count: number): Promise<void> {
  const database = await openDatabase(place.url);
  try {
    await planOne(database, handbook);
  } finally {
    await database.close();
  }
  const half = Math.round(count / 2);
  await filling(place, async (filler) => {
    const item = cloner(filler, "'one'", half);
    const past = { id: "'past-i' || n.i", source_id: "'past-i' || n.i", at: moments(filler, half, OF_OTHERS) };
    await item('planned_items', past, 'source_id');
    await addOwn(filler, half);
    await addMeasures(filler);
  });
}

/** Plans one of each, which the others are like. */
async function planOne(database: Database, handbook: Handbook): Promise<void> {
  const desk = await benchDesk(database.cases, handbook);
  const { plan, networks } = handbook.institution;
  const [network] = networks;
  const [action] = plan.actions ?? [];
  if (network === undefined || action === undefined) throw new Error('The shipped handbook plans no action');
  const at = momentAfter(desk.now(), DAY_MS);
  const planned = { network: network.id, at, isAllDay: false, words: 'El mercado abre.', stop: null, link: null };
  await database.intake.planned.take({ source: 'bench', words: [{ sourceId: 'one', planned }], now: desk.now() });
  const texts = [{ network: network.id, text: 'El mercado abre el sábado a las diez.' }];
  const words = { aim: { kind: 'action' as const, id: action.id }, texts, language: 'es' as const, at };
  await startContents(
    { ...desk, contents: database.outbox.contents },
    {
      posts: [{ ...words, until: null, source: 'Área de Comercio', readers: null, factIds: [] }],
      actor: { kind: 'slack', team: 'T1', user: 'UBENCH' },
      channel: null,
      deliveryKey: 'bench',
    },
  );
}

/** Posts of our own: most are out, and some are approved for the weeks to come. */
async function addOwn(filler: Filler, count: number): Promise<void> {
  const toCome = Math.round(count / 5);
  const [one] = await filler.values('select id from contents limit 1');
  const like = async (named: string, many: number, days: readonly [number, number], status: string) => {
    const at = moments(filler, many, days);
    const id = `'${named}' || n.i`;
    await cloner(filler, `'${String(one)}'`, many)('contents', { id, at, since: at, status: `'${status}'` }, 'id');
  };
  await like('past-o', count - toCome, OUT, 'out');
  await like('past-c', toCome, TO_COME, 'in_review');
  await filler.run(
    `insert into departures (id, content_id, target, network, digest, status, claimed_at, url, published_at)
     select 'd' || id, id, 't', 'x', digest, 'published', at, 'https://social.example/' || id, at
     from contents where status = 'out'`,
  );
}
