import { access, appendFile, constants, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../adapters/database/open-database.ts';
import type { StampedHead } from '../adapters/timestamps/stamped-head.ts';
import type { WrongSetting } from '../config/wrong-settings.ts';
import type { NotedHead } from '../domain/cases/ports/head-book.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import { traceOf } from '../errors.ts';
import { startDailyClock } from '../jobs/daily-clock.ts';
import type { Job } from '../jobs/job.ts';
import type { JobLog } from '../jobs/job-log.ts';

/** Places outside of the database that keep each day's head; null for none. */
export type HeadPlaces = {
  /** File to which a line is added. */
  file: string | null;
  /** Address of the institution to which the line is sent. */
  url: string | null;
  /** Address of a time-stamping authority (RFC 3161). */
  authority: string | null;
  /** Way to both addresses; Node's own unless told. */
  fetch?: typeof fetch;
};

type HeadJobDeps = {
  /** `HH:MM` in the institution's time zone. */
  at: string;
  places: HeadPlaces;
  database: Pick<Database, 'cases' | 'upkeep'>;
  handbook(): Handbook;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  ticks?: (tick: () => Promise<void>) => () => void;
};

const LONGEST_MS = 10_000;

/**
 * Notes the head of the audit log every day, stamped where an authority is set, and hands it to the
 * places outside. A place that fails is tried again in a minute; a stamp is not waited for.
 */
export function headJob(deps: HeadJobDeps): Job {
  const { at, database, handbook, now, log, ticks } = deps;
  return {
    start: () =>
      startDailyClock({
        at,
        timeZone: handbook().institution.timeZone,
        task: {
          name: 'audit_head',
          failed: 'The head of the audit log was not handed out and will be tried again in a minute',
          async perform(day) {
            const head = await notedToday(day, deps);
            if (head === null) return true;
            await addLine(head, deps.places.file);
            await sendLine(head, deps.places);
            return true;
          },
        },
        now,
        log,
        ...(ticks === undefined ? {} : { ticks }),
        coordination: database.upkeep.coordination,
      }),
  };
}

/** Returns the head of that day, noted now or before; null while nothing is recorded. */
async function notedToday(day: string, { database, places, now, log }: HeadJobDeps): Promise<NotedHead | null> {
  const { heads } = database.upkeep;
  const known = await heads.of(day);
  if (known !== null) return known;
  const { seq, hash } = await database.cases.reader.auditHead();
  if (seq === 0) return null;
  const stamp =
    places.authority === null
      ? null
      : await stampBy(places.authority, { seq, hash }, places.fetch).catch((error: unknown) => {
          log.error(traceOf(error), 'The authority did not stamp the head of the audit log');
          return null;
        });
  await heads.note({ day, seq, hash, at: now(), stamp });
  return heads.of(day);
}

/** Loads what writes stamps with the first one: it takes some MB, which only those need who have an authority. */
async function stampBy(authority: string, head: StampedHead, send: HeadPlaces['fetch']): Promise<string> {
  const { requestStamp } = await import('../adapters/timestamps/request-stamp.ts');
  return requestStamp(authority, head, send);
}

/** Returns the file of heads as a wrong setting if nothing can be written there. */
export async function wrongHeads({ file }: HeadPlaces, log: Pick<JobLog, 'error'>): Promise<WrongSetting[]> {
  if (file === null) return [];
  const isWritable = await access(file, constants.W_OK)
    .catch(() => access(path.dirname(file), constants.W_OK))
    .then(
      () => true,
      () => false,
    );
  if (isWritable) return [];
  log.error({ setting: 'AUDIT_HEADS_FILE' }, 'The heads of the audit log cannot be written to their file');
  return [{ variable: 'AUDIT_HEADS_FILE', message: 'cannot be written', consequence: 'heads', instead: null }];
}

/** The line of a head, as files and addresses keep it. */
function lineOf({ day, seq, hash, at, stamp }: NotedHead): string {
  return `${JSON.stringify({ day, row: seq, hash, at, ...(stamp === null ? {} : { stamp }) })}\n`;
}

async function addLine(head: NotedHead, file: string | null): Promise<void> {
  if (file === null) return;
  const before = await readFile(file, 'utf8').catch(() => '');
  if (!before.includes(lineOf(head))) await appendFile(file, lineOf(head), { mode: 0o640 });
}

async function sendLine(head: NotedHead, { url, fetch: send = fetch }: HeadPlaces): Promise<void> {
  if (url === null) return;
  const response = await send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lineOf(head),
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  if (!response.ok) throw new Error(`The address for heads answered ${response.status}`);
}
