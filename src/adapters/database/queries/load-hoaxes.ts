import type { Kysely } from 'kysely';
import type { Decision, Hoax, Wording } from '../../../domain/hoaxes/hoax.ts';
import { decisionOf, hoaxOf } from '../rows/hoax-rows.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Maximum number of a crisis's hoaxes loaded with each of its cases, independent of what its posts
 * say.
 */
const OF_A_CRISIS = 20;

/** The hoaxes with these ids, in the order of the ids; unknown ids are left out. */
export async function loadHoaxes(db: Kysely<Schema>, ids: readonly number[]): Promise<Hoax[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('hoaxes').selectAll().where('id', 'in', ids).execute();
  if (rows.length === 0) return [];
  const wordings = new Map<number, Wording[]>(rows.map(({ id }) => [id, []]));
  for (const { hoaxId, id, text, postId, postText } of await wordingsOf(db, ids)) {
    wordings.get(hoaxId)?.push({ id, text: text ?? postText ?? '', postId });
  }
  const decisions = new Map<number, Decision[]>(rows.map(({ id }) => [id, []]));
  const decided = await db.selectFrom('hoaxDecisions').selectAll().where('hoaxId', 'in', ids).orderBy('rank').execute();
  for (const row of decided) decisions.get(row.hoaxId)?.push(decisionOf(row));
  const byId = new Map(
    rows.map((row) => [row.id, hoaxOf(row, wordings.get(row.id) ?? [], decisions.get(row.id) ?? [])] as const),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The last that went round in each of these crises, ids by playbook. */
export async function hoaxIdsOf(
  db: Kysely<Schema>,
  playbooks: readonly (string | null)[],
): Promise<ReadonlyMap<string, number[]>> {
  const ids = new Map<string, number[]>();
  for (const playbook of new Set(playbooks)) {
    if (playbook === null) continue;
    const rows = await db
      .selectFrom('hoaxes')
      .select('id')
      .where('playbook', '=', playbook)
      .orderBy('seenAt', 'desc')
      .orderBy('id', 'desc')
      .limit(OF_A_CRISIS)
      .execute();
    ids.set(
      playbook,
      rows.map(({ id }) => id),
    );
  }
  return ids;
}

function wordingsOf(db: Kysely<Schema>, ids: readonly number[]) {
  return db
    .selectFrom('hoaxWordings')
    .leftJoin('posts', 'posts.id', 'hoaxWordings.postId')
    .select(['hoaxWordings.id', 'hoaxWordings.hoaxId', 'hoaxWordings.text', 'hoaxWordings.postId'])
    .select('posts.text as postText')
    .where('hoaxWordings.hoaxId', 'in', ids)
    .orderBy('hoaxWordings.rank')
    .execute();
}
