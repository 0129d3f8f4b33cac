import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { verifyStamp } from '../../adapters/timestamps/verify-stamp.ts';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';
import { parseJson } from '../../domain/text/parse-json.ts';

/** Head that was noted: in the database, or in a line of a file. */
type Head = { day: string; seq: number; hash: string; stamp: string | null };

/** Result for the noted heads; `untrusted`: stamps that are right, and whose authority nobody named. */
export type HeadsReport = { heads: number; stamped: number; untrusted: number; faults: string[] };

const line = z
  .object({ day: z.string(), row: z.int().positive(), hash: z.string(), stamp: z.string().optional() })
  .transform(({ day, row, hash, stamp }): Head => ({ day, seq: row, hash: hash.toLowerCase(), stamp: stamp ?? null }));

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
 * Compares noted heads with the rows of the audit log, and verifies their stamps offline.
 * @param authorities certificates to trust, PEM
 */
export async function verifyHeads(
  reader: Pick<CaseReader, 'auditRows'>,
  heads: readonly Head[],
  authorities: readonly string[],
): Promise<HeadsReport> {
  const report: HeadsReport = { heads: heads.length, stamped: 0, untrusted: 0, faults: [] };
  for (const { day, seq, hash, stamp } of heads) {
    const [row] = await reader.auditRows(seq, 1);
    if (row?.seq !== seq) report.faults.push(`The head of ${day}: row ${seq} is missing`);
    else if (row.hash !== hash)
      report.faults.push(`The head of ${day}: row ${seq}, or a row before it, was written anew`);
    if (stamp === null) continue;
    const found = await verifyStamp(stamp, { seq, hash }, authorities);
    if (found.kind === 'wrong') {
      report.faults.push(`The stamp of ${day} is wrong: ${found.why}`);
    } else {
      report.stamped += 1;
      if (!found.isTrusted) report.untrusted += 1;
    }
  }
  return report;
}
