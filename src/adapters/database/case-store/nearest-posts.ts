import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { inChunks, isOnAServer } from '../engine/in-chunks.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Returns for each text, by its bands, the posts whose wordings share the most of them, on either
 * engine.
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
      select bands.band, saying.post_id from unnest(${[...new Set(texts.flat())]}::int[]) as bands (band)
      cross join lateral (select post_id from wording_bands where wording_bands.band = bands.band limit ${MOST_OF_ONE_BAND}) as saying
    )
    select text, post_id from (
      select wanted.text, found.post_id,
        row_number() over (partition by wanted.text order by count(*) desc, found.post_id collate "C") as place
      from unnest(${wanted.map(({ text }) => text)}::int[], ${wanted.map(({ band }) => band)}::int[]) as wanted (text, band)
      join found on found.band = wanted.band
      group by wanted.text, found.post_id
    ) as ranked where place <= ${limit} order by text, place`.execute(db);
  for (const { text, postId } of rows) nearest[text]?.push(postId);
  return nearest;
}

async function nearestOf(
  db: Transaction<Schema>,
  texts: readonly (readonly number[])[],
  limit: number,
): Promise<string[][]> {
  const postsOf = await postsByBand(db, [...new Set(texts.flat())]);
  return texts.map((bands) => mostShared(bands, postsOf).slice(0, limit));
}

const MOST_BANDS_AT_ONCE = 400;

async function postsByBand(db: Transaction<Schema>, bands: readonly number[]): Promise<Map<number, string[]>> {
  const postsOf = new Map<number, string[]>();
  await inChunks(
    bands,
    async (chunk) => {
      const rows = await db
        .selectFrom('wordingBands')
        .select(['band', 'postId'])
        .where('band', 'in', chunk)
        .limit(chunk.length * MOST_OF_ONE_BAND)
        .execute();
      for (const { band, postId } of rows) {
        const posts = postsOf.get(band);
        if (posts === undefined) postsOf.set(band, [postId]);
        else posts.push(postId);
      }
    },
    MOST_BANDS_AT_ONCE,
  );
  return postsOf;
}

/**
 * Maximum number of posts read for one band. Words found in every post make no band; a band that is
 * nevertheless common costs no more than this.
 */
const MOST_OF_ONE_BAND = 20;

function mostShared(bands: readonly number[], postsOf: ReadonlyMap<number, string[]>): string[] {
  const shared = new Map<string, number>();
  for (const id of bands.flatMap((band) => postsOf.get(band) ?? [])) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([id]) => id);
}
