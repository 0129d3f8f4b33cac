import type { Transaction } from 'kysely';
import type { Hoax, Wording } from '../../../domain/hoaxes/hoax.ts';
import { comparableText } from '../../../domain/posts/similarity/comparable-text.ts';
import { sketchOf } from '../../../domain/posts/similarity/sketch.ts';
import { decisionRow, hoaxRow, wordingRow } from '../rows/hoax-rows.ts';
import type { Schema } from '../rows/schema.ts';

/** Writes a hoax with all that belongs to it. Of wordings and their shingles only what has changed: most often it was seen once more. */
export async function saveHoax(db: Transaction<Schema>, hoax: Hoax): Promise<void> {
  const row = hoaxRow(hoax);
  const before = await db.selectFrom('hoaxes').select('claim').where('id', '=', hoax.id).executeTakeFirst();
  await db
    .insertInto('hoaxes')
    .values(row)
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  if (before?.claim !== row.claim) await indexClaim(db, hoax);
  await saveWordings(db, hoax);
  for (const decision of hoax.decisions) {
    const decided = decisionRow(decision, hoax.id);
    await db
      .insertInto('hoaxDecisions')
      .values(decided)
      .onConflict((on) => on.column('id').doUpdateSet(decided))
      .execute();
  }
}

async function indexClaim(db: Transaction<Schema>, { id, claim }: Hoax): Promise<void> {
  await db.deleteFrom('hoaxShingles').where('hoaxId', '=', id).where('wordingId', 'is', null).execute();
  await index(db, id, { id: null, text: claim });
}

async function saveWordings(db: Transaction<Schema>, hoax: Hoax): Promise<void> {
  const rows = await db.selectFrom('hoaxWordings').select('id').where('hoaxId', '=', hoax.id).execute();
  const kept = new Set(rows.map(({ id }) => id));
  const gone = [...kept].filter((id) => hoax.wordings.every((wording) => wording.id !== id));
  // Their shingles go with them.
  if (gone.length > 0) await db.deleteFrom('hoaxWordings').where('id', 'in', gone).execute();
  for (const wording of hoax.wordings.filter(({ id }) => !kept.has(id))) {
    await db.insertInto('hoaxWordings').values(wordingRow(wording, hoax.id)).execute();
    await index(db, hoax.id, wording);
  }
}

async function index(
  db: Transaction<Schema>,
  hoaxId: number,
  { id: wordingId, text }: Pick<Wording, 'text'> & { id: string | null },
): Promise<void> {
  const rows = sketchOf(comparableText(text)).map((shingle) => ({ shingle, hoaxId, wordingId }));
  if (rows.length > 0) await db.insertInto('hoaxShingles').values(rows).execute();
}
