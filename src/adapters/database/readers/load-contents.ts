import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import type { ContentState } from '../../../domain/contents/model/content.ts';
import type { PlannedRecall } from '../../../domain/crises/model/crisis-board.ts';
import type { ContentRow } from '../rows/content-rows.ts';
import { contentOf, contentSignOffOf, departureOf } from '../rows/content-rows.ts';
import { crisisOf } from '../rows/crisis-row.ts';
import { pauseOf } from '../rows/pause-row.ts';
import type { Schema } from '../rows/schema.ts';

type Contents = SelectQueryBuilder<Schema, 'contents', ContentRow>;

/** Reads contents with all that belongs to them, by their moments. @param narrow says which */
export async function loadContents(
  db: Kysely<Schema>,
  narrow: (contents: Contents) => Contents,
): Promise<ContentState[]> {
  const rows = await narrow(db.selectFrom('contents').selectAll().orderBy('at').orderBy('id')).execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
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
  return rows.map((row) => ({
    content: contentOf(row),
    signOffs: signOffs.filter(({ contentId }) => contentId === row.id).map(contentSignOffOf),
    departures: departures.filter(({ contentId }) => contentId === row.id).map(departureOf),
  }));
}

/** Returns the crises and pauses that last, and those that began after that moment. */
export async function heldSince(db: Kysely<Schema>, moment: string): Promise<{ crises: Crisis[]; pauses: Pause[] }> {
  const crises = await db
    .selectFrom('crises')
    .selectAll()
    .where((where) => where.or([where('closed', 'is', null), where('startedAt', '>', moment)]))
    .orderBy('id')
    .execute();
  const pauses = await db
    .selectFrom('pauses')
    .selectAll()
    .where((where) => where.or([where('resumed', 'is', null), where('at', '>', moment)]))
    .orderBy('rank')
    .execute();
  return { crises: crises.map(crisisOf), pauses: pauses.map(pauseOf) };
}

/** Returns the planned texts that went out and rest on these fallen values. Asked of the database only where one fell. */
export async function plannedRecalls(db: Kysely<Schema>, fallen: readonly EnteredFact[]): Promise<PlannedRecall[]> {
  if (fallen.length === 0) return [];
  const states = await loadContents(db, (contents) =>
    contents.where('status', 'in', ['leaving', 'out']).where('factIds', '!=', '[]'),
  );
  return states.flatMap(({ content, departures }) => {
    const under = fallen.filter(({ id }) => content.factIds.includes(id));
    const left = departures.filter(({ status }) => status === 'published' || status === 'withdrawn');
    return under.length === 0 ? [] : left.map((departure) => ({ departure, fallen: under }));
  });
}
