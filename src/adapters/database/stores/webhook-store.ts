import type { Kysely } from 'kysely';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { LONGEST_WAIT_MS } from '../../../domain/webhooks/webhook-round.ts';
import type {
  LoggedEvent,
  WaitingEvent,
  WebhookBacklog,
  WebhookStore,
} from '../../../domain/webhooks/webhook-store.ts';
import { inChunks } from '../engine/in-chunks.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';

/** The one receiver that there is. */
const CURSOR = 'receiver';

/** Stores the events for the systems of the institution, on either engine. */
export function webhookStore(db: Kysely<Schema>, write: Write): WebhookStore {
  return {
    async cursor() {
      const row = await db.selectFrom('webhookCursors').select('seq').where('id', '=', CURSOR).executeTakeFirst();
      return row?.seq ?? null;
    },
    async keep(upTo, events, now) {
      const fresh = { state: 'waiting', attempts: 0, dueAt: now, answer: null, keptAt: now, triedAt: null } as const;
      const rows = events.map(({ id, seq, subject, type, body }) => ({ id, seq, subject, type, body, ...fresh }));
      await write(async (transaction) => {
        // A process that was suspended may keep again what another one has kept since.
        const insert = transaction.insertInto('webhookEvents').onConflict((on) => on.column('id').doNothing());
        await inChunks(rows, (some) => insert.values(some).execute());
        await transaction
          .insertInto('webhookCursors')
          .values({ id: CURSOR, seq: upTo })
          .onConflict((on) => on.column('id').doUpdateSet({ seq: upTo }).where('webhookCursors.seq', '<', upTo))
          .execute();
      });
    },
    due: (now, limit) => due(db, now, limit),
    note: (tries) =>
      write(async (transaction) => {
        for (const { id, attempts, answer, at, dueAt } of tries) {
          await transaction
            .updateTable('webhookEvents')
            .set({ attempts, answer, triedAt: at, ...(dueAt === null ? { state: 'delivered' } : { dueAt }) })
            .where('id', '=', id)
            .where('state', '=', 'waiting')
            .execute();
        }
      }),
    async giveUp(keptBefore) {
      const late = await db
        .selectFrom('webhookEvents')
        .select('id')
        .where('state', '=', 'waiting')
        .where('keptAt', '<', keptBefore)
        .limit(1)
        .executeTakeFirst();
      return late === undefined ? 0 : write((transaction) => giveUp(transaction, keptBefore));
    },
    backlog: () => backlogOf(db),
    log: {
      latest: (limit) => latest(db, limit),
      retry: (now) => write((transaction) => retry(transaction, now)),
      async forget(keptBefore) {
        await write((transaction) =>
          transaction
            .deleteFrom('webhookEvents')
            .where('keptAt', '<', keptBefore)
            .where('state', '!=', 'waiting')
            .execute(),
        );
      },
    },
  };
}

/** Selects the oldest waiting event of each case and crisis where it is due. */
function due(db: Kysely<Schema>, now: string, limit: number): Promise<WaitingEvent[]> {
  return db
    .selectFrom('webhookEvents')
    .select(['id', 'body', 'attempts'])
    .where('state', '=', 'waiting')
    .where(({ or, eb }) => or([eb('dueAt', '<=', now), eb('dueAt', '>', momentAfter(now, LONGEST_WAIT_MS))]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('webhookEvents as earlier')
            .select('earlier.id')
            .where('earlier.state', '=', 'waiting')
            .whereRef('earlier.subject', '=', 'webhookEvents.subject')
            .whereRef('earlier.seq', '<', 'webhookEvents.seq'),
        ),
      ),
    )
    .orderBy('seq')
    .limit(limit)
    .execute();
}

async function giveUp(db: Kysely<Schema>, keptBefore: string): Promise<number> {
  const done = await db
    .updateTable('webhookEvents')
    .set({ state: 'given_up' })
    .where('state', '=', 'waiting')
    .where('keptAt', '<', keptBefore)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Events that were given up wait again from now on, as if they had just been kept. */
async function retry(db: Kysely<Schema>, now: string): Promise<number> {
  const done = await db
    .updateTable('webhookEvents')
    .set({ state: 'waiting', attempts: 0, dueAt: now, keptAt: now })
    .where('state', '=', 'given_up')
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

async function backlogOf(db: Kysely<Schema>): Promise<WebhookBacklog> {
  const counts = await db
    .selectFrom('webhookEvents')
    .select((row) => ['state', row.fn.countAll<number>().as('count')])
    .where('state', 'in', ['waiting', 'given_up'])
    .groupBy('state')
    .execute();
  const failing = await db
    .selectFrom('webhookEvents')
    .select((row) => row.fn.min<string | null>('keptAt').as('since'))
    .where('state', '=', 'waiting')
    .where('attempts', '>', 0)
    .executeTakeFirst();
  const of = (state: 'waiting' | 'given_up') => Number(counts.find((one) => one.state === state)?.count ?? 0);
  return { waiting: of('waiting'), failingSince: failing?.since ?? null, givenUp: of('given_up') };
}

function latest(db: Kysely<Schema>, limit: number): Promise<LoggedEvent[]> {
  return db
    .selectFrom('webhookEvents')
    .select(['id', 'subject', 'type', 'state', 'attempts', 'answer', 'keptAt', 'triedAt'])
    .orderBy('keptAt', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}
