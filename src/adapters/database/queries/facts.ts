import type { Kysely } from 'kysely';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import type { Rest } from '../../../domain/cases/ports/case-store.ts';
import { factOf } from '../rows/cases/fact-row.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readStrings } from '../rows/values/stored-json.ts';

/** These values, also those that hold no longer, oldest first. */
export async function factsById(db: Kysely<Schema>, ids: readonly string[]): Promise<EnteredFact[]> {
  return (await db.selectFrom('facts').selectAll().where('id', 'in', ids).orderBy('rank').execute()).map(factOf);
}

/** Values of this scope, also those that have ended, oldest first. */
export async function factHistory(db: Kysely<Schema>, scope: string): Promise<EnteredFact[]> {
  return (await db.selectFrom('facts').selectAll().where('scope', '=', scope).orderBy('rank').execute()).map(factOf);
}

/** Confirmed values that hold no longer than until then, those first that run out first. */
export async function factsUntil(db: Kysely<Schema>, moment: string): Promise<EnteredFact[]> {
  const rows = await db
    .selectFrom('facts')
    .selectAll()
    .where('status', '=', 'verified')
    .where('validUntil', '<=', moment)
    .orderBy('validUntil')
    .orderBy('rank')
    .execute();
  return rows.map(factOf);
}

/** Returns the publications that rest on any of these facts, in the order of publication. */
export async function restingOn(db: Kysely<Schema>, factIds: readonly string[]): Promise<Rest[]> {
  const resting = db.selectFrom('draftFacts').select('draftId').where('factId', 'in', factIds);
  const rows = await db
    .selectFrom('publications')
    .innerJoin('drafts', 'drafts.id', 'publications.draftId')
    .selectAll('publications')
    .select(['drafts.language', 'drafts.factIds'])
    .where('publications.status', '=', 'published')
    .where('publications.draftId', 'in', resting)
    .orderBy('publications.publishedAt')
    .orderBy('publications.rank')
    .execute();
  return rows.map(({ language, factIds: under, ...row }) => ({
    publication: publicationOf(row),
    language,
    factIds: readStrings(under).filter((id) => factIds.includes(id)),
  }));
}
