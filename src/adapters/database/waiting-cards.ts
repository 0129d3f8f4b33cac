import type { Transaction } from 'kysely';
import type { WaitingCards } from '../../domain/cases/joining/inflow.ts';
import type { Schema } from './schema.ts';

/** Cases that intake opened, on their way to the channel, on either engine. */
export function waitingCards(db: Transaction<Schema>): WaitingCards {
  return {
    async next(limit) {
      const rows = await db
        .selectFrom('waitingCards')
        .select('caseId')
        .orderBy('importance', 'desc')
        .orderBy('since')
        .orderBy('caseId')
        .limit(limit)
        .execute();
      return rows.map(({ caseId }) => caseId);
    },
    async grown(limit) {
      const rows = await db
        .selectFrom('crowds')
        .innerJoin('cards', 'cards.caseId', 'crowds.caseId')
        .select('crowds.caseId')
        .whereRef('crowds.posts', '>', 'crowds.shown')
        .orderBy((row) => row('crowds.posts', '-', row.ref('crowds.shown')), 'desc')
        .orderBy('crowds.caseId')
        .limit(limit)
        .execute();
      return rows.map(({ caseId }) => caseId);
    },
  };
}
