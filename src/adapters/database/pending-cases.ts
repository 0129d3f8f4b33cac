import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Cases in which somebody still has to do something. */
export function pendingCases(db: Kysely<Schema>) {
  return db.selectFrom('cases').where(isPendingCase);
}

/** Neither closed nor erased; and the text that is on the card is not out, or a person is at risk and nobody was told. */
export function isPendingCase(where: ExpressionBuilder<Schema, 'cases'>) {
  const { and, eb, exists, not, or, selectFrom } = where;
  const answered = selectFrom('publications')
    .select('publications.id')
    .whereRef('publications.draftId', '=', 'cases.currentDraftId')
    .where('publications.status', '=', 'published');
  const told = selectFrom('tellings').select('tellings.id').whereRef('tellings.caseId', '=', 'cases.id');
  return and([
    eb('closedReason', 'is', null),
    eb('erasedAt', 'is', null),
    or([not(exists(answered)), and([eb('class', '=', 'life_risk'), not(exists(told))])]),
  ]);
}

/** Neither closed nor erased, and nothing has ever gone out for it. */
export function unansweredCases(db: Kysely<Schema>) {
  return db
    .selectFrom('cases')
    .where('closedReason', 'is', null)
    .where('erasedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publications')
            .select('publications.id')
            .whereRef('publications.caseId', '=', 'cases.id')
            .where('publications.publishedAt', 'is not', null),
        ),
      ),
    );
}
