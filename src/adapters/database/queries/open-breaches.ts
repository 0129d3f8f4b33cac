import type { Kysely } from 'kysely';
import type { OpenBreach } from '../../../domain/cases/model/breaches/breach.ts';
import { readBreach } from '../rows/cases/breach-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Breaches that have come to no end; of which the house has known longest first. */
export async function openBreaches(db: Kysely<Schema>): Promise<OpenBreach[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'breach'])
    .where('breachAwareAt', 'is not', null)
    .orderBy('breachAwareAt')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, breach: stored }) => {
    const one = readBreach(stored);
    return one === null ? [] : [{ caseId: id, breach: one }];
  });
}
