import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { ASKED_FOR_MS, TOLD_WITHIN_MS } from '../../../domain/cases/model/at-risk.ts';
import type { Change } from '../../../domain/cases/model/changes.ts';
import { CLOCKS_DIFFER_MS } from '../../../domain/time/is-ahead.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { inChunks } from '../engine/in-chunks.ts';
import type { Schema } from '../rows/schema.ts';

/** Selects cases in which a person still has to act. */
export function pendingCases(db: Kysely<Schema>) {
  return db.selectFrom('cases').where(isPendingCase);
}

/** As it was written down when the case was saved last; a constant of the statement, or an engine does not find the index of the few. */
export function isPendingCase({ eb }: ExpressionBuilder<Schema, 'cases'>) {
  return eb('cases.isPending', '=', sql.lit(1));
}

/** Writes down which of the changed cases are pending now; the last thing of a save. */
export async function notePending(db: Transaction<Schema>, changes: readonly Change[]): Promise<void> {
  const ids = new Set(changes.flatMap((change) => changedCase(change) ?? []));
  await inChunks([...ids], (some) =>
    db
      .updateTable('cases')
      .set((row) => ({ isPending: row.case().when(isStillPending(row)).then(1).else(0).end() }))
      .where('id', 'in', some)
      .execute(),
  );
}

/** Returns the case whose pending state this change may affect; null for other changes. */
function changedCase(change: Change): number | null {
  switch (change.kind) {
    case 'matter':
      return change.row.id;
    case 'draft':
    case 'publication':
    case 'telling':
      return change.row.caseId;
    default:
      return null;
  }
}

/** True where a person is at risk, nobody was told, and nobody found them. */
export function isUntoldCase({ and, eb, exists, not, selectFrom }: ExpressionBuilder<Schema, 'cases'>) {
  const told = selectFrom('tellings')
    .select('tellings.id')
    .whereRef('tellings.caseId', '=', 'cases.id')
    .where('tellings.undoneAt', 'is', null);
  return and([eb('class', '=', 'life_risk'), eb('rescue', 'is', null), not(exists(told))]);
}

/** Matches what the case's own `isLeftUntold` says: a call for help that was taken, else let go or opened, and 112 was not told. */
export function isLeftUntold(where: ExpressionBuilder<Schema, 'cases'>, now: string) {
  const since = where.fn.coalesce('claimAt', 'releasedAt', 'openedAt');
  const isLate = where.and([
    where.eb(since, '<=', momentAfter(now, -TOLD_WITHIN_MS)),
    where.eb(since, '>', momentAfter(now, -ASKED_FOR_MS)),
  ]);
  const isAhead = where.eb(since, '>', momentAfter(now, CLOCKS_DIFFER_MS));
  return where.and([isUntoldCase(where), where.or([isLate, isAhead])]);
}

/** Matches the record of a text whose place a correction took: its case has its answer. */
const REPLACED = '{"reason":"replaced",%';

/** Neither closed nor erased; and the text that is on the card is not out everywhere, or a person is at risk and nobody was told. */
function isStillPending(where: ExpressionBuilder<Schema, 'cases'>) {
  const { and, eb, exists, not, or, selectFrom } = where;
  const ofCurrent = () =>
    selectFrom('publications').select('publications.id').whereRef('publications.draftId', '=', 'cases.currentDraftId');
  const isOut = exists(
    ofCurrent().where((one) =>
      one.or([one('publications.status', '=', 'published'), one('publications.withdrawal', 'like', REPLACED)]),
    ),
  );
  const isElsewhereToo = exists(ofCurrent().where('publications.status', 'not in', ['published', 'withdrawn']));
  return and([
    eb('closedReason', 'is', null),
    eb('erasedAt', 'is', null),
    or([not(isOut), isElsewhereToo, isUntoldCase(where)]),
  ]);
}
