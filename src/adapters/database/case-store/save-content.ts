import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { ContentSignOff, ContentState } from '../../../domain/contents/model/content.ts';
import { liveContentSignOffs } from '../../../domain/contents/model/content.ts';
import type { ContentDecision } from '../../../domain/contents/model/content-store.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { linkHash } from '../audit/link-hash.ts';
import { contentRow, contentSignOffRow, departureRow } from '../rows/content-rows.ts';
import { keptHead } from '../rows/record-head.ts';
import type { Schema } from '../rows/schema.ts';
import { storableText } from '../rows/values/storable-text.ts';
import { addEffects } from './add-effects.ts';

/** Writes what a decision leads to: its rows, one link of the record with the proofs of sign-offs, and what is to be told. */
export async function saveContent(
  db: Transaction<Schema>,
  { changes, audit, effects }: ContentDecision,
): Promise<void> {
  const proofs = changes === null ? [] : changes.signOffs.map((one) => proofOf(one, changes.content.digestKey));
  const detail = proofs.length === 0 ? audit.detail : { ...audit.detail, rows: proofs };
  await appendAudit(db, [{ ...audit, detail }]);
  if (changes !== null) await saveRows(db, changes);
  await addEffects(db, effects, audit.at);
}

async function saveRows(
  db: Transaction<Schema>,
  { content, signOffs, departures }: NonNullable<ContentDecision['changes']>,
): Promise<void> {
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

/** Returns the sign-offs that stand and that their row of the record does not name as they are. */
export async function unrecordedContentSignOffs(
  db: Transaction<Schema>,
  state: ContentState,
): Promise<ContentSignOff[]> {
  const live = liveContentSignOffs(state);
  if (live.length === 0) return [];
  const ids = live.map(({ id }) => id);
  const rows = await db
    .selectFrom('contentSignOffs')
    .innerJoin('audit', 'audit.seq', 'contentSignOffs.seq')
    .select(['contentSignOffs.id', 'audit.prev', 'audit.hash', 'audit.body'])
    .where('contentSignOffs.id', 'in', ids)
    .execute();
  return live.filter((one) => {
    const row = rows.find(({ id }) => id === one.id);
    if (row === undefined || linkHash(row.prev, row.body) !== row.hash) return true;
    return !row.body.includes(JSON.stringify(proofOf(one, state.content.digestKey)));
  });
}

/** Proof of a sign-off under the key of its content, as the record keeps it: all of it counts, as its row holds it. */
function proofOf(signOff: ContentSignOff, digestKey: string): string {
  const digest = createHmac('sha256', digestKey)
    .update(canonicalJson({ ...signOff, reason: storableText(signOff.reason) }))
    .digest('hex');
  return `content_sign_off:${signOff.id}:${digest}`;
}
