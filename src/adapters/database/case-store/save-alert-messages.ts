import type { Transaction } from 'kysely';
import type { AlertProposal } from '../../../domain/cases/model/crises/alert-proposal.ts';
import type { Schema } from '../rows/schema.ts';

/** Each message of its chain leads to it, also where an earlier proposal had it. */
export async function saveAlertMessages(
  db: Transaction<Schema>,
  { id, messages, updatedAt }: AlertProposal,
): Promise<void> {
  for (const key of messages) {
    const row = { id: key, proposalId: id, at: updatedAt };
    await db
      .insertInto('alertMessages')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
}
