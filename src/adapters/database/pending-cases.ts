import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Cases in which somebody still has to do something. */
export function pendingCases(db: Kysely<Schema>) {
  return db.selectFrom('cases').where(isPendingCase);
}

/** Neither closed nor erased; and the text that is on the card is not out everywhere, or a person is at risk and nobody was told. */
export function isPendingCase(where: ExpressionBuilder<Schema, 'cases'>) {
  const { and, eb, exists, not, or, selectFrom } = where;
  const ofCurrent = () =>
    selectFrom('publications').select('publications.id').whereRef('publications.draftId', '=', 'cases.currentDraftId');
  const isOut = exists(ofCurrent().where('publications.status', '=', 'published'));
  const isElsewhereToo = exists(ofCurrent().where('publications.status', 'not in', ['published', 'withdrawn']));
  const told = selectFrom('tellings').select('tellings.id').whereRef('tellings.caseId', '=', 'cases.id');
  return and([
    eb('closedReason', 'is', null),
    eb('erasedAt', 'is', null),
    or([not(isOut), isElsewhereToo, and([eb('class', '=', 'life_risk'), not(exists(told))])]),
  ]);
}
