import type { Readable } from 'node:stream';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { markSql } from './mark-sql.ts';
import { lookIntoPostgres, requireTool, runTool } from './postgres-tools.ts';

/** Most characters above the first table. */
const PREFACE = 16_384;
/** The schema is there in each new database; the setting is unknown to servers before 17. */
const LEFT_OUT = /^(CREATE SCHEMA public;|SET transaction_timeout = 0;)\n/gm;

/**
 * Dumps a PostgreSQL database with `pg_dump` while it is in use, and hands the marked dump over. It
 * holds the schema of the live bot: neither that of drills nor the rights of other roles.
 * @throws DatabaseError when `pg_dump` is missing, older than the server, or fails
 */
export async function dumpPostgres<T>(
  url: string,
  { madeAt, signal }: { madeAt: string; signal: AbortSignal | undefined },
  use: (contents: Readable) => Promise<T>,
): Promise<T> {
  const schema = await lookIntoPostgres(url, async (_, place) => {
    await requireTool('pg_dump', place.serverMajor);
    return place.schema;
  });
  const dump = marked(markSql(schema, madeAt));
  const used = use(dump);
  used.catch(() => dump.destroy());
  const args = ['--no-owner', '--no-privileges', '--encoding=UTF8', `--schema="${schema.replaceAll('"', '""')}"`];
  try {
    await runTool({ tool: 'pg_dump', args, url, signal }, async ({ stdout }) => {
      await pipeline(stdout ?? new PassThrough(), dump);
    });
  } catch (error) {
    dump.destroy();
    await used.catch(() => undefined);
    throw error;
  }
  return used;
}

/** Leaves out of the preface what an empty database of an older server would refuse, and adds the mark at the end. */
function marked(mark: string): Transform {
  let preface: string | null = '';
  const cleaned = () => (preface ?? '').replaceAll(LEFT_OUT, '');
  return new Transform({
    transform(chunk: Buffer, _, done) {
      if (preface === null) {
        done(null, chunk);
        return;
      }
      preface += chunk.toString('latin1');
      if (preface.length < PREFACE) {
        done();
        return;
      }
      const text = cleaned();
      preface = null;
      done(null, Buffer.from(text, 'latin1'));
    },
    flush(done) {
      const rest = Buffer.from(cleaned(), 'latin1');
      done(null, Buffer.concat([rest, Buffer.from(mark, 'utf8')]));
    },
  });
}
