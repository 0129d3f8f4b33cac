import type { Kysely } from 'kysely';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { FACT_STATUSES } from '../../../domain/cases/model/fact.ts';
import type { ContentState } from '../../../domain/contents/model/content.ts';
import { isFallen } from '../../../domain/contents/model/content.ts';
import type { PlannedRecall } from '../../../domain/crises/model/crisis-board.ts';
import { inChunks } from '../engine/in-chunks.ts';
import type { Schema } from '../rows/schema.ts';
import { readStrings } from '../rows/values/stored-json.ts';
import { loadContents } from './load-contents.ts';

/** Statuses of a value that a person took back or replaced. */
const FALLEN = FACT_STATUSES.filter((status) => isFallen({ status }));

/** Reads the contents that are out on a value that fell, until people know it: of the others, only what they rest on. */
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
