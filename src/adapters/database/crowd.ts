import type { ExpressionBuilder, Kysely } from 'kysely';
import type { CasePost, CaseState } from '../../domain/cases/case-state.ts';
import type { Crowd } from '../../domain/cases/joining/crowd.ts';
import { unansweredPosts } from '../../domain/cases/unanswered.ts';
import type { Schema } from './schema.ts';

const MOST_WORDINGS = 3;
const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;
/** Fewer tell nothing of how fast they come. */
const FEWEST = 5;

/** What is told of all posts of a case, on either engine; null where it has one alone. */
export async function crowdOf(db: Kysely<Schema>, state: CaseState): Promise<Crowd | null> {
  const caseId = state.matter.id;
  const networks = await db
    .selectFrom('joinedPosts')
    .select((row) => ['network', row.fn.countAll().as('posts')])
    .where('caseId', '=', caseId)
    .where((row) => isBeside(row))
    .groupBy('network')
    .execute();
  if (networks.length === 0 && state.posts.length < 2) return null;
  const counts = new Map(networks.map(({ network, posts }) => [network, Number(posts)]));
  for (const { network } of state.posts) counts.set(network, (counts.get(network) ?? 0) + 1);
  const sorted = [...counts]
    .map(([network, posts]) => ({ network, posts }))
    .toSorted((one, other) => other.posts - one.posts || one.network.localeCompare(other.network));
  return {
    posts: sorted.reduce((sum, { posts }) => sum + posts, 0),
    networks: sorted,
    perMinute: await perMinute(db, caseId),
    wordings: (await wordingsOf(db, state.posts, caseId, MOST_WORDINGS)).map(({ text, posts }) => ({ text, posts })),
    unanswered: unansweredPosts(state).length + (await unansweredBeside(db, caseId)),
  };
}

/** One that was answered together with others is a post of the case itself, too. */
function isBeside(row: ExpressionBuilder<Schema, 'joinedPosts'>) {
  const own = row.selectFrom('posts').select('posts.id').whereRef('posts.id', '=', 'joinedPosts.id');
  return row.not(row.exists(own));
}

async function perMinute(db: Kysely<Schema>, caseId: number): Promise<number | null> {
  const rows = () => db.selectFrom('joinedPosts').where('caseId', '=', caseId);
  const newest = await rows()
    .select((row) => row.fn.max('joinedAt').as('at'))
    .executeTakeFirst();
  if (newest === undefined || newest.at === null) return null;
  const from = new Date(Date.parse(newest.at) - QUARTER_MS).toISOString();
  const last = await rows()
    .select((row) => [row.fn.countAll().as('posts'), row.fn.min('joinedAt').as('first')])
    .where('joinedAt', '>', from)
    .executeTakeFirstOrThrow();
  const posts = Number(last.posts);
  if (posts < FEWEST || last.first === null) return null;
  const minutes = Math.max(1, (Date.parse(newest.at) - Date.parse(last.first)) / MINUTE_MS);
  return Math.round(posts / minutes);
}

export type SeenWording = { wording: string; text: string; posts: number };

/** The wordings of a case, most seen first, each as it was said first. */
export async function wordingsOf(
  db: Kysely<Schema>,
  posts: readonly CasePost[],
  caseId: number,
  most: number,
): Promise<SeenWording[]> {
  const own = await db
    .selectFrom('caseWordings')
    .innerJoin('posts', 'posts.id', 'caseWordings.postId')
    .select(['caseWordings.wording', 'posts.id', 'posts.text'])
    .where('posts.caseId', '=', caseId)
    .execute();
  const joined = await db
    .selectFrom('joinedPosts')
    .select((row) => ['wording', row.fn.countAll().as('posts'), row.fn.min('rank').as('rank')])
    .where('caseId', '=', caseId)
    .where((row) => isBeside(row))
    .groupBy('wording')
    .orderBy((row) => row.fn.countAll(), 'desc')
    .orderBy('rank')
    .limit(most + own.length)
    .execute();
  const said = new Map<string, SeenWording>();
  for (const { text, wording } of own.filter(({ id }) => posts.some((post) => post.id === id))) {
    const known = said.get(wording);
    said.set(wording, { wording, text: known?.text ?? text, posts: (known?.posts ?? 0) + 1 });
  }
  const texts = await textsAt(
    db,
    joined.map(({ rank }) => Number(rank)),
  );
  for (const { wording, posts: count, rank } of joined) {
    const known = said.get(wording);
    const text = known?.text ?? texts.get(Number(rank)) ?? '';
    said.set(wording, { wording, text, posts: (known?.posts ?? 0) + Number(count) });
  }
  return [...said.values()].toSorted((one, other) => other.posts - one.posts).slice(0, most);
}

async function textsAt(db: Kysely<Schema>, ranks: readonly number[]): Promise<Map<number, string>> {
  if (ranks.length === 0) return new Map();
  const rows = await db.selectFrom('joinedPosts').select(['rank', 'text']).where('rank', 'in', ranks).execute();
  return new Map(rows.map(({ rank, text }) => [Number(rank), text]));
}

/** Those that ask us, have words of their own, and are not yet among the posts that the case itself holds. */
export function askingBeside(db: Kysely<Schema>, caseId: number) {
  return db
    .selectFrom('joinedPosts')
    .where('caseId', '=', caseId)
    .where('asksUs', '=', 1)
    .where('shareOf', 'is', null)
    .where((row) => isBeside(row));
}

async function unansweredBeside(db: Kysely<Schema>, caseId: number): Promise<number> {
  const row = await askingBeside(db, caseId)
    .select((one) => one.fn.countAll().as('posts'))
    .executeTakeFirstOrThrow();
  return Number(row.posts);
}
