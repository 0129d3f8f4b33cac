import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { LOOKS } from '../../../src/domain/measures/look.ts';
import type { BenchPlace } from '../flood/bench-place.ts';

/** Of so many posts one in four has a case of its own; the others have joined one. */
const POSTS_A_CASE = 4;
const JOINED_CASES = 50;
const BANDS = 8;
const DAY_MS = 86_400_000;
/** The history lies before the week that is invented anew each time. */
const [OLDEST_DAYS, NEWEST_DAYS] = [400, 9];

/** A database that statements are run on, and how its engine says the same things. */
export type Filler = {
  run(statement: string): Promise<void>;
  /** The first column of each row. */
  values(query: string): Promise<unknown[]>;
  end(): Promise<void>;
  columnsOf(table: string): string;
  /** Rows from 1 to `count` as `name(i)`, before and behind `from`. */
  series(name: string, count: number): { before: string; from: string };
  /** A moment as text: so many seconds since the epoch. */
  moment(seconds: string): string;
  random: string;
  unlessThere: string;
  unguarded: readonly string[];
};

/**
 * Fills a database of a town with a past: answered cases like one that is there, and posts that joined the cases of past floods. Written by SQL,
 * since a million posts would take the program an hour.
 */
export async function addHistory(place: BenchPlace, posts: number, measured: 'measured' | 'unmeasured' = 'measured') {
  await filling(place, async (filler) => {
    const [answered] = await filler.values(
      "select case_id from publications where status = 'published' order by case_id limit 1",
    );
    const cases = Math.floor(posts / POSTS_A_CASE);
    await addAnswered(filler, Number(answered), cases);
    if (measured === 'measured') await addMeasures(filler);
    await addJoined(filler, posts - cases, cases);
    await addWordings(filler, cases);
    await filler.run("update counters set value = 2000000 where name = 'case'");
  });
}

/** Fills a database in one transaction, unguarded. */
export async function filling(place: BenchPlace, fill: (filler: Filler) => Promise<void>): Promise<void> {
  const filler = place.engine === 'sqlite' ? inAFile(place.url) : await onAServer(place.url);
  try {
    for (const statement of filler.unguarded) await filler.run(statement);
    await filler.run('begin');
    await fill(filler);
    await filler.run('commit');
    await filler.run('analyze');
  } finally {
    await filler.end();
  }
}

async function addAnswered(filler: Filler, caseId: number, count: number): Promise<void> {
  const at = moments(filler, count);
  const ids = { case_id: '1000000 + n.i', draft_id: "'past-d' || n.i" };
  const core = { id: '1000000 + n.i', opened_at: at, current_draft_id: "'past-d' || n.i", is_pending: '0' };
  const clone = cloner(filler, `${caseId}`, count);
  await clone('cases', core, 'id');
  await clone('posts', { id: "'past-p' || n.i", case_id: '1000000 + n.i', flagged_at: at });
  await clone('drafts', { id: "'past-d' || n.i", case_id: '1000000 + n.i', created_at: at });
  await clone('endorsements', { id: "'past-e' || n.i", ...ids, at });
  await clone('publications', { id: "'past-r' || n.i", ...ids, hold_until: at, published_at: at });
}

/** Adds what came of the answers of the past. */
export async function addMeasures(filler: Filler): Promise<void> {
  for (const look of LOOKS)
    await filler.run(
      `insert into measures (publication_id, look, found, answers, shares, likes, at, age_minutes, failures)
       select id, '${look}', 'counts', 3, 1, 9, published_at, 1441, 0 from publications where id like 'past-%'`,
    );
}

/** Rows like those of one case, so many times; each in the place of one that is named stands an expression of `n.i`. */
export function cloner(filler: Filler, one: string, count: number) {
  return async (table: string, changed: Record<string, string>, by = 'case_id') => {
    const columns = (await filler.values(filler.columnsOf(table))).map(String);
    const kept = columns.filter((name) => name !== 'rank');
    const values = kept.map((name) => changed[name] ?? `t."${name}"`);
    const quoted = kept.map((name) => `"${name}"`);
    const n = filler.series('n', count);
    await filler.run(
      `${n.before} insert into ${table} (${quoted.join(', ')})
       select ${values.join(', ')} from ${n.from}, (select * from ${table} where ${by} = ${one} limit 1) as t`,
    );
  };
}

