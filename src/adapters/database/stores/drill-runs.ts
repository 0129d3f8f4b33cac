import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { DrillRun } from '../../../domain/crises/drill/drill-run.ts';
import { isUnderWay } from '../../../domain/crises/drill/drill-run.ts';
import type { DrillRuns } from '../../../domain/crises/drill/drill-runs.ts';
import type { Engine } from '../engine/engine.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { DrillRunRow } from '../rows/drill-run-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readActor, readStrings, storedActor } from '../rows/values/stored-json.ts';
import { forgetDrills } from './forget-drills.ts';

/** Stores which drills were played, on either engine. */
export function drillRuns(db: Kysely<Schema>, write: Write, engine: Engine): DrillRuns {
  return {
    latest: () => latest(db),
    begin: (run) =>
      write(async (transaction) => {
        const before = await latest(transaction);
        if (before !== null && isUnderWay(before)) return false;
        await forgetDrills(transaction, engine);
        await transaction.insertInto('drillRuns').values(rowOf(run)).execute();
        return true;
      }),
    arrived: (id, at) =>
      write(async (transaction) => {
        const run = await byId(transaction, id);
        await transaction
          .updateTable('drillRuns')
          .set({ arrivedAt: JSON.stringify([...run.arrivedAt, at]) })
          .where('id', '=', id)
          .execute();
      }),
    end: (id, end) =>
      write(async (transaction) => {
        const changed = await transaction
          .updateTable('drillRuns')
          .set({ ended: JSON.stringify(end) })
          .where('id', '=', id)
          .where('ended', 'is', null)
          .executeTakeFirst();
        return Number(changed.numUpdatedRows) === 1;
      }),
    scored: async (id, at) => {
      await write((transaction) =>
        transaction.updateTable('drillRuns').set({ scoredAt: at }).where('id', '=', id).execute(),
      );
    },
    forget: () => write((transaction) => forgetDrills(transaction, engine)),
  };
}

async function latest(db: Kysely<Schema>): Promise<DrillRun | null> {
  const row = await db.selectFrom('drillRuns').selectAll().orderBy('startedAt', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : runOf(row);
}

async function byId(db: Transaction<Schema>, id: string): Promise<DrillRun> {
  return runOf(await db.selectFrom('drillRuns').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

function rowOf({ startedBy, arrivedAt, ended, ...run }: DrillRun): DrillRunRow {
  return {
    ...run,
    startedBy: JSON.stringify(startedBy),
    arrivedAt: JSON.stringify(arrivedAt),
    ended: ended === null ? null : JSON.stringify(ended),
  };
}

function runOf({ startedBy, arrivedAt, ended, ...row }: DrillRunRow): DrillRun {
  return {
    ...row,
    startedBy: readActor(startedBy),
    arrivedAt: readStrings(arrivedAt),
    ended: ended === null ? null : end.parse(JSON.parse(ended)),
  };
}

const end = z.object({ by: storedActor, at: z.string() });
