import type { Kysely, Transaction } from 'kysely';
import type { AlertProposal, AlertReader, AlertRegister } from '../../../domain/cases/model/crises/alert-proposal.ts';
import { alertProposalOf, alertProposalRow } from '../rows/alert-rows.ts';
import type { Schema } from '../rows/schema.ts';

/** Reads the known alerts inside a transaction, on either engine. */
export function alertRegister(db: Transaction<Schema>): AlertRegister {
  return {
    async knows(key) {
      const row = await db.selectFrom('alertMessages').select('id').where('id', '=', key).executeTakeFirst();
      return row !== undefined;
    },
    async ofMessages(keys) {
      if (keys.length === 0) return null;
      const row = await db
        .selectFrom('alertProposals')
        .innerJoin('alertMessages', 'alertMessages.proposalId', 'alertProposals.id')
        .selectAll('alertProposals')
        .where('alertMessages.id', 'in', [...keys])
        .orderBy('alertProposals.proposedAt', 'desc')
        .orderBy('alertProposals.id')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : alertProposalOf(row);
    },
    async open() {
      const proposals = db.selectFrom('alertProposals').selectAll().where('closedAt', 'is', null);
      return (await proposals.orderBy('proposedAt').orderBy('id').execute()).map(alertProposalOf);
    },
    async forgetBefore(moment) {
      const alone = db.deleteFrom('alertMessages').where('proposalId', 'is', null);
      await alone.where('at', '<', moment).execute();
    },
  };
}

/** Reads alert proposals for messages and modals, on either engine. */
export function alertReader(db: Kysely<Schema>): AlertReader {
  return {
    async byId(id) {
      const row = await db.selectFrom('alertProposals').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : alertProposalOf(row);
    },
  };
}

/** Saves a proposal. Each message of its chain leads to it, also where an earlier proposal had it. */
export async function saveAlertProposal(db: Transaction<Schema>, proposal: AlertProposal): Promise<void> {
  const row = alertProposalRow(proposal);
  await db
    .insertInto('alertProposals')
    .values(row)
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  for (const key of proposal.messages) {
    const message = { id: key, proposalId: proposal.id, at: proposal.updatedAt };
    await db
      .insertInto('alertMessages')
      .values(message)
      .onConflict((on) => on.column('id').doUpdateSet(message))
      .execute();
  }
}
