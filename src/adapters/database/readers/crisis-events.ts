import type { Kysely } from 'kysely';
import type { CrisisHour } from '../../../domain/crises/model/crisis-hour.ts';
import { APPROVING } from '../queries/case-steps.ts';
import { publishedIn } from '../queries/published-in.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import type { Schema } from '../rows/schema.ts';

type Period = { from: string; to: string };

/**
 * Returns the events of a crisis from `from` (inclusive) to `to` (exclusive). Reads no words of
 * citizens.
 */
export async function crisisEvents(
  db: Kysely<Schema>,
  crisisId: number,
  period: Period,
): Promise<Pick<CrisisHour, 'opened' | 'approved' | 'published'>> {
  const { from, to } = period;
  const opened = await db
    .selectFrom('cases')
    .select((row) => ['class', 'severity', row.fn.countAll<number>().as('count')])
    .where('crisisId', '=', crisisId)
    .where('openedAt', '>=', from)
    .where('openedAt', '<', to)
    .groupBy(['class', 'severity'])
    .orderBy('severity')
    .orderBy('class')
    .execute();
  const published = await publishedIn(db, period).where('cases.crisisId', '=', crisisId).execute();
  return {
    opened: opened.flatMap(({ class: of, ...row }) => (of === 'statement' ? [] : [{ class: of, ...row }])),
    approved: await approvedIn(db, crisisId, period),
    published: published.map(publicationOf),
  };
}

/** Texts that are on their way or out, by the moment of the last approval that they needed. */
async function approvedIn(db: Kysely<Schema>, crisisId: number, { from, to }: Period): Promise<number> {
  const rows = await db
    .selectFrom('endorsements')
    .innerJoin('cases', 'cases.id', 'endorsements.caseId')
    .select((row) => ['endorsements.draftId', row.fn.max('endorsements.at').as('at')])
    .where('cases.crisisId', '=', crisisId)
    .where('endorsements.as', 'in', APPROVING)
    .where('endorsements.voidedAt', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('publications')
          .select('publications.id')
          .whereRef('publications.draftId', '=', 'endorsements.draftId')
          .where('publications.status', '!=', 'stopped'),
      ),
    )
    .groupBy('endorsements.draftId')
    .execute();
  return rows.filter(({ at }) => at >= from && at < to).length;
}
