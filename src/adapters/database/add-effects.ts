import type { Transaction } from 'kysely';
import type { Effect } from '../../domain/cases/changes.ts';
import type { Schema } from './schema.ts';

/** Puts effects into the outbox; those for the team are due at `now`. One card of a case that still waits is enough. */
export async function addEffects(db: Transaction<Schema>, effects: readonly Effect[], now: string): Promise<void> {
  for (const effect of effects) {
    const lane = laneOf(effect);
    if (effect.kind === 'card' && (await cardWaits(db, lane))) continue;
    await db
      .insertInto('outbox')
      .values({
        kind: effect.kind,
        lane,
        effect: JSON.stringify(effect),
        state: 'waiting',
        dueAt: 'dueAt' in effect ? effect.dueAt : now,
        attempts: 0,
        why: null,
      })
      .execute();
  }
}

/** What belongs to a case keeps its order; of the departures of one publication the earliest counts, whenever it was asked for. */
function laneOf(effect: Effect): string {
  return effect.kind === 'publish' ? `publication:${effect.publicationId}:${effect.dueAt}` : `case:${effect.caseId}`;
}

/** A card under way may have been drawn from the state before this change: only one that nobody has taken counts. */
async function cardWaits(db: Transaction<Schema>, lane: string): Promise<boolean> {
  const waiting = await db
    .selectFrom('outbox')
    .select('id')
    .where('lane', '=', lane)
    .where('kind', '=', 'card')
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return waiting !== undefined;
}
