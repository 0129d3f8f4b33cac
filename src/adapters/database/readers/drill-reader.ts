import type { Kysely } from 'kysely';
import type { DrillReader } from '../../domain/crises/drill/drill-reader.ts';
import { loadCases } from './load-cases.ts';
import type { Schema } from './schema.ts';
import { readTransaction } from './write-transaction.ts';

/** What the score of a drill is read off, on either engine. */
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
        return states.map((state) => ({ state, claimedAt: claimedAt.get(state.matter.id) ?? null }));
      }),
  };
}
