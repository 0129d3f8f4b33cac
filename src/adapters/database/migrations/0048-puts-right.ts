import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Which facts a text that is out puts right, each in one publication. */
export async function addPutsRight(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('publications')
    .addColumn('puts_right', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await keepWhatWasPutRight(db);
}

/** What was out until now put right what its case had been opened for, where that had fallen before. */
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
