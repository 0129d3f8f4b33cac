import type { ExpressionBuilder, Kysely } from 'kysely';
import { TOLD_WITHIN_MS } from '../../../domain/cases/model/at-risk.ts';
import type { UntakenCase } from '../../../domain/cases/model/deadlines/call-out.ts';
import type { CallOutReader } from '../../../domain/cases/ports/call-outs.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { callOutOf } from '../rows/call-out-row.ts';
import type { Schema } from '../rows/schema.ts';
import { isSignedOff } from './in-review-cases.ts';
import { isLeftUntold, pendingCases } from './pending-cases.ts';

/** Reads the cases that may need a call outside of Slack, and the calls made for them, on either engine. */
export function callOutReader(db: Kysely<Schema>): CallOutReader {
  return {
    async untaken(now) {
      const rows = await pendingCases(db)
        .select(['id as caseId', 'severity', 'class', 'openedAt', 'releasedAt', 'claimAt'])
        .select(({ exists, selectFrom }) => [
          exists(selectFrom('cards').select('cards.caseId').whereRef('cards.caseId', '=', 'cases.id')).as('isShown'),
          exists(
            selectFrom('waitingCards').select('waitingCards.caseId').whereRef('waitingCards.caseId', '=', 'cases.id'),
          ).as('isHeld'),
        ])
        .where('severity', 'in', ['S1', 'S2'])
        .where((where) => where.or([isUntaken(where), isLeftUntold(where, now)]))
        .orderBy('openedAt')
        .orderBy('id')
        .execute();
      return rows.map(
        ({ isShown, isHeld, releasedAt, claimAt, class: postClass, ...row }): UntakenCase => ({
          ...row,
          isAtRisk: postClass === 'life_risk',
          untakenSince: claimAt === null ? (releasedAt ?? row.openedAt) : momentAfter(claimAt, TOLD_WITHIN_MS),
          card: isShown ? 'shown' : isHeld ? 'held' : 'missing',
        }),
      );
    },
    async latest() {
      const rows = await db.selectFrom('callOuts').selectAll().orderBy('rank', 'desc').limit(MOST_CALLS).execute();
      return rows.toReversed().map(callOutOf);
    },
    async lastTaken(since) {
      const claimed = await db
        .selectFrom('cases')
        .select('claimAt as at')
        .where('severity', '=', 'S1')
        .where('claimAt', '>=', since)
        .orderBy('claimAt', 'desc')
        .executeTakeFirst();
      const told = await db
        .selectFrom('tellings')
        .select('recordedAt as at')
        .where('recordedAt', '>=', since)
        .orderBy('recordedAt', 'desc')
        .executeTakeFirst();
      const turned = await db
        .selectFrom('rings')
        .select('at')
        .where('at', '>=', since)
        .where('step', '=', 'taken')
        .where('severity', '=', 'S1')
        .orderBy('at', 'desc')
        .executeTakeFirst();
      return (
        [claimed, told, turned]
          .flatMap((row) => row?.at ?? [])
          .toSorted()
          .at(-1) ?? null
      );
    },
  };
}

type Where = ExpressionBuilder<Schema, 'cases'>;

/** Maximum number of calls that are read: more than all calls of some hours. */
const MOST_CALLS = 100;

/** True where nobody took the case, nor acted on it in another way. */
function isUntaken(where: Where) {
  const { and, eb, not } = where;
  return and([eb('claimBy', 'is', null), eb('statement', 'is', null), not(isActedOn(where))]);
}

/** True where a person signed the text on the card off, a text may leave, or a handoff or rescue is recorded. */
function isActedOn(where: Where) {
  const { exists, or, selectFrom } = where;
  return or([
    isSignedOff(where),
    exists(
      selectFrom('publications')
        .select('publications.id')
        .whereRef('publications.caseId', '=', 'cases.id')
        .where('publications.status', 'not in', ['stopped', 'withdrawn']),
    ),
    exists(
      selectFrom('tellings')
        .select('tellings.id')
        .whereRef('tellings.caseId', '=', 'cases.id')
        .where('tellings.undoneAt', 'is', null),
    ),
    where('rescue', 'is not', null),
  ]);
}
