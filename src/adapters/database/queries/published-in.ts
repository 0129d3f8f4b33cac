import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Selects the publications that went out from `from` (inclusive) to `to` (exclusive), with their cases, in order. */
export function publishedIn(db: Kysely<Schema>, { from, to }: { from: string; to: string }) {
  return db
    .selectFrom('publications')
    .innerJoin('cases', 'cases.id', 'publications.caseId')
    .selectAll('publications')
    .where('publications.status', '=', 'published')
    .where('publications.publishedAt', '>=', from)
    .where('publications.publishedAt', '<', to)
    .orderBy('publications.publishedAt')
    .orderBy('publications.rank');
}
