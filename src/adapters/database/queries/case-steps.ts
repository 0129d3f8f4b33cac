import type { ExpressionBuilder, Kysely } from 'kysely';
import type { CaseStep, Counted } from '../../../domain/digests/figures.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Roles whose approval releases a text. A sender releases a safety message, which the handbook
 * holds as approved.
 */
export const APPROVING = ['approver', 'sender'] as const;

export function firstPostNetwork({ selectFrom }: ExpressionBuilder<Schema, 'cases'>) {
  return selectFrom('posts')
    .select('posts.network')
    .whereRef('posts.caseId', '=', 'cases.id')
    .orderBy('posts.rank')
    .limit(1)
    .as('network');
}

/**
 * Returns when a person first took each case on. Statements have no steps: no citizen waits for
 * what we publish on our own initiative.
 */
export async function claimedSteps(db: Kysely<Schema>, { from, to, crisisId }: Counted): Promise<CaseStep[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['firstClaimedAt', 'openedAt', 'severity', 'playbook', firstPostNetwork])
    .where('firstClaimedAt', '>=', from)
    .where('firstClaimedAt', '<', to)
    .where('statement', 'is', null)
    .$if(crisisId !== undefined, (all) => all.where('crisisId', '=', crisisId ?? null))
    .orderBy('firstClaimedAt')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ firstClaimedAt: at, ...row }) => (at === null ? [] : [{ at, ...row }]));
}

/** The last approval of the first text of each case that had them all, which is one of which there is a publication. */
export async function approvedSteps(db: Kysely<Schema>, { from, to, crisisId }: Counted): Promise<CaseStep[]> {
  const rows = await db
    .selectFrom('endorsements')
    .innerJoin('cases', 'cases.id', 'endorsements.caseId')
    .select([
      'endorsements.caseId',
      'endorsements.draftId',
      'endorsements.at',
      'cases.openedAt',
      'cases.severity',
      'cases.playbook',
      firstPostNetwork,
    ])
    .where('endorsements.at', '>=', from)
    .where('endorsements.at', '<', to)
    .where('endorsements.as', 'in', APPROVING)
    .where('cases.statement', 'is', null)
    .$if(crisisId !== undefined, (all) => all.where('cases.crisisId', '=', crisisId ?? null))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('publications')
          .select('publications.id')
          .whereRef('publications.draftId', '=', 'endorsements.draftId'),
      ),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('endorsements as earlier')
            .innerJoin('publications', 'publications.draftId', 'earlier.draftId')
            .select('earlier.id')
            .whereRef('earlier.caseId', '=', 'endorsements.caseId')
            .whereRef('earlier.draftId', '!=', 'endorsements.draftId')
            .where('earlier.at', '<', from)
            .where('earlier.as', 'in', APPROVING),
        ),
      ),
    )
    .orderBy('endorsements.at')
    .orderBy('endorsements.rank')
    .execute();
  const lastOfDraft = new Map(rows.map((row) => [row.draftId, row]));
  const inOrder = rows.filter((row) => lastOfDraft.get(row.draftId) === row);
  return firstOfEach(inOrder).map(({ caseId, draftId, ...step }) => step);
}

/** Returns the first publication of each case. */
export async function replySteps(db: Kysely<Schema>, { from, to, crisisId }: Counted): Promise<CaseStep[]> {
  const rows = await db
    .selectFrom('publications')
    .innerJoin('cases', 'cases.id', 'publications.caseId')
    .select([
      'publications.publishedAt',
      'publications.network',
      'publications.caseId',
      'cases.openedAt',
      'cases.severity',
      'cases.playbook',
    ])
    .where('publications.publishedAt', '>=', from)
    .where('publications.publishedAt', '<', to)
    .where('cases.statement', 'is', null)
    .$if(crisisId !== undefined, (all) => all.where('cases.crisisId', '=', crisisId ?? null))
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('publications as earlier')
            .select('earlier.id')
            .whereRef('earlier.caseId', '=', 'publications.caseId')
            .where('earlier.publishedAt', '<', from),
        ),
      ),
    )
    .orderBy('publications.publishedAt')
    .orderBy('publications.rank')
    .execute();
  return firstOfEach(rows).flatMap(({ publishedAt: at, caseId, ...step }) => (at === null ? [] : [{ at, ...step }]));
}

function firstOfEach<Row extends { caseId: number }>(rows: readonly Row[]): Row[] {
  const seen = new Set<number>();
  return rows.filter(({ caseId }) => !seen.has(caseId) && seen.add(caseId));
}
