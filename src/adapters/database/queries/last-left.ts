import type { Transaction } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** When a text last left for this network: is out there, or is on its way and was let go then. */
export async function lastLeft(db: Transaction<Schema>, network: string): Promise<string | null> {
  const there = db.selectFrom('publications').where('network', '=', network);
  const out = await there.select((row) => row.fn.max('publishedAt').as('at')).executeTakeFirst();
  const leaving = await there
    .select((row) => row.fn.max('holdUntil').as('at'))
    .where('status', '=', 'publishing')
    .executeTakeFirst();
  return [out?.at, leaving?.at].reduce<string | null>((last, at) => (at && (last ?? '') < at ? at : last), null);
}
