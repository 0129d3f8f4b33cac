import type { Kysely } from 'kysely';
import type { DrillReader } from '../../../domain/crises/drill/drill-reader.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { loadCases } from '../queries/load-cases.ts';
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
  };
}
