import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';
import { pendingCases } from './pending-cases.ts';

/** Selects cases with a sign-off on the current text and no approval of it yet. */
export function inReviewCases(db: Kysely<Schema>) {
  return pendingCases(db)
    .where(isSignedOff)
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

/** True where a person signed off the text that is on the card. */
export function isSignedOff({ exists, selectFrom }: ExpressionBuilder<Schema, 'cases'>) {
  return exists(
    selectFrom('endorsements')
      .select('endorsements.id')
      .whereRef('endorsements.caseId', '=', 'cases.id')
      .whereRef('endorsements.draftId', '=', 'cases.currentDraftId')
      .where('endorsements.voidedAt', 'is', null),
  );
}
