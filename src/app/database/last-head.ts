import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';
import { traceOf } from '../../errors.ts';
import type { JobLog } from '../../jobs/job-log.ts';

const EVERY_MS = 10_000;

/**
 * Returns the file that keeps the newest head of the audit log outside of the database: beside the
 * file of heads, else beside a SQLite file. Null where there is no such place.
 */
export function lastHeadFile(databaseUrl: string, headsFile: string | null): string | null {
  if (headsFile !== null) return `${headsFile}.last`;
  const file = databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : ':memory:';
  return file === ':memory:' ? null : `${file}.head`;
}

/**
 * Writes the newest head into that file every ten seconds, and once more at the end. A start that
 * finds a head there which the database lacks knows that an older copy was put in its place.
 * @param parts `now`: ISO 8601 UTC
 */
export function keepLastHead(parts: {
  file: string;
  reader: Pick<CaseReader, 'auditHead'>;
  now(): string;
  log: Pick<JobLog, 'warn'>;
}): { stop(): Promise<void> } {
  const { file, reader, now, log } = parts;
  let written = 0;
  let isFailing = false;
  let underWay = write();
  const timer = setInterval(() => {
    underWay = underWay.then(write);
  }, EVERY_MS);
  timer.unref();

  async function write(): Promise<void> {
    try {
      const { seq, hash } = await reader.auditHead();
      if (seq === written) return;
      await replace(file, `${JSON.stringify({ day: now().slice(0, 10), row: seq, hash, at: now() })}\n`);
      written = seq;
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn({ file, ...traceOf(error) }, 'The newest head of the audit log is not kept in its file');
      isFailing = true;
    }
  }

  return {
    async stop() {
      clearInterval(timer);
      await underWay;
      await write();
    },
  };
}

/** A reader finds the old words or the new ones, never a part. */
async function replace(file: string, words: string): Promise<void> {
  const fresh = `${file}.${randomUUID().slice(0, 8)}`;
  try {
    await writeFile(fresh, words, { mode: 0o600 });
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}
