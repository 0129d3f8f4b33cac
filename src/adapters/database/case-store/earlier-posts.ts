import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { EarlierPost } from '../../../domain/cases/model/joining/intake-reader.ts';
import { inChunks, isOnAServer, mostIn } from '../engine/in-chunks.ts';
import { keyDigest } from '../engine/key-digest.ts';
import type { Schema } from '../rows/schema.ts';

/** Under one address may stand any number: what says the very same is known at the desk already. */
const MOST_OF_ONE_KEY = 60;

/** `cameIn`: 1 for a name of a post that came in automatically, 0 for one of a post that a person flagged. */
type Row = Omit<EarlierPost, 'key'> & { keyDigest: string; cameIn: number };

/**
 * Returns the posts of cases that have these keys, by one statement: flagged ones first, in the
 * order of their cases. In a flood nearly all names are of posts that still wait, and lead nowhere.
 */
export async function earlierPosts(db: Transaction<Schema>, keys: readonly string[]): Promise<EarlierPost[]> {
  const keyOf = new Map(keys.map((key) => [keyDigest(key), key]));
  const find = isOnAServer(db) ? foundOnAServer : foundInAFile;
  const found: EarlierPost[] = [];
  await inChunks(
    [...keyOf.keys()],
    async (digests) => {
      const { rows } = await find(digests).execute(db);
      for (const { keyDigest: digest, cameIn: _, ...post } of rows.toSorted(flaggedFirst)) {
        const key = keyOf.get(digest);
        if (key !== undefined) found.push({ key, ...post });
      }
    },
    mostIn(db),
  );
  return found;
}

function flaggedFirst(one: Row, other: Row): number {
  return one.cameIn - other.cameIn || (one.cameIn === 0 ? one.caseId - other.caseId : 0);
}

/** Each name is looked up alone: a server that joins may read all posts that ever came. */
function foundOnAServer(digests: readonly string[]) {
  const limit = sql.lit(MOST_OF_ONE_KEY);
  return sql<Row>`
    select wanted.digest as key_digest, named.came_in, post.* from unnest(${digests}::text[]) as wanted (digest)
    cross join lateral (
      (select post_id, 0 as came_in from post_keys where key_digest = wanted.digest limit ${limit})
      union all (select post_id, 1 from intake_keys where key_digest = wanted.digest limit ${limit})
    ) as named
    cross join lateral (
      (select id, case_id, text, author, url from posts where id = named.post_id limit 1)
      union all
      (select id, case_id, text, author, url from joined_posts where id = named.post_id and named.came_in = 1 limit 1)
    ) as post`;
}

/** SQLite looks names up in the order in which the tables stand; a list of rows for each name keeps the limit. */
function foundInAFile(digests: readonly string[]) {
  const limit = sql.lit(MOST_OF_ONE_KEY);
  const wanted = JSON.stringify(digests);
  return sql<Row>`
    select wanted.value as key_digest, 0 as came_in, post.id, post.case_id, post.text, post.author, post.url
    from json_each(${wanted}) as wanted
    cross join post_keys as named on named.rowid in (select rowid from post_keys where key_digest = wanted.value limit ${limit})
    cross join posts as post on post.id = named.post_id
    union all
    select wanted.value, 1, coalesce(joined.id, post.id), coalesce(joined.case_id, post.case_id),
      coalesce(joined.text, post.text), coalesce(joined.author, post.author), coalesce(joined.url, post.url)
    from json_each(${wanted}) as wanted
    cross join intake_keys as named on named.rowid in (select rowid from intake_keys where key_digest = wanted.value limit ${limit})
    left join joined_posts as joined on joined.id = named.post_id
    left join posts as post on post.id = named.post_id
    where joined.id is not null or post.id is not null`;
}
