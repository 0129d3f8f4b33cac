import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import { POST_CLASSES } from '../../../domain/handbook/vocabulary.ts';
import type { Claims, Triaged, TriagedPost } from '../../../domain/intake/claims.ts';
import { idKeyOf, incomingPostKeys } from '../../../domain/posts/post-identity.ts';
import { LANGUAGES } from '../../../domain/text/languages.ts';
import { rememberLast } from '../../../domain/text/remember-last.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { explainDatabaseError } from '../engine/explain-database-error.ts';
import { keyDigest } from '../engine/key-digest.ts';
import { shortHash } from '../engine/short-hash.ts';
import type { IntakeRow } from '../rows/cases/intake-row.ts';
import { deliveredOf } from '../rows/cases/intake-row.ts';
import type { Schema } from '../rows/schema.ts';

type Ranked = IntakeRow & { rank: number };
type Row = Ranked & { standard: string | null; isUrgent: number | null; said: string | null };

/** Creates the claims of waiting posts on PostgreSQL. None of them takes the write lock. */
export function createClaims(db: Kysely<Schema>, place: string): Claims {
  const [claim, oldest] = [claimOf(db), oldestOf(db)];
  const explained = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw explainDatabaseError(error, place);
    });
  return {
    claim: (limit, terms) => explained(claim(limit, terms)),
    store: (results) => explained(store(db, results)),
    oldest: (limit) => explained(oldest(limit)),
    urgent: (limit) => explained(urgent(db, limit)),
  };
}

/** Number of ranks among which the next posts are looked for first. */
const NEXT_RANKS = 256;

/** A server that expects few posts to wait would read and sort all of them each time. */
function nextRanks(limit: number): number {
  return Math.max(NEXT_RANKS, limit * 2);
}

/** Looks for ended leases of which one is among all claims, since it reads as many rows as posts wait. */
const LOOKS_FOR_ALL = 5;

/**
 * Claims the next posts, among those of the next ranks where these suffice. Ended leases are looked
 * for among the posts that are taken in first, and now and then among all.
 */
function claimOf(db: Kysely<Schema>): Claims['claim'] {
  let looks = 0;

  return async (limit, terms) => {
    if (terms.all) {
      const place = looks % LOOKS_FOR_ALL === 0 ? 'all' : 'first';
      looks += 1;
      const found = await claimAmong(db, limit, terms, place);
      if (place === 'all' || found.length > 0) return found;
    }
    const next = await claimAmong(db, limit, terms, 'next');
    return next.length > 0 ? next : claimAmong(db, limit, terms, 'behind');
  };
}

// No post behind the last claim has one.
const LAST = sql`(select coalesce(max(rank), 0) from intake_claims)`;
const FIRST = sql`(select min(rank) from intake_posts where why is null)`;

/** Places in the queue where a claim looks: the next posts, the first that wait, all, and all behind the last claim. */
const PLACES = {
  next: (ranks: number) => sql`rank > ${LAST} and rank <= ${LAST} + ${ranks}`,
  first: (ranks: number) => sql`rank >= ${FIRST} and rank < ${FIRST} + ${ranks}`,
  all: () => sql`rank > 0`,
  behind: () => sql`rank > ${LAST}`,
} as const;

/**
 * Claims posts in one statement. Processes that claim at the same time skip each other's rows. Of
 * two that saw the same row free, the key of the claim lets one have it.
 */
async function claimAmong(
  db: Kysely<Schema>,
  limit: number,
  { now, leaseMs }: Parameters<Claims['claim']>[1],
  place: keyof typeof PLACES,
) {
  const until = momentAfter(now, leaseMs);
  // One that would last longer than any is from before the clock was set back.
  const isOver = sql`(claims.until <= ${now} or claims.until > ${until})`;
  const { rows } = await sql<Ranked & { fence: number }>`
    with free as (
      select rank from intake_posts as post where why is null and ${PLACES[place](nextRanks(limit))} and not exists (
        select from intake_claims as claims where claims.rank = post.rank and (claims.said is not null or not ${isOver}))
      order by rank limit ${limit} for update of post skip locked
    ), claimed as (
      insert into intake_claims as claims (rank, fence, until) select rank, 1, ${until} from free
      on conflict (rank) do update set fence = claims.fence + 1, until = excluded.until
        where claims.said is null and ${isOver}
      returning rank, fence
    )
    select post.*, claimed.fence from claimed join intake_posts as post on post.rank = claimed.rank order by post.rank`.execute(
    db,
  );
  return rows.map((row) => ({ ...waitingOf(row), rank: row.rank, fence: row.fence }));
}

async function store(db: Kysely<Schema>, results: Parameters<Claims['store']>[0]): Promise<number> {
  const { rows } = await sql`
    update intake_claims as claims set standard = results.standard, is_urgent = results.is_urgent, said = results.said
    from unnest(${results.map(({ claimed }) => claimed.rank)}::int[], ${results.map(({ claimed }) => claimed.fence)}::int[],
      ${results.map(({ triaged }) => triaged.standard)}::text[], ${results.map(({ triaged }) => Number(triaged.isUrgent))}::int[],
      ${results.map(({ triaged }) => stored(triaged))}::text[]) as results (rank, fence, standard, is_urgent, said)
    where claims.rank = results.rank and claims.fence = results.fence and claims.said is null
    returning claims.rank`.execute(db);
  return rows.length;
}

/** Number of looks among the next ranks after which one is among all: a post that came in between is not passed over for long. */
const NEAR_LOOKS = 32;

