import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Coordination } from '../../../domain/cases/ports/coordination.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { Engine } from '../engine/engine.ts';
import type { Write } from '../engine/write-transaction.ts';
import { isOvertaken } from '../migrations/migrate.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Leases and runs, on either engine. A process gets no lease once a later version has changed the
 * tables: it stops sending, and all that one process at a time does.
 * @param overtaken called at each refusal for that reason
 */
export function createCoordination(
  db: Kysely<Schema>,
  write: Write,
  engine: Engine,
  overtaken?: () => void,
): Coordination {
  return {
    holdLease: (name, holder, now, ttlMs) =>
      write(async (db) => {
        if (await isOvertaken(db, engine)) {
          overtaken?.();
          return false;
        }
        const lease = await db.selectFrom('leases').selectAll().where('name', '=', name).executeTakeFirst();
        const taken = { name, holder, until: momentAfter(now, ttlMs) };
        // One that would last longer than any is from before the clock was set back.
        const holds = lease !== undefined && lease.until > now && lease.until <= taken.until;
        if (holds && lease.holder !== holder) return false;
        await db
          .insertInto('leases')
          .values(taken)
          .onConflict((on) => on.column('name').doUpdateSet(taken))
          .execute();
        return true;
      }),
    async releaseLease(name, holder) {
      await write((db) => db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute());
    },
    beginRun: (key, now) =>
      write(async (db) => {
        const added = await db
          .insertInto('runs')
          .values({ key, beganAt: now })
          .onConflict((on) => on.column('key').doNothing())
          .executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n;
      }),
    async lastRun(prefix) {
      const run = await db
        .selectFrom('runs')
        .select('key')
        .where(sql<string>`substr(key, 1, ${sql.lit(prefix.length)})`, '=', prefix)
        .orderBy('beganAt', 'desc')
        .orderBy('key', 'desc')
        .executeTakeFirst();
      return run?.key ?? null;
    },
  };
}
