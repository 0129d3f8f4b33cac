import type { Transaction } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Returns when a text last left for this network, published or on its way; null if none did. A text
 * on its way counts from the end of its hold.
 */
export async function lastLeft(db: Transaction<Schema>, network: string): Promise<string | null> {
  const there = db.selectFrom('publications').where('network', '=', network);
  const out = await there.select((row) => row.fn.max('publishedAt').as('at')).executeTakeFirst();
  const leaving = await there
    .select((row) => row.fn.max('holdUntil').as('at'))
    .where('status', '=', 'publishing')
    .executeTakeFirst();
  return [out?.at, leaving?.at].reduce<string | null>((last, at) => (at && (last ?? '') < at ? at : last), null);
}
