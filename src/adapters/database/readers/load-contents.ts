import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { FACT_STATUSES } from '../../../domain/cases/model/fact.ts';
import type { ContentState } from '../../../domain/contents/model/content.ts';
import { isFallen } from '../../../domain/contents/model/content.ts';
import type { PlannedRecall } from '../../../domain/crises/model/crisis-board.ts';
import { inChunks, mostIn } from '../engine/in-chunks.ts';
import type { ContentRow } from '../rows/content-rows.ts';
import { contentOf, contentSignOffOf, departureOf } from '../rows/content-rows.ts';
import { crisisOf } from '../rows/crisis-row.ts';
import { pauseOf } from '../rows/pause-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readStrings } from '../rows/values/stored-json.ts';

/** Statuses of a value that a person took back or replaced. */
const FALLEN = FACT_STATUSES.filter((status) => isFallen({ status }));

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

/** Reads the contents that are out on a value that fell, and of which nobody has been told: of the others, only what they rest on. */
export async function outOnFallen(db: Kysely<Schema>): Promise<ContentState[]> {
  const resting = await db
    .selectFrom('contents')
    .select(['id', 'factIds'])
    .where('status', '=', 'out')
    .where('factIds', '!=', '[]')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('departures')
          .select('departures.id')
          .whereRef('departures.contentId', '=', 'contents.id')
          .where('departures.status', '=', 'published')
          .where('departures.reason', 'is', null),
      ),
    )
    .execute();
  const rests = resting.map(({ id, factIds }) => ({ id, factIds: readStrings(factIds) }));
  const fallen = new Set<string>();
  await inChunks([...new Set(rests.flatMap(({ factIds }) => factIds))], async (some) => {
    const facts = db.selectFrom('facts').select('id').where('id', 'in', some).where('status', 'in', FALLEN);
    for (const { id } of await facts.execute()) fallen.add(id);
  });
  const ids = rests.filter(({ factIds }) => factIds.some((id) => fallen.has(id))).map(({ id }) => id);
  const states: ContentState[] = [];
  await inChunks(ids, async (some) =>
    states.push(...(await loadContents(db, (contents) => contents.where('id', 'in', some)))),
  );
  return states;
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
    contents
      .where('status', 'in', ['leaving', 'out'])
      .where(({ eb, or }) => or(fallen.map(({ id }) => eb('factIds', 'like', `%"${id}"%`)))),
  );
  return states.flatMap(({ content, departures }) => {
    const under = fallen.filter(({ id }) => content.factIds.includes(id));
    const left = departures.filter(({ status }) => status === 'published' || status === 'withdrawn');
    return under.length === 0 ? [] : left.map((departure) => ({ departure, fallen: under }));
  });
}
