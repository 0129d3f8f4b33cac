import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Cases that are neither closed nor answered: the text that is on the card is not out. */
export function pendingCases(db: Kysely<Schema>) {
  return db
    .selectFrom('cases')
    .where('closedReason', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publications')
            .select('publications.id')
            .whereRef('publications.draftId', '=', 'cases.currentDraftId')
            .where('publications.status', '=', 'published'),
        ),
      ),
    );
}
