import type { Kysely } from 'kysely';
import type { DrillReader } from '../../../domain/crises/drill/drill-reader.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { loadCases } from '../queries/load-cases.ts';
import { crisisStepOf } from '../rows/crisis-step-rows.ts';
import type { Schema } from '../rows/schema.ts';

/** Reads the data for the score of a drill, on either engine. */
export function drillReader(db: Kysely<Schema>): DrillReader {
  return {
    casesSince: (from) =>
      readTransaction(db, async (now) => {
        const rows = await now
          .selectFrom('cases')
          .select(['id', 'firstClaimedAt'])
          .where('openedAt', '>=', from)
          .orderBy('id')
          .execute();
        const claimedAt = new Map(rows.map((row) => [row.id, row.firstClaimedAt]));
        const states = await loadCases(now, [...claimedAt.keys()]);
        return states.map((state) => ({ state, claimedAt: claimedAt.get(state.core.id) ?? null }));
      }),
    async stepsSince(from) {
      const rows = await db
        .selectFrom('crisisSteps')
        .innerJoin('crises', 'crises.id', 'crisisSteps.crisisId')
        .selectAll('crisisSteps')
        .where('crises.startedAt', '>=', from)
        .orderBy('crisisSteps.rank')
        .execute();
      return rows.map(crisisStepOf);
    },
  };
}
