import type { Transaction } from 'kysely';
import type { AuditEntry, Change, Effect } from '../../../domain/cases/model/changes.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Schema } from '../rows/schema.ts';
import { addEffects, LONG_AGO } from './add-effects.ts';
import { noteProofs } from './note-proofs.ts';
import { saveChanges } from './save-changes.ts';

/** Writes what a decision leads to: rows, links of the record, and what the world must still be told. */
export async function saveOutcome(
  db: Transaction<Schema>,
  outcome: { changes: readonly Change[]; audit: readonly AuditEntry[]; effects: readonly Effect[] },
): Promise<void> {
  const audit = await noteProofs(db, outcome.changes, outcome.audit);
  await saveChanges(db, outcome.changes);
  await appendAudit(db, audit);
  // What the team must see is due when it happened, which the record knows.
  await addEffects(db, outcome.effects, outcome.audit.at(-1)?.at ?? LONG_AGO);
}
