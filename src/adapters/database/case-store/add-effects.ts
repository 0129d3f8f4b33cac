import type { Transaction } from 'kysely';
import type { Effect } from '../../../domain/cases/model/changes.ts';
import { laneOf } from '../../../domain/cases/model/lane-of.ts';
import type { Schema } from '../rows/schema.ts';

/** Moment that has passed: what is due then is due at once. */
export const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Puts effects into the outbox; those for the team are due at `now`. One drawing that still waits is enough. */
export async function addEffects(db: Transaction<Schema>, effects: readonly Effect[], now: string): Promise<void> {
  for (const effect of effects) {
    const lane = laneOf(effect);
    if (DRAWN.includes(effect.kind) && (await drawingWaits(db, lane, effect.kind))) continue;
    await db
      .insertInto('outbox')
      .values({
        kind: effect.kind,
        lane,
        caseId: caseIdOfEffect(effect),
        effect: JSON.stringify(effect),
        state: 'waiting',
        dueAt: ('dueAt' in effect ? effect.dueAt : undefined) ?? now,
        attempts: 0,
        why: null,
      })
      .execute();
  }
}

/** Drawn from state as it is then: the next one tells all that an earlier one would have. */
const DRAWN: readonly Effect['kind'][] = [
  'card',
  'board',
  'pause_list',
  'alert_proposal',
  'waiting_list',
  'copies',
  'content_card',
  'erase_files',
];

/** One under way may have been drawn from the state before this change: only one that nobody has taken counts. */
async function drawingWaits(db: Transaction<Schema>, lane: string, kind: Effect['kind']): Promise<boolean> {
  const waiting = await db
    .selectFrom('outbox')
    .select('id')
    .where('lane', '=', lane)
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return waiting !== undefined;
}

/** The case whose card or thread it goes to. */
function caseIdOfEffect(effect: Effect): number | null {
  switch (effect.kind) {
    case 'card':
    case 'thread':
    case 'erase_messages':
      return effect.caseId;
    default:
      return null;
  }
}
