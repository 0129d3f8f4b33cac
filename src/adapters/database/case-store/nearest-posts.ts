import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { inChunks, isOnAServer, mostIn } from '../engine/in-chunks.ts';
import type { Schema } from '../rows/schema.ts';

type Near = { postId: string; saidAt: string };

/**
 * Returns for each text, by its bands, the posts whose wordings share the most of them, the newest
 * first among equals, on either engine.
 */
export function nearestPosts(
  db: Transaction<Schema>,
  texts: readonly (readonly number[])[],
  limit: number,
): Promise<string[][]> {
  return isOnAServer(db) ? sharingMost(db, texts, limit) : nearestOf(db, texts, limit);
}

/**
 * Has the server count the shared bands: it would hand over ten thousands of rows for a batch. In a
 * flood texts share most of their bands, so each band is looked up once for all.
 */
async function sharingMost(
  db: Transaction<Schema>,
  texts: readonly (readonly number[])[],
  limit: number,
): Promise<string[][]> {
  const nearest = texts.map((): string[] => []);
  const wanted = texts.flatMap((bands, text) => bands.map((band) => ({ text, band })));
  if (wanted.length === 0) return nearest;
  const { rows } = await sql<{ text: number; postId: string }>`
    with found as materialized (
      select bands.band, saying.post_id, saying.said_at from unnest(${[...new Set(texts.flat())]}::int[]) as bands (band)
      cross join lateral (
        select post_id, said_at from wording_bands where wording_bands.band = bands.band
        order by said_at desc, post_id desc limit ${MOST_OF_ONE_BAND}
      ) as saying
    )
    select text, post_id from (
      select wanted.text, found.post_id,
        row_number() over (partition by wanted.text order by count(*) desc, found.said_at desc, found.post_id collate "C") as place
      from unnest(${wanted.map(({ text }) => text)}::int[], ${wanted.map(({ band }) => band)}::int[]) as wanted (text, band)
      join found on found.band = wanted.band
      group by wanted.text, found.post_id, found.said_at
    ) as ranked where place <= ${limit} order by text, place`.execute(db);
  for (const { text, postId } of rows) nearest[text]?.push(postId);
  return nearest;
}

async function nearestOf(
  db: Transaction<Schema>,
  texts: readonly (readonly number[])[],
  limit: number,
): Promise<string[][]> {
  const near = await newestByBand(db, [...new Set(texts.flat())]);
  return texts.map((bands) => mostShared(bands, near).slice(0, limit));
}

/** SQLite hands over one row for each band: in a flood thousands of rows for a batch would cost more than finding them. */
async function newestByBand(db: Transaction<Schema>, bands: readonly number[]): Promise<Map<number, Near[]>> {
  const near = new Map<number, Near[]>();
  await inChunks(
    bands,
    async (chunk) => {
      const { rows } = await sql<{ band: number; saying: string }>`
        select wanted.value as band, (
          select json_group_array(json_array(post_id, said_at)) from (
            select post_id, said_at from wording_bands where band = wanted.value
            order by said_at desc, post_id desc limit ${MOST_OF_ONE_BAND}
          )
        ) as saying from json_each(${JSON.stringify(chunk)}) as wanted`.execute(db);
      for (const { band, saying } of rows) near.set(band, nearIn(saying));
    },
    mostIn(db),
  );
  return near;
}

function nearIn(saying: string): Near[] {
  const pairs: [postId: string, saidAt: string][] = JSON.parse(saying);
  return pairs.map(([postId, saidAt]) => ({ postId, saidAt }));
}

/**
 * Maximum number of posts read for one band, the newest: what ended long ago must not hide what is
 * open. Words found in every post make no band; a band that is nevertheless common costs no more
 * than this.
 */
const MOST_OF_ONE_BAND = 20;

function mostShared(bands: readonly number[], near: ReadonlyMap<number, Near[]>): string[] {
  const shared = new Map<string, { count: number; saidAt: string }>();
  for (const { postId, saidAt } of bands.flatMap((band) => near.get(band) ?? [])) {
    shared.set(postId, { count: (shared.get(postId)?.count ?? 0) + 1, saidAt });
  }
  return [...shared].toSorted(nearestFirst).map(([id]) => id);
}

type Shared = [id: string, of: { count: number; saidAt: string }];

function nearestFirst([id, of]: Shared, [otherId, other]: Shared): number {
  if (of.count !== other.count) return other.count - of.count;
  if (of.saidAt !== other.saidAt) return of.saidAt < other.saidAt ? 1 : -1;
  return id < otherId ? -1 : 1;
}
