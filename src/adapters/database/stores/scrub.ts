import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Scrub } from '../../../domain/cases/ports/scrub.ts';
import type { Engine } from '../engine/engine.ts';
import { isBusy } from '../engine/explain-database-error.ts';
import { UNSCRUBBED } from '../engine/unscrubbed.ts';
import { untilFree } from '../engine/until-free.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';

/** Tables from which an erasure takes words. */
export const WORDY = [
  ...['cases', 'posts', 'post_keys', 'drafts', 'publications', 'notes', 'facts', 'tellings', 'writings', 'outbox'],
  ...['hoax_wordings', 'hoax_shingles'],
  ...['intake_posts', 'intake_keys', 'joined_posts', 'case_wordings', 'wording_bands', 'own_layers', 'blocked_words'],
  ...['case_picture_files', 'blocked_pictures'],
];

/**
 * Rewrites the tables after an erasure. SQLite zeroes deleted rows, but moved rows leave copies (2
 * of 800 erased rows were still in the file) and its log keeps old pages. Its file is therefore
 * rewritten and the log emptied; PostgreSQL keeps old versions of rows until the table is
 * rewritten.
 */
export function createScrub(db: Kysely<Schema>, write: Write, engine: Engine, timeoutMs: number): Scrub {
  return async () => {
    const due = await unscrubbed(db);
    if (due === 0) return 'nothing_to_do';
    try {
      await untilFree(() => (engine === 'sqlite' ? rewriteFile(db) : rewriteTables(db)), timeoutMs);
    } catch (error) {
      if (isBusy(error) || isHeld(error)) return 'in_use';
      throw error;
    }
    // One that was erased meanwhile is still to do.
    await write((transaction) =>
      transaction
        .updateTable('counters')
        .set((row) => ({ value: row('value', '-', due) }))
        .where('name', '=', UNSCRUBBED)
        .execute(),
    );
    return 'done';
  };
}

async function unscrubbed(db: Kysely<Schema>): Promise<number> {
  const counter = await db.selectFrom('counters').select('value').where('name', '=', UNSCRUBBED).executeTakeFirst();
  return counter?.value ?? 0;
}

class HeldLog extends Error {
  override readonly name = 'HeldLog';
  readonly code = 'SQLITE_BUSY';
}

async function rewriteFile(db: Kysely<Schema>): Promise<void> {
  await sql`vacuum`.execute(db);
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy === 1) throw new HeldLog('another process reads the log');
}

/** Names each table with its schema. No transaction is possible here, so behind a pooler no setting says the schema. */
async function rewriteTables(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const tables = rows.flatMap(({ schema }) => WORDY.map((name) => sql.id(schema, name)));
  await sql`vacuum (full) ${sql.join(tables)}`.execute(db);
}

/** PostgreSQL waited as long as it may for a lock. */
function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
