import type { ExpressionBuilder, Transaction } from 'kysely';
import { z } from 'zod';
import { isAhead } from '../../../domain/time/is-ahead.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { addEffects, LONG_AGO } from '../case-store/add-effects.ts';
import type { Schema } from '../rows/schema.ts';

const dated = z.object({ at: z.string() });

/**
 * Moves the moments that lie ahead back with the clock: those of all that waits in the outbox, and
 * the ends of holds. The card of a held text then shows the new time.
 * @param byMs less than 0; null for as much as the record's last entry lies ahead of `now`
 * @returns by how many milliseconds
 */
export async function followClock(db: Transaction<Schema>, now: string, byMs: number | null): Promise<number> {
  const moveMs = byMs ?? (await behindRecord(db, now));
  if (moveMs >= 0) return 0;
  const moved = (moment: string) => momentAfter(moment, moveMs);
  const waiting = await db
    .selectFrom('outbox')
    .select('dueAt')
    .distinct()
    .where('state', 'in', ['waiting', 'taken'])
    .where('dueAt', '>', now)
    .where(follows)
    .orderBy('dueAt')
    .execute();
  // Oldest first: a moved moment never equals one that is still to be moved.
  for (const { dueAt } of waiting) {
    await db
      .updateTable('outbox')
      .set({ dueAt: moved(dueAt) })
      .where('state', 'in', ['waiting', 'taken'])
      .where('dueAt', '=', dueAt)
      .where(follows)
      .execute();
  }
  const held = await db
    .selectFrom('publications')
    .select(['id', 'caseId', 'holdUntil'])
    .where('status', '=', 'held')
    .where('holdUntil', '>', now)
    .execute();
  for (const { id, holdUntil } of held) {
    await db
      .updateTable('publications')
      .set({ holdUntil: moved(holdUntil) })
      .where('id', '=', id)
      .execute();
  }
  const cards = [...new Set(held.map(({ caseId }) => caseId))].map((caseId) => ({ kind: 'card', caseId }) as const);
  await addEffects(db, cards, LONG_AGO);
  return moveMs;
}

/** A planned post leaves at a moment of the day, however the clock is set; the lease of one on its way follows. */
function follows({ or, eb }: ExpressionBuilder<Schema, 'outbox'>) {
  return or([eb('kind', '!=', 'publish_content'), eb('state', '=', 'taken')]);
}

/** The record's last entry was written at most now: one that lies ahead tells how far the clock was set back. */
async function behindRecord(db: Transaction<Schema>, now: string): Promise<number> {
  const last = await db.selectFrom('audit').select('body').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  if (last === undefined) return 0;
  const { at } = dated.parse(JSON.parse(last.body));
  return isAhead(at, now) ? Date.parse(now) - Date.parse(at) : 0;
}
