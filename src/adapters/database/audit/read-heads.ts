import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { CaseReader } from '../../../domain/cases/ports/case-store.ts';
import type { BackupMark } from '../../../domain/restore/restore-store.ts';
import { parseJson } from '../../../domain/text/parse-json.ts';

/** Head that was noted: in the database, or in a line of a file. `at`: ISO 8601 UTC; null in lines of before. */
export type Head = { day: string; seq: number; hash: string; at: string | null; stamp: string | null };

/** Mark of a database that is older than a head of its record; `known`: that head. */
export type OlderDatabase = { mark: BackupMark; known: Pick<Head, 'seq' | 'hash'> };

const line = z
  .object({
    day: z.string(),
    row: z.int().positive(),
    hash: z.string(),
    at: z.iso.datetime().optional(),
    stamp: z.string().optional(),
  })
  .transform(({ day, row, hash, at, stamp }): Head => {
    return { day, seq: row, hash: hash.toLowerCase(), at: at ?? null, stamp: stamp ?? null };
  });

/**
 * Reads the lines of a file of heads.
 * @throws Error with a sentence when the file cannot be read, or a line of it
 */
export async function readHeads(file: string): Promise<Head[]> {
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) throw new Error(`${file} cannot be read.`);
  return content.split('\n').flatMap((written, index) => {
    if (written.trim() === '') return [];
    const head = line.safeParse(parseJson(written)).data;
    if (head === undefined) throw new Error(`Line ${index + 1} of ${file} is no head.`);
    return [head];
  });
}

/**
 * Compares the audit log with the last head that is kept elsewhere. A database without that row is
 * older: a backup was put in its place.
 * @param heads oldest first
 * @returns null where the database holds it
 */
export async function olderThanHeads(
  reader: Pick<CaseReader, 'auditRows' | 'auditHead'>,
  heads: readonly Head[],
): Promise<OlderDatabase | null> {
  const known = heads.at(-1);
  if (known === undefined || (await holds(reader, known))) return null;
  const { seq, hash } = known;
  const head = await reader.auditHead();
  // The last moment that it shares with what was known: its last row, or the last head that it holds.
  let shared = head.seq < seq ? await momentOf(reader, head.seq) : null;
  for (const earlier of heads.toReversed()) {
    if (shared !== null) break;
    if (await holds(reader, earlier)) shared = await momentOf(reader, earlier.seq);
  }
  const madeAt = shared ?? known.at ?? `${known.day}T00:00:00.000Z`;
  return { mark: { madeAt, head }, known: { seq, hash } };
}

async function holds(reader: Pick<CaseReader, 'auditRows'>, { seq, hash }: Head): Promise<boolean> {
  const [row] = await reader.auditRows(seq, 1);
  return row?.seq === seq && row.hash === hash;
}

async function momentOf(reader: Pick<CaseReader, 'auditRows'>, seq: number): Promise<string | null> {
  const [row] = await reader.auditRows(seq, 1);
  return z.object({ at: z.iso.datetime() }).safeParse(parseJson(row?.body ?? '')).data?.at ?? null;
}