async function addJoined(filler: Filler, posts: number, cases: number): Promise<void> {
  const n = filler.series('n', posts);
  await filler.run(
    `${n.before} insert into joined_posts (id, case_id, source, network, network_id, asks_us, author, text, wording, joined_at)
     select 'past-j' || n.i, 1000001 + n.i % ${Math.min(cases, JOINED_CASES)}, 'bench', 'x', 'j' || n.i, 0, '@vecina' || n.i,
       'El agua entra en los garajes de la calle del Molino y nadie avisa a los vecinos ' || n.i, 'w' || n.i % 1000,
       ${moments(filler, posts)} from ${n.from}`,
  );
  await filler.run(
    `insert into crowds (case_id, posts, shown, last_at)
     select case_id, count(*), count(*), max(joined_at) from joined_posts where id like 'past-%' group by case_id`,
  );
  await filler.run(
    `insert into intake_keys (key_digest, words, post_id)
     select 'past-k' || id, 'past', id from joined_posts where id like 'past-%'`,
  );
}

/** Each with words of its own, so that what comes in has to be held against all of them. */
async function addWordings(filler: Filler, cases: number): Promise<void> {
  const n = filler.series('n', cases);
  const b = filler.series('b', BANDS);
  await filler.run(
    `${n.before} insert into case_wordings (post_id, case_id, wording, language, said_at)
     select 'past-p' || n.i, 1000000 + n.i, 'past-w' || n.i, 'es', ${moments(filler, cases)} from ${n.from}`,
  );
  await filler.run(
    `${b.before} insert into wording_bands (band, post_id, said_at)
     select ${filler.random}, post_id, said_at from case_wordings, ${b.from} where post_id like 'past-%' ${filler.unlessThere}`,
  );
}

/** Moment of each row, from the oldest to the newest, evenly. @param days before now, negative behind it */
export function moments(
  filler: Filler,
  count: number,
  [oldest, newest]: readonly [number, number] = [OLDEST_DAYS, NEWEST_DAYS],
): string {
  const from = Date.now() - oldest * DAY_MS;
  const step = ((oldest - newest) * DAY_MS) / count / 1_000;
  return filler.moment(`${Math.floor(from / 1_000)} + n.i * ${step}`);
}

function inAFile(url: string): Filler {
  const db = new Sqlite(url.slice('sqlite:'.length));
  return {
    run: async (statement) => void db.exec(statement),
    values: async (query) => db.prepare(query).pluck().all(),
    async end() {
      db.pragma('wal_checkpoint(truncate)');
      db.close();
    },
    columnsOf: (table) => `select name from pragma_table_info('${table}')`,
    series: (name, count) => ({
      before: `with recursive ${name}(i) as (select 1 union all select i + 1 from ${name} where i < ${count})`,
      from: name,
    }),
    moment: (seconds) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${seconds}, 'unixepoch')`,
    random: 'abs(random()) % 2000000000',
    unlessThere: 'on conflict do nothing',
    unguarded: ['pragma synchronous = off', 'pragma foreign_keys = off'],
  };
}

async function onAServer(url: string): Promise<Filler> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    run: async (statement) => void (await client.query(statement)),
    values: async (query) => (await client.query({ text: query, rowMode: 'array' })).rows.map(([first]) => first),
    end: () => client.end(),
    columnsOf: (table) =>
      `select column_name from information_schema.columns where table_name = '${table}' and table_schema = current_schema()`,
    series: (name, count) => ({ before: '', from: `generate_series(1, ${count}) as ${name}(i)` }),
    moment: (seconds) => `to_char(to_timestamp(${seconds}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    random: '(random() * 2000000000)::int',
    unlessThere: 'on conflict do nothing',
    unguarded: ["set session_replication_role = 'replica'", 'set synchronous_commit = off'],
  };
}
