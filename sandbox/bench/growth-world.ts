import Sqlite from 'better-sqlite3';

/** Of so many posts one in four has a case of its own; the others have joined one. */
const POSTS_A_CASE = 4;
const JOINED_CASES = 50;
const BANDS = 8;
const DAY_MS = 86_400_000;
/** The history lies before the week that is invented anew each time. */
const [OLDEST_DAYS, NEWEST_DAYS] = [400, 9];

/**
 * Fills a database of a town with a past: answered cases like one that is there, and posts that joined the cases of past floods. Written by SQL,
 * since a million posts would take the program an hour.
 */
export function addHistory(file: string, posts: number): void {
  const db = new Sqlite(file);
  try {
    db.pragma('synchronous = off');
    db.pragma('foreign_keys = off');
    const answered = db
      .prepare("select case_id as id from publications where status = 'published' order by case_id limit 1")
      .pluck()
      .get();
    const cases = Math.floor(posts / POSTS_A_CASE);
    const clone = cloner(db, Number(answered), cases);
    const at = moments(cases);
    db.transaction(() => {
      clone(
        'cases',
        { id: '1000000 + n.i', opened_at: at, current_draft_id: "'past-d' || n.i", is_pending: '0' },
        'id',
      );
      clone('posts', { id: "'past-p' || n.i", case_id: '1000000 + n.i', flagged_at: at });
      clone('drafts', { id: "'past-d' || n.i", case_id: '1000000 + n.i', created_at: at });
      clone('endorsements', { id: "'past-e' || n.i", case_id: '1000000 + n.i', draft_id: "'past-d' || n.i", at });
      const out = { hold_until: at, published_at: at };
      const ids = { id: "'past-r' || n.i", case_id: '1000000 + n.i', draft_id: "'past-d' || n.i" };
      clone('publications', { ...ids, ...out });
      addJoined(db, posts - cases, cases);
      addWordings(db, cases);
      db.prepare("update counters set value = 2000000 where name = 'case'").run();
    })();
    db.pragma('wal_checkpoint(truncate)');
    db.exec('analyze');
  } finally {
    db.close();
  }
}

/** Rows like those of one case, so many times; each in the place of one that is named stands an expression of `n.i`. */
function cloner(db: Sqlite.Database, caseId: number, count: number) {
  return (table: string, changed: Record<string, string>, by = 'case_id') => {
    const columns = db.prepare(`select name from pragma_table_info('${table}')`).pluck().all().map(String);
    const kept = columns.filter((name) => name !== 'rank');
    const values = kept.map((name) => changed[name] ?? `t."${name}"`);
    const quoted = kept.map((name) => `"${name}"`);
    db.exec(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
       insert into ${table} (${quoted.join(', ')})
       select ${values.join(', ')} from n, (select * from ${table} where ${by} = ${caseId} limit 1) as t`,
    );
  };
}

function addJoined(db: Sqlite.Database, posts: number, cases: number): void {
  const at = moments(posts);
  db.exec(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${posts})
     insert into joined_posts (id, case_id, source, network, network_id, asks_us, author, text, wording, joined_at)
     select 'past-j' || n.i, 1000001 + n.i % min(${cases}, ${JOINED_CASES}), 'bench', 'x', 'j' || n.i, 0, '@vecina' || n.i,
       'El agua entra en los garajes de la calle del Molino y nadie avisa a los vecinos ' || n.i, 'w' || n.i % 1000, ${at} from n;
     insert into crowds (case_id, posts, shown, last_at)
     select case_id, count(*), count(*), max(joined_at) from joined_posts where id like 'past-%' group by case_id;
     insert into intake_keys (key_digest, post_id) select 'past-k' || id, id from joined_posts where id like 'past-%'`,
  );
}

/** Each with words of its own, so that what comes in has to be held against all of them. */
function addWordings(db: Sqlite.Database, cases: number): void {
  db.exec(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${cases})
     insert into case_wordings (post_id, case_id, wording, language, said_at)
     select 'past-p' || n.i, 1000000 + n.i, 'past-w' || n.i, 'es', ${moments(cases)} from n;
     with recursive b(k) as (select 1 union all select k + 1 from b where k < ${BANDS})
     insert or ignore into wording_bands (band, post_id)
     select abs(random()) % 2000000000, post_id from case_wordings, b where post_id like 'past-%'`,
  );
}

/** From the oldest to the newest, evenly. */
function moments(count: number): string {
  const from = Date.now() - OLDEST_DAYS * DAY_MS;
  const step = ((OLDEST_DAYS - NEWEST_DAYS) * DAY_MS) / count / 1_000;
  return `strftime('%Y-%m-%dT%H:%M:%fZ', ${Math.floor(from / 1_000)} + n.i * ${step}, 'unixepoch')`;
}
