import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { ContentState } from '../../../domain/contents/model/content.ts';
import { inChunks, mostIn } from '../engine/in-chunks.ts';
import type { ContentRow } from '../rows/content-rows.ts';
import { contentOf, contentSignOffOf, departureOf } from '../rows/content-rows.ts';
import type { Schema } from '../rows/schema.ts';

const WAITING = ['in_review', 'approved', 'held', 'missed', 'leaving'] as const;

type Contents = SelectQueryBuilder<Schema, 'contents', ContentRow>;

/** Reads contents with all that belongs to them, by their moments. @param narrow says which */
export async function loadContents(
  db: Kysely<Schema>,
  narrow: (contents: Contents) => Contents,
): Promise<ContentState[]> {
  const rows = await narrow(db.selectFrom('contents').selectAll().orderBy('at').orderBy('id')).execute();
  const states: ContentState[] = [];
  await inChunks(rows, async (some) => states.push(...(await withRows(db, some))), mostIn(db));
  return states;
}

/** Reads contents that wait, or that a person publishes by hand. */
export function waitingContents(db: Kysely<Schema>): Promise<ContentState[]> {
  return loadContents(db, (contents) => contents.where('status', 'in', WAITING));
}

async function withRows(db: Kysely<Schema>, rows: readonly ContentRow[]): Promise<ContentState[]> {
  const ids = rows.map(({ id }) => id);
  const signOffs = await db
    .selectFrom('contentSignOffs')
    .selectAll()
    .where('contentId', 'in', ids)
    .orderBy('rank')
    .execute();
  const departures = await db
    .selectFrom('departures')
    .selectAll()
    .where('contentId', 'in', ids)
    .orderBy('rank')
    .execute();
  const signed = Map.groupBy(signOffs, ({ contentId }) => contentId);
  const departed = Map.groupBy(departures, ({ contentId }) => contentId);
  return rows.map((row) => ({
    content: contentOf(row),
    signOffs: (signed.get(row.id) ?? []).map(contentSignOffOf),
    departures: (departed.get(row.id) ?? []).map(departureOf),
  }));
}
