import type { Kysely, Transaction } from 'kysely';
import type { LayerOutcome, LayerStore, LayerTransaction } from '../../../domain/lessons/layer-store.ts';
import type { Layers, StoredLayer } from '../../../domain/lessons/stored-layer.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { seenDelivery } from '../engine/seen-delivery.ts';
import { countErasure } from '../engine/unscrubbed.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { readFollowed } from '../queries/read-in-force.ts';
import { layerRow, storedLayerOf } from '../rows/layer-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Learned layers and the one in force, on either engine. */
export function layerStore(db: Kysely<Schema>, write: Write): LayerStore {
  return {
    read: () => readTransaction(db, readLayers),
    transact: (work) => write((transaction) => work(layerTransaction(transaction))),
  };
}

function layerTransaction(db: Transaction<Schema>): LayerTransaction {
  return {
    seen: (key) => seenDelivery(db, key),
    handbookInForce: async () => (await readFollowed(db)).handbook,
    read: () => readLayers(db),
    find: (version) => find(db, version),
    save: (outcome) => save(db, outcome),
  };
}

async function readLayers(db: Kysely<Schema>): Promise<Layers> {
  const inForce = await find(db, (await readFollowed(db)).weights);
  const row = await db
    .selectFrom('ownLayers')
    .selectAll()
    .where('status', '=', 'waiting')
    .orderBy('learnedAt', 'desc')
    .executeTakeFirst();
  const waiting = row === undefined ? null : storedLayerOf(row);
  return {
    inForce,
    previous: await find(db, inForce?.basedOn ?? null),
    waiting: waiting?.status === 'waiting' ? waiting : null,
  };
}

async function find(db: Kysely<Schema>, version: string | null): Promise<StoredLayer | null> {
  const row = await db
    .selectFrom('ownLayers')
    .selectAll()
    .where('version', '=', version ?? '')
    .executeTakeFirst();
  return row === undefined ? null : storedLayerOf(row);
}

async function save(db: Transaction<Schema>, { layers = [], inForce, audit }: LayerOutcome): Promise<void> {
  for (const layer of layers) {
    const row = layerRow(layer);
    await db
      .insertInto('ownLayers')
      .values(row)
      .onConflict((on) => on.column('version').doUpdateSet(row))
      .execute();
  }
  if (inForce !== undefined) await db.updateTable('handbookInForce').set({ ownLayer: inForce }).execute();
  const isForgotten = (await forgetRest(db)) || layers.some(({ layer }) => layer === null);
  // What it learned from may be erased by now: its bytes go from the disk too.
  if (isForgotten) await countErasure(db);
  await appendAudit(db, audit);
}

/** Empties what nobody can come back to: all but the layers in force, before it and waiting. Returns true if there was any. */
async function forgetRest(db: Transaction<Schema>): Promise<boolean> {
  const kept = Object.values(await readLayers(db)).flatMap((layer: StoredLayer | null) => layer?.version ?? []);
  const { numUpdatedRows } = await db
    .updateTable('ownLayers')
    .set({ layer: null, lessons: '[]' })
    .where('layer', 'is not', null)
    .where('version', 'not in', ['', ...kept])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
