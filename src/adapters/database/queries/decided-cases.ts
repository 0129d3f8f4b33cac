import type { ExpressionBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Agreement } from '../../../domain/cases/ports/home.ts';
import type { Period } from '../../../domain/digests/figures.ts';
import { CLOCK } from '../../../domain/people/actor.ts';
import type { Schema } from '../rows/schema.ts';

/** Live cases of citizens' posts, but for those of drills of before drills had a database of their own. */
export function realCases(db: Kysely<Schema>) {
  return db
    .selectFrom('cases')
    .where('cases.erasedAt', 'is', null)
    .where('cases.statement', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('crises')
            .select('crises.id')
            .whereRef('crises.id', '=', 'cases.crisisId')
            .where('crises.drill', 'is not', null),
        ),
      ),
    );
}

/** Texts of a case that went out for it alone; a text with many destinations is a bulk reply. */
export function ownReplies({ selectFrom }: ExpressionBuilder<Schema, 'cases'>) {
  return selectFrom('publications')
    .whereRef('publications.caseId', '=', 'cases.id')
    .where('publications.publishedAt', 'is not', null)
    .where('publications.corrects', '=', sql.lit('[]'))
    .where(({ not, exists, selectFrom: other }) =>
      not(
        exists(
          other('publications as another')
            .select('another.id')
            .whereRef('another.draftId', '=', 'publications.draftId')
            .whereRef('another.id', '<>', 'publications.id'),
        ),
      ),
    );
}

/** Counts cases that were closed, or answered for themselves, in the period; spam and duplicates say nothing of a class. */
export async function countAgreement(db: Kysely<Schema>, { from, to }: Period): Promise<Agreement> {
  const isKept = sql<number>`case when assessment like '%"class":"' || class || '"%' then 1 else 0 end`;
  const rows = await realCases(db)
    .select((row) => [isKept.as('isKept'), row.fn.countAll<number>().as('count')])
    .where((row) =>
      row.or([
        row.and([
          row('closedAt', '>=', from),
          row('closedAt', '<', to),
          row('closedReason', 'in', ['let_stand', 'monitor', 'not_ours']),
          row('closedBy', '!=', JSON.stringify(CLOCK)),
        ]),
        row.exists(
          ownReplies(row)
            .select('publications.id')
            .where('publications.publishedAt', '>=', from)
            .where('publications.publishedAt', '<', to),
        ),
      ]),
    )
    .groupBy(isKept)
    .execute();
  const counted = (kept: 0 | 1) => Number(rows.find(({ isKept: is }) => Number(is) === kept)?.count ?? 0);
  return { kept: counted(1), corrected: counted(0) };
}
