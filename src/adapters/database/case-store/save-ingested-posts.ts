import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { CardsShown, IngestedPosts } from '../../../domain/cases/model/joining/intake-reader.ts';
import type { NewWording } from '../../../domain/cases/model/joining/known-wording.ts';
import type { MovedPosts } from '../../../domain/cases/model/joining/moved-posts.ts';
import { holdDoor } from '../engine/door-lock.ts';
import { inChunks, inFewLengths, isOnAServer, mostIn } from '../engine/in-chunks.ts';
import { insertRows } from '../engine/insert-rows.ts';
import { joinedRow } from '../rows/cases/joined-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Writes what taking a batch in leads to, many rows at a time. */
export async function saveIngestedPosts(db: Transaction<Schema>, takenIn: IngestedPosts): Promise<void> {
  const { taken, known = [], joined, waitingCards } = takenIn;
  if (known.length > 0) await holdDoor(db);
  for (const { id, is } of known) {
    await db.updateTable('intakeKeys').set({ postId: is }).where('postId', '=', id).execute();
  }
  await inChunks(taken, (ids) => db.deleteFrom('intakePosts').where('id', 'in', ids).execute(), mostIn(db));
  await insertRows(db, 'joinedPosts', joined.map(joinedRow));
  await insertRows(db, 'waitingCards', waitingCards);
  await countJoined(db, joined);
}

type NewlyJoined = { caseId: number; posts: number; lastAt: string };

/** Among cases of one urgency the one that more people speak of goes first. */
async function countJoined(db: Transaction<Schema>, joined: IngestedPosts['joined']): Promise<void> {
  const crowds = [...Map.groupBy(joined, ({ caseId }) => caseId)].map(([caseId, posts]): NewlyJoined => {
    return { caseId, posts: posts.length, lastAt: posts.at(-1)?.joinedAt ?? '' };
  });
  if (crowds.length === 0) return;
  if (isOnAServer(db)) return countOnServer(db, crowds);
  await inFewLengths(db, crowds, (rows) =>
    db
      .insertInto('crowds')
      .values(rows.map((row) => ({ ...row, shown: 0 })))
      .onConflict((on) =>
        on.column('caseId').doUpdateSet(({ eb, ref }) => ({
          posts: eb('crowds.posts', '+', ref('excluded.posts')),
          lastAt: ref('excluded.lastAt'),
        })),
      )
      .execute(),
  );
  await inFewLengths(db, crowds, (rows) => addImportance(db, rows));
}

async function addImportance(db: Transaction<Schema>, crowds: readonly NewlyJoined[]): Promise<void> {
  const values = crowds.map(({ caseId, posts }) => sql`(cast(${caseId} as integer), cast(${posts} as integer))`);
  await sql`update waiting_cards set importance = importance + crowd.column2
    from (values ${sql.join(values)}) as crowd where waiting_cards.case_id = crowd.column1`.execute(db);
}

/** Counts and raises in one statement, since each is a way to the server and back. */
async function countOnServer(db: Transaction<Schema>, crowds: readonly NewlyJoined[]): Promise<void> {
  const [ids, posts, last] = [
    crowds.map(({ caseId }) => caseId),
    crowds.map((crowd) => crowd.posts),
    crowds.map(({ lastAt }) => lastAt),
  ];
  await sql`
    with crowd as (
      select * from unnest(${ids}::int[], ${posts}::int[], ${last}::text[]) as crowd (case_id, posts, last_at)
    ), counted as (
      insert into crowds (case_id, posts, shown, last_at) select case_id, posts, 0, last_at from crowd
      on conflict (case_id) do update set posts = crowds.posts + excluded.posts, last_at = excluded.last_at
    )
    update waiting_cards set importance = importance + crowd.posts
    from crowd where waiting_cards.case_id = crowd.case_id`.execute(db);
}

/** Saves wordings by which posts similar to those of their cases are found. */
export async function saveWordings(db: Transaction<Schema>, wordings: readonly NewWording[]): Promise<void> {
  await insertRows(
    db,
    'caseWordings',
    wordings.map(({ id: postId, caseId, wording, language, saidAt }) => ({
      postId,
      caseId,
      wording,
      language,
      saidAt,
    })),
  );
  const bands = wordings.flatMap(({ id: postId, bands: own, saidAt }) =>
    [...new Set(own)].map((band) => ({ band, postId, saidAt })),
  );
  await insertRows(db, 'wordingBands', bands);
}

export async function saveCardsShown(db: Transaction<Schema>, { caseIds }: CardsShown): Promise<void> {
  await inChunks(caseIds, async (ids) => {
    await db.deleteFrom('waitingCards').where('caseId', 'in', ids).execute();
    await db
      .updateTable('crowds')
      .set(({ ref }) => ({ shown: ref('posts') }))
      .where('caseId', 'in', ids)
      .execute();
  });
}

/** Never puts a card further back, nor one among them that is shown already. */
export async function saveCardFirst(
  db: Transaction<Schema>,
  { caseId, importance }: { caseId: number; importance: number },
): Promise<void> {
  const update = db.updateTable('waitingCards').set({ importance });
  await update.where('caseId', '=', caseId).where('importance', '<', importance).execute();
}

/** Takes posts from one case to another, with their wordings and hoaxes; all of them with their flags too. */
export async function saveMoved(db: Transaction<Schema>, moved: MovedPosts): Promise<void> {
  const { from, to, wordings, postIds, first, at } = moved;
  if (wordings === null || wordings.length > 0) {
    for (const table of ['joinedPosts', 'caseWordings'] as const) {
      const update = db.updateTable(table).set({ caseId: to }).where('caseId', '=', from);
      await (wordings === null ? update : update.where('wording', 'in', wordings)).execute();
    }
  }
  if (postIds.length > 0) {
    await db.updateTable('posts').set({ caseId: to }).where('id', 'in', postIds).execute();
    await db.updateTable('sightings').set({ caseId: to }).where('postId', 'in', postIds).execute();
  }
  // Who flagged a post hears of the case that it is in.
  if (wordings === null) await db.updateTable('flags').set({ caseId: to }).where('caseId', '=', from).execute();
  if (first !== null) await db.deleteFrom('caseWordings').where('postId', '=', first).execute();
  for (const caseId of [from, to]) await recount(db, caseId, at);
}

async function recount(db: Transaction<Schema>, caseId: number, lastAt: string): Promise<void> {
  const row = await db
    .selectFrom('joinedPosts')
    .select((one) => one.fn.countAll().as('posts'))
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow();
  const posts = Number(row.posts);
  await db
    .insertInto('crowds')
    .values({ caseId, posts, shown: posts, lastAt })
    .onConflict((on) => on.column('caseId').doUpdateSet({ posts, shown: posts }))
    .execute();
}
