import type { Transaction } from 'kysely';
import type { ContentChanges } from '../../../domain/contents/model/content.ts';
import type { ContentDecision } from '../../../domain/contents/model/content-store.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { RowProof } from '../audit/row-proof.ts';
import { contentProof, contentSignOffProof, departureProof, storedProof } from '../audit/row-proof.ts';
import { contentRow, contentSignOffRow, departureRow } from '../rows/content-rows.ts';
import { keptHead } from '../rows/record-head.ts';
import type { Schema } from '../rows/schema.ts';
import { addEffects } from './add-effects.ts';

/** Writes what a decision leads to: its rows, one link of the record with the proofs of them, and what is to be told. */
export async function saveContent(
  db: Transaction<Schema>,
  { changes, audit, effects }: ContentDecision,
): Promise<void> {
  const detail = changes === null ? audit.detail : { ...audit.detail, rows: proofsOf(changes).map(storedProof) };
  await appendAudit(db, [{ ...audit, detail }]);
  if (changes !== null) await saveRows(db, changes);
  await addEffects(db, effects, audit.at);
}

function proofsOf({ content, signOffs, departures }: ContentChanges): RowProof[] {
  const key = content.digestKey;
  return [
    contentProof(content),
    ...signOffs.map((one) => contentSignOffProof(one, key)),
    ...departures.map((one) => departureProof(one, key)),
  ];
}

async function saveRows(db: Transaction<Schema>, { content, signOffs, departures }: ContentChanges): Promise<void> {
  const row = contentRow(content);
  await db
    .insertInto('contents')
    .values(row)
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  const seq = keptHead(db)?.seq ?? 0;
  for (const signOff of signOffs) {
    const signed = { ...contentSignOffRow(signOff), seq };
    await db
      .insertInto('contentSignOffs')
      .values(signed)
      .onConflict((on) => on.column('id').doUpdateSet(signed))
      .execute();
  }
  for (const departure of departures) {
    const left = departureRow(departure);
    await db
      .insertInto('departures')
      .values(left)
      .onConflict((on) => on.columns(['contentId', 'target']).doUpdateSet(left))
      .execute();
  }
}
