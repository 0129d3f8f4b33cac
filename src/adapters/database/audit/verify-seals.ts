import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { AuditRow, CaseReader } from '../../../domain/cases/ports/case-store.ts';
import { recordRows } from './record-rows.ts';
import type { SealKey } from './seal.ts';
import { sealOf } from './seal.ts';

/** Rows that one key sealed. `isChecked`: the key was given, and every seal is right. */
type SealedRows = { from: number; to: number; key: string; isChecked: boolean };

/** `endedAt`: the row that says that rows carry no seal from it on; null while the last ones do. */
export type SealReport = {
  sealed: SealedRows[];
  endedAt: number | null;
  /** The first row whose seal is not as it must be, and why. */
  fault: { seq: number; fault: string } | null;
};

/** Verifies the seals of the audit log with the keys at hand; the hashes are verified elsewhere. */
export async function verifySeals(
  reader: Pick<CaseReader, 'auditRows'>,
  given: readonly SealKey[],
): Promise<SealReport> {
  const sealed: SealedRows[] = [];
  let endedAt: number | null = null;
  let current: string | null = null;
  for await (const row of recordRows(reader, 1)) {
    const turn = turnIn(row.body);
    if (turn !== null) {
      current = turn.key;
      endedAt = turn.key === null ? row.seq : null;
      if (turn.key !== null) {
        sealed.push({ from: row.seq, to: row.seq, key: turn.key, isChecked: given.some(({ id }) => id === turn.key) });
      }
    }
    const fault = sealFault(row, current, given);
    if (fault !== null) return { sealed, endedAt, fault: { seq: row.seq, fault } };
    const last = sealed.at(-1);
    if (current !== null && last !== undefined) last.to = row.seq;
  }
  return { sealed, endedAt, fault: null };
}

function sealFault({ hash, seal = null }: AuditRow, current: string | null, given: readonly SealKey[]): string | null {
  if (current === null) return seal === null ? null : 'it carries a seal, and no row before it names a key';
  if (seal === null) return `it carries no seal, although rows are sealed with the key ${current}`;
  const key = given.find(({ id }) => id === current);
  if (key === undefined || isSame(sealOf(key, hash), seal)) return null;
  return `its seal is not of the key ${current}: it was written without that key`;
}

function isSame(due: string, found: string): boolean {
  return due.length === found.length && timingSafeEqual(Buffer.from(due), Buffer.from(found));
}

const turn = z.discriminatedUnion('event', [
  z.object({ event: z.literal('record.sealed'), detail: z.object({ key: z.string() }) }),
  z.object({ event: z.literal('record.unsealed') }),
]);

/** Returns the key from this row on, null for none; null if the row says nothing of it. */
function turnIn(body: string): { key: string | null } | null {
  if (!body.includes('"record.')) return null;
  try {
    const read = turn.parse(JSON.parse(body));
    return { key: read.event === 'record.sealed' ? read.detail.key : null };
  } catch {
    return null;
  }
}
