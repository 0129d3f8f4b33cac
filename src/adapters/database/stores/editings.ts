import type { Kysely } from 'kysely';
import type { Editings } from '../../../domain/cases/ports/editings.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';

/** Stores who has which form of a text open, for all processes, on either engine. */
export function editings(db: Kysely<Schema>, write: Write): Editings {
  return {
    others: (caseId, person, since) =>
      db
        .selectFrom('editings')
        .selectAll()
        .where('caseId', '=', caseId)
        .where('person', '<>', person)
        .where('at', '>=', since)
        .orderBy('at')
        .orderBy('person')
        .execute(),
    begin: (editing, since) =>
      write(async (transaction) => {
        await transaction.deleteFrom('editings').where('at', '<', since).execute();
        await transaction
          .insertInto('editings')
          .values(editing)
          .onConflict((conflict) =>
            conflict.columns(['caseId', 'person']).doUpdateSet({ at: editing.at, form: editing.form }),
          )
          .execute();
      }),
    end: (caseId, person) =>
      write(async (transaction) => {
        await transaction.deleteFrom('editings').where('caseId', '=', caseId).where('person', '=', person).execute();
      }),
  };
}
