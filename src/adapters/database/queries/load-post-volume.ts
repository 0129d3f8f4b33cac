import type { Kysely } from 'kysely';
import type { CasePost, CaseState } from '../../../domain/cases/model/case-state.ts';
import type { PostVolume } from '../../../domain/cases/model/joining/post-volume.ts';
import { NEWEST } from '../../../domain/cases/model/joining/post-volume.ts';
import { unansweredPosts } from '../../../domain/cases/model/unanswered.ts';
import type { Schema } from '../rows/schema.ts';

const MOST_WORDINGS = 10;
const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;
/** Fewer tell nothing of how fast they come. */
const FEWEST = 5;

/**
 * Summarises all posts of a case, on either engine; null if the case has only one post. The cost
 * does not grow with the number of joined posts.
 */
export async function loadPostVolume(db: Kysely<Schema>, state: CaseState): Promise<PostVolume | null> {
  const caseId = state.core.id;
  const newest = await newestOf(db, caseId);
  // A person who goes on with a conversation is no crowd.
  const posts = state.posts.filter(({ answers }) => answers === null);
  if (newest.length === 0 && posts.length < 2) return null;
  const all = newest.length < NEWEST ? newest.length : await countOf(db, caseId);
  const alone = await notJoined(db, posts);
  const held = new Set(posts.map(({ id }) => id));
  const asking = newest.filter(({ id, asksUs, shareOf }) => asksUs === 1 && shareOf === null && !held.has(id));
  return {
    posts: all + alone.length,
    networks: countKeys([...alone.map(({ network }) => network), ...newest.map(({ network }) => network)]).map(
      ([network, posts]) => ({ network, posts }),
    ),
    perMinute: perMinute(newest.map(({ joinedAt }) => joinedAt)),
    wordings: await wordingsOf(db, posts, newest, MOST_WORDINGS),
    unanswered: unansweredPosts(state).length + asking.length,
    isWhole: newest.length < NEWEST,
  };
}

/** The posts that joined last, newest first; without their words. */
export function newestOf(db: Kysely<Schema>, caseId: number) {
  return db
    .selectFrom('joinedPosts')
    .select(['id', 'rank', 'network', 'wording', 'asksUs', 'shareOf', 'joinedAt'])
    .where('caseId', '=', caseId)
    .orderBy('rank', 'desc')
    .limit(NEWEST)
    .execute();
}

async function countOf(db: Kysely<Schema>, caseId: number): Promise<number> {
  const row = await db.selectFrom('crowds').select('posts').where('caseId', '=', caseId).executeTakeFirst();
  return row?.posts ?? NEWEST;
}

/** One that was answered together with others is a post of the case itself and one that joined it. */
async function notJoined(db: Kysely<Schema>, posts: readonly CasePost[]): Promise<CasePost[]> {
  if (posts.length === 0) return [];
  const ids = posts.map(({ id }) => id);
  const joined = await db.selectFrom('joinedPosts').select('id').where('id', 'in', ids).execute();
  return posts.filter(({ id }) => joined.every((one) => one.id !== id));
}

/** Each with how often it is there, most first. */
function countKeys(keys: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
}

function perMinute(times: readonly string[]): number | null {
  const sorted = times.map((at) => Date.parse(at)).toSorted((one, other) => one - other);
  const last = sorted.at(-1) ?? 0;
  const lately = sorted.filter((at) => at > last - QUARTER_MS);
  if (lately.length < FEWEST) return null;
  return Math.round(lately.length / Math.max(1, (last - (lately[0] ?? last)) / MINUTE_MS));
}

type NewestPost = { wording: string; rank: number };
type SeenWording = { wording: string; text: string; posts: number };

/** The wordings of a case, most seen first, each as it was said first among those that are looked at. */
export async function wordingsOf(
  db: Kysely<Schema>,
  posts: readonly CasePost[],
  newest: readonly NewestPost[],
  most: number,
): Promise<SeenWording[]> {
  const own = await saidBy(db, await notJoined(db, posts));
  const seen = countKeys([...own.map(({ wording }) => wording), ...newest.map(({ wording }) => wording)]).slice(
    0,
    most,
  );
  const firsts = seen.flatMap(([wording]) => newest.findLast((one) => one.wording === wording)?.rank ?? []);
  const texts = await textsAt(db, firsts);
  return seen.map(([wording, count]) => ({
    wording,
    text: own.find((one) => one.wording === wording)?.post.text ?? texts.get(wording) ?? '',
    posts: count,
  }));
}

/**
 * Returns posts that the case itself holds, each with the wording by which similar posts are found.
 * Posts without such a wording are left out.
 */
export async function saidBy(db: Kysely<Schema>, posts: readonly CasePost[]) {
  if (posts.length === 0) return [];
  const ids = posts.map(({ id }) => id);
  const rows = await db.selectFrom('caseWordings').select(['postId', 'wording']).where('postId', 'in', ids).execute();
  return rows.flatMap(({ postId, wording }) => {
    const post = posts.find(({ id }) => id === postId);
    return post === undefined ? [] : [{ wording, post }];
  });
}

async function textsAt(db: Kysely<Schema>, ranks: readonly number[]): Promise<Map<string, string>> {
  if (ranks.length === 0) return new Map();
  const rows = await db.selectFrom('joinedPosts').select(['wording', 'text']).where('rank', 'in', ranks).execute();
  return new Map(rows.map(({ wording, text }) => [wording, text]));
}