/** Looks for the oldest posts from the first one of the last look on, where these suffice, else among all. */
function oldestOf(db: Kysely<Schema>): (limit: number) => Promise<TriagedPost[]> {
  let first: number | null = null;
  let looks = 0;

  return async (limit) => {
    looks += 1;
    const near = first === null || looks % NEAR_LOOKS === 0 ? [] : await oldestAmong(db, limit, first);
    const rows = near.length === limit ? near : await oldestAmong(db, limit, null);
    first = rows[0]?.rank ?? null;
    return rows.map(triagedOf);
  };
}

/** The posts are chosen before their results are looked up: a server that joins first may read all that wait. */
async function oldestAmong(db: Kysely<Schema>, limit: number, first: number | null): Promise<Row[]> {
  const near = first === null ? sql`` : sql`and rank >= ${first} and rank < ${first + nextRanks(limit)}`;
  const { rows } = await sql<Row>`
    select post.*, claims.standard, claims.is_urgent, claims.said
    from (select * from intake_posts where why is null ${near} order by rank limit ${limit}) as post
    left join intake_claims as claims on claims.rank = post.rank
    order by post.rank`.execute(db);
  return rows;
}

async function firstUrgent(db: Kysely<Schema>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select post.*, claims.standard, claims.is_urgent, claims.said
    from (select * from intake_claims where is_urgent = 1 order by rank limit ${limit}) as claims
    cross join lateral (select * from intake_posts where rank = claims.rank limit 1) as post
    where post.why is null order by post.rank`.execute(db);
  return rows;
}

/**
 * Returns urgent posts after those that they must follow. The earlier posts of what is found are
 * looked for too. Of a line that is too long, the beginning is returned.
 */
async function urgent(db: Kysely<Schema>, limit: number): Promise<TriagedPost[]> {
  const found = new Map<number, Row>();
  const first = await firstUrgent(db, limit);
  for (let fresh: Row[] = first; fresh.length > 0; ) {
    for (const row of fresh) found.set(row.rank, row);
    const before = await earlierOf(db, fresh, limit);
    fresh = before.filter(({ rank }) => !found.has(rank));
  }
  const inOrder = [...found.values()].toSorted((one, other) => one.rank - other.rank);
  return inOrder.slice(0, limit).map(triagedOf);
}

/**
 * Returns posts that came before one of these: of its author, or known by one of its names. The
 * first ones of all. Each name is looked up alone: a server that joins may read all that wait.
 */
async function earlierOf(db: Kysely<Schema>, posts: readonly Row[], limit: number): Promise<Row[]> {
  const authors = posts.flatMap(({ authorKey, rank }) => (authorKey === null ? [] : [{ key: authorKey, rank }]));
  const names = posts.flatMap((row) => keysOf(row).map((key) => ({ key, rank: row.rank })));
  const { rows } = await sql<Row>`
    select post.*, claims.standard, claims.is_urgent, claims.said from (
      select found.rank from ${listed(authors)} as author (key, rank) cross join lateral (
        select post.rank from intake_posts as post
        where post.author_key = author.key and post.rank < author.rank and post.why is null order by post.rank limit ${limit}
      ) as found
      union
      select found.rank from ${listed(names)} as name (key, rank) cross join lateral (
        select post.rank from (select post_id from intake_keys where key_digest = name.key limit ${limit}) as named
        cross join lateral (select rank, why from intake_posts where id = named.post_id limit 1) as post
        where post.rank < name.rank and post.why is null
      ) as found
      order by rank limit ${limit}
    ) as earlier
    cross join lateral (select * from intake_posts where rank = earlier.rank limit 1) as post
    left join intake_claims as claims on claims.rank = earlier.rank
    order by post.rank`.execute(db);
  return rows;
}

function listed(keys: readonly { key: string; rank: number }[]) {
  return sql`unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ rank }) => rank)}::int[])`;
}

/** Names of the post, and of those that it answers or passes on. */
function keysOf(row: Row): string[] {
  const delivered = waitingOf(row);
  const { inReplyTo, shareOf } = delivered.post;
  const others = [inReplyTo, shareOf].flatMap((id) => (id === null ? [] : idKeyOf(delivered, id, shortHash)));
  return [...incomingPostKeys(delivered, shortHash), ...others].map(keyDigest);
}

function waitingOf(row: IntakeRow) {
  return { id: row.id, ...deliveredOf(row), vouched: row.vouched === 1 };
}

function triagedOf(row: Row): TriagedPost {
  const { standard, said } = row;
  const isTriaged = standard !== null && said !== null;
  const triaged = isTriaged ? { standard, isUrgent: row.isUrgent === 1, assessment: assessmentOf(said) } : null;
  return { ...waitingOf(row), triaged };
}

/** Result as it is stored: the words that led to it stay in the post. */
function stored({ assessment }: Triaged): string {
  const { class: postClass, playbook, language, because, needsReply } = assessment;
  const rules = because.map(({ decided, rule }) => ({ decided, rule }));
  return JSON.stringify({ class: postClass, playbook, language, because: rules, needsReply });
}

const DECIDED = ['class', 'severity', 'playbook', 'topic', 'language', 'needs_reply'] as const;

const assessmentSchema = z.object({
  class: z.enum(POST_CLASSES),
  playbook: z.string().nullable(),
  language: z.enum([...LANGUAGES, 'und']),
  because: z.array(
    z.object({ decided: z.enum(DECIDED), rule: z.string() }).transform((one) => ({ ...one, words: [] })),
  ),
  needsReply: z.boolean(),
});

/** In a flood most posts say what others say. */
const assessmentOf = rememberLast((said: string) => assessmentSchema.parse(JSON.parse(said)), 500);
