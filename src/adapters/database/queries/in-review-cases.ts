import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';
import { pendingCases } from './pending-cases.ts';

/** Selects cases with a sign-off on the current text and no approval of it yet. */
export function inReviewCases(db: Kysely<Schema>) {
  return pendingCases(db)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('endorsements')
          .select('endorsements.id')
          .whereRef('endorsements.caseId', '=', 'cases.id')
          .whereRef('endorsements.draftId', '=', 'cases.currentDraftId')
          .where('endorsements.voidedAt', 'is', null),
      ),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('publications')
            .select('publications.id')
            .whereRef('publications.draftId', '=', 'cases.currentDraftId')
            .where('publications.status', 'not in', ['stopped', 'withdrawn']),
        ),
      ),
    );
}
