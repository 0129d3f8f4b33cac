import type { Database } from '../../src/adapters/database/open-database.ts';
import type { Effect } from '../../src/domain/cases/model/changes.ts';
import { aHeldCase, anEntry, at, outcomeOf } from '../support/builders/rows/invented-rows.ts';

/** Saves the effects of something that happened in case 1 or 2 at this second. */
export async function addEffects(
  { store }: Pick<Database['cases'], 'store'>,
  second: number,
  effects: Effect[],
): Promise<void> {
  await store.transact(async ({ cases: { load }, save }) => {
    const changes = (await load(1)) === null ? [...aHeldCase(1), ...aHeldCase(2)] : [];
    await save(outcomeOf({ changes, audit: [anEntry({ at: at(second) })], effects }));
  });
}

/** Returns the effects of these items. */
export function effectsOf(items: readonly { effect: Effect }[]): Effect[] {
  return items.map((item) => item.effect);
}

/** Settles an item that was taken; throws if nothing was. */
export async function settle(
  { queue: outbox }: Pick<Database['outbox'], 'queue'>,
  item: { id: number } | undefined,
  outcome: Parameters<Database['outbox']['queue']['settle']>[1],
): Promise<void> {
  if (item === undefined) throw new Error('nothing was taken');
  await outbox.settle(item.id, outcome, at(0));
}
