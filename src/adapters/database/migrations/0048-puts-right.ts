import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds the facts that a published text corrects, for each publication. */
export async function addPutsRight(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('publications')
    .addColumn('puts_right', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await keepWhatWasPutRight(db);
}

/**
 * Records what existing published corrections correct: the retracted or expired fact for which
 * their case was opened, if it ended before the publication.
 */
async function keepWhatWasPutRight(db: Kysely<Schema>): Promise<void> {
  const recalls = await db.selectFrom('recalls').select(['id', 'publicationId', 'correctionCaseId', 'at']).execute();
  const corrections = await db
    .selectFrom('publications')
    .select(['id', 'caseId', 'corrects', 'publishedAt'])
    .where('publishedAt', 'is not', null)
    .where('wentOut', '<>', 'elsewhere')
    .where('corrects', '<>', sql.lit('[]'))
    .execute();
  for (const { id, caseId, corrects, publishedAt } of corrections) {
    const ids: unknown[] = JSON.parse(corrects);
    const right = recalls.filter(
      (one) => one.correctionCaseId === caseId && ids.includes(one.publicationId) && one.at <= (publishedAt ?? ''),
    );
    if (right.length === 0) continue;
    const putsRight = JSON.stringify(right.map((one) => one.id));
    await db.updateTable('publications').set({ putsRight }).where('id', '=', id).execute();
  }
}
