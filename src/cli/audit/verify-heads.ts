import type { Head } from '../../adapters/database/audit/read-heads.ts';
import { verifyStamp } from '../../adapters/timestamps/verify-stamp.ts';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';

/** Result for the noted heads; `untrusted`: stamps that are right, and whose authority nobody named. */
export type HeadsReport = { heads: number; stamped: number; untrusted: number; faults: string[] };

/**
 * Compares noted heads with the rows of the audit log, and verifies their stamps offline.
 * @param authorities certificates to trust, PEM
 */
export async function verifyHeads(
  reader: Pick<CaseReader, 'auditRows'>,
  heads: readonly Omit<Head, 'at'>[],
  authorities: readonly string[],
): Promise<HeadsReport> {
  const report: HeadsReport = { heads: heads.length, stamped: 0, untrusted: 0, faults: [] };
  for (const { day, seq, hash, stamp } of heads) {
    const [row] = await reader.auditRows(seq, 1);
    if (row?.seq !== seq) report.faults.push(`The head of ${day}: row ${seq} is missing`);
    else if (row.hash !== hash)
      report.faults.push(`The head of ${day}: row ${seq}, or a row before it, was written anew`);
    if (stamp !== null) await addStamp({ day, seq, hash, stamp }, authorities, report);
  }
  return report;
}

/** Adds what is found of a stamp to the report. */
async function addStamp(
  { day, seq, hash, stamp }: { day: string; seq: number; hash: string; stamp: string },
  authorities: readonly string[],
  report: HeadsReport,
): Promise<void> {
  const found = await verifyStamp(stamp, { seq, hash }, authorities);
  if (found.kind === 'wrong') {
    report.faults.push(`The stamp of ${day} is wrong: ${found.why}`);
    return;
  }
  report.stamped += 1;
  if (!found.isTrusted) report.untrusted += 1;
}
