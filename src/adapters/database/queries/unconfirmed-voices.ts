import type { Kysely } from 'kysely';
import { signOffOf } from '../rows/cases/sign-off-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Returns the ids of cases with a spoken approval that nobody has confirmed: those of a crisis, or all but the erased. */
export async function unconfirmedVoices(db: Kysely<Schema>, crisisId?: number): Promise<number[]> {
  const rows = await db
    .selectFrom('endorsements')
    .innerJoin('cases', 'cases.id', 'endorsements.caseId')
    .selectAll('endorsements')
    .where('endorsements.spoken', 'is not', null)
    .where('endorsements.voidedAt', 'is', null)
    .$if(crisisId === undefined, (all) => all.where('cases.erasedAt', 'is', null))
    .$if(crisisId !== undefined, (all) => all.where('cases.crisisId', '=', crisisId ?? null))
    .orderBy('endorsements.caseId')
    .execute();
  const open = rows.map(signOffOf).filter(({ spoken }) => spoken !== null && spoken.confirmed === null);
  return [...new Set(open.map(({ caseId }) => caseId))];
}
