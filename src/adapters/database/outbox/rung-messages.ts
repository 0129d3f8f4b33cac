import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { RingEffect, RungMessage, RungMessages } from '../../../domain/cases/ports/rung-messages.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';
import { readEffect } from '../rows/values/stored-effect.ts';

const keys = z.array(z.string());

/** Stores the messages that rang for turns, on either engine. */
export function rungMessages(db: Kysely<Schema>, write: Write): RungMessages {
  return {
    async newest(most) {
      const rows = await db.selectFrom('rungMessages').selectAll().orderBy('outboxId', 'desc').limit(most).execute();
      return rows.flatMap((row) => rungMessageIn(row) ?? []);
    },
    async of(outboxId) {
      const row = await db.selectFrom('rungMessages').selectAll().where('outboxId', '=', outboxId).executeTakeFirst();
      return row === undefined ? null : rungMessageIn(row);
    },
    async save({ outboxId, message, effect, sentAt }) {
      const row = { outboxId, ...message, effect: JSON.stringify(effect), over: '[]', sentAt };
      await write((transaction) =>
        transaction
          .insertInto('rungMessages')
          .values(row)
          .onConflict((on) => on.column('outboxId').doUpdateSet(row))
          .execute(),
      );
    },
    async end(ended) {
      await write(async (transaction) => {
        for (const { outboxId, over } of ended) {
          const row = { over: JSON.stringify(over) };
          await transaction.updateTable('rungMessages').set(row).where('outboxId', '=', outboxId).execute();
        }
      });
    },
    async forget(outboxId) {
      await write((transaction) => transaction.deleteFrom('rungMessages').where('outboxId', '=', outboxId).execute());
    },
    async forgetBefore(moment) {
      const old = await db
        .selectFrom('rungMessages')
        .select('outboxId')
        .where('sentAt', '<', moment)
        .executeTakeFirst();
      if (old === undefined) return;
      await write((transaction) => transaction.deleteFrom('rungMessages').where('sentAt', '<', moment).execute());
    },
  };
}

function rungMessageIn(row: Selectable<Schema['rungMessages']>): RungMessage | null {
  const { outboxId, channel, ts, sentAt } = row;
  const effect = readEffect(row.effect);
  if (!rings(effect)) return null;
  return { outboxId, message: { channel, ts }, effect, over: keys.parse(JSON.parse(row.over)), sentAt };
}

function rings(effect: ReturnType<typeof readEffect>): effect is RingEffect {
  return ['ring', 'direct_ring', 'thread', 'crisis_line'].includes(effect.kind);
}
