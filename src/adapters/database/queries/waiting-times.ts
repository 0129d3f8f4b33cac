import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { CaseTimes } from '../../../domain/cases/model/deadlines/case-times.ts';
import { LET_STAND } from '../../../domain/triage/decide-by.ts';
import { READ_FIRST } from '../../../domain/triage/is-maybe.ts';
import { claimOf } from '../rows/cases/case-row.ts';
import type { Schema } from '../rows/schema.ts';
import { pendingCases } from './pending-cases.ts';

/**
 * Returns the times from which the deadlines of pending cases are computed, oldest first. Reads no
 * words.
 * @param crisisId limits the result to cases of this crisis
 */
export async function waitingTimes(db: Kysely<Schema>, crisisId?: number): Promise<CaseTimes[]> {
  const rows = await pendingCases(db)
    .$if(crisisId !== undefined, (cases) => cases.where('crisisId', '=', crisisId ?? null))
    .select(['id', 'severity', 'openedAt', 'claimBy', 'claimAt', 'releasedAt', 'statement', 'class'])
    // Nobody can be late with a case that was not shown to anybody yet.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('waitingCards').select('waitingCards.caseId').whereRef('waitingCards.caseId', '=', 'cases.id'),
        ),
      ),
    )
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('publications')
          .select('publications.id')
          .whereRef('publications.caseId', '=', 'cases.id')
          .where('publications.publishedAt', 'is not', null),
      ).as('isAnswered'),
      exists(
        selectFrom('publications')
          .select('publications.id')
          .whereRef('publications.draftId', '=', 'cases.currentDraftId')
          .where('publications.status', 'not in', ['stopped', 'withdrawn']),
      ).as('isApproved'),
      selectFrom('endorsements')
        .select((row) => row.fn.min('endorsements.at').as('seenAt'))
        .whereRef('endorsements.caseId', '=', 'cases.id')
        .whereRef('endorsements.draftId', '=', 'cases.currentDraftId')
        .where('endorsements.voidedAt', 'is', null)
        .as('seenAt'),
      selectFrom('publications')
        .innerJoin('cases as others', 'others.id', 'publications.caseId')
        .select((row) => row.fn.min('publications.publishedAt').as('firstAt'))
        .whereRef('others.statementId', '=', 'cases.statementId')
        .whereRef('others.id', '<>', 'cases.id')
        .as('followsSince'),
      exists(
        selectFrom('crises')
          .select('crises.id')
          .whereRef('crises.id', '=', 'cases.crisisId')
          .whereRef('crises.playbook', '=', 'cases.playbook')
          .where('crises.closed', 'is', null),
      ).as('isInCrisis'),
    ])
    .select(isLeftAlone().as('isSilent'))
    .orderBy('openedAt')
    .orderBy('id')
    .execute();
  return rows.map(({ claimBy, claimAt, isAnswered, isApproved, seenAt, statement, isInCrisis, isSilent, ...rest }) => {
    const { class: caseClass, ...row } = rest;
    const inCrisis = isInCrisis && statement === null && caseClass !== 'statement' ? { inCrisis: caseClass } : {};
    return {
      ...row,
      ...inCrisis,
      ...(Number(isSilent) === 1 ? { isSilent: true as const } : {}),
      claim: claimOf({ claimBy, claimAt }),
      isOwn: statement !== null,
      isAnswered: Boolean(isAnswered),
      waitsSince: isApproved ? null : seenAt,
    };
  });
}

/** The same as `isLeftAlone` of `timesOf`, read off the stored assessment. In its JSON no words of a post look like a field. */
function isLeftAlone() {
  const asTriaged = sql`cases.assessment like '%"class":"' || cases.class || '"%'`;
  const readFirst = [...READ_FIRST].map((rule) => sql`cases.assessment like ${`%"rule":"${rule}"%`}`);
  const standing = sql.join([...LET_STAND]);
  return sql<number>`case when cases.statement is null
    and not (${sql.join(readFirst, sql` or `)})
    and ((${asTriaged} and cases.assessment like '%"needsReply":false%')
      or (not (${asTriaged}) and cases.class in (${standing})))
    and (select count(*) from posts where posts.case_id = cases.id) <= 1
    then 1 else 0 end`;
}
