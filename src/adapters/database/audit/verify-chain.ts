import { z } from 'zod';
import type { AuditRow, CaseReader } from '../../../domain/cases/ports/case-store.ts';
import { GENESIS_HASH } from '../../../domain/cases/ports/case-store.ts';
import { linkHash } from './link-hash.ts';
import { recordRows } from './record-rows.ts';

export type ChainHead = { seq: number; hash: string };

export type ChainReport =
  | { kind: 'whole'; head: ChainHead }
  /** `seq`: the first row that is not as it was written; `fault`: a sentence that says what is wrong with it. */
  | { kind: 'broken'; seq: number; fault: string };

/**
 * Verifies the whole audit log. A hash chain alone does not show that rows were cut off its end.
 * The function therefore compares it with the head in the database, and with a head noted elsewhere
 * (`known`) if there is one.
 */
export async function verifyChain(
  reader: Pick<CaseReader, 'auditRows' | 'auditHead'>,
  known: ChainHead | null = null,
): Promise<ChainReport> {
  let last: ChainHead = { seq: 0, hash: GENESIS_HASH };
  for (;;) {
    const from = last.seq + 1;
    for await (const row of recordRows(reader, from)) {
      const broken = firstFault(row, last, known);
      if (broken !== null) return broken;
      last = row;
    }
    const head = await reader.auditHead();
    // The bot may have written while we walked; then there are more rows to walk.
    const caughtUp = head.seq <= last.seq || last.seq < from;
    if (caughtUp) return endOfChain({ seq: last.seq, hash: last.hash }, head, known);
  }
}

function firstFault(row: AuditRow, last: ChainHead, known: ChainHead | null): ChainReport | null {
  const due = last.seq + 1;
  if (row.seq !== due) return broken(due, `it is missing; the next row is ${row.seq}`);
  if (row.prev !== last.hash) return broken(due, 'it does not follow from the row before it');
  if (row.hash !== linkHash(row.prev, row.body)) return broken(due, 'its content is not what was written');
  if (numberIn(row.body) !== row.seq) return broken(due, 'its content belongs to another row');
  if (known?.seq === row.seq && known.hash !== row.hash) {
    return broken(due, 'its hash is not the one given: it, or a row before it, was written anew');
  }
  return null;
}

function endOfChain(last: ChainHead, head: ChainHead, known: ChainHead | null): ChainReport {
  if (head.seq > last.seq) return broken(last.seq + 1, `it is missing, and so are all up to ${head.seq}`);
  if (head.seq < last.seq) return broken(head.seq + 1, `it was added past the head, which is row ${head.seq}`);
  if (head.hash !== last.hash) return broken(last.seq, 'the head of the record has another hash');
  if (known !== null && known.seq > last.seq) {
    return broken(
      last.seq + 1,
      `it is missing: the head given is row ${known.seq}, and the record ends at row ${last.seq}`,
    );
  }
  return { kind: 'whole', head: last };
}

function broken(seq: number, fault: string): ChainReport {
  return { kind: 'broken', seq, fault };
}

const numbered = z.object({ seq: z.number() });

function numberIn(body: string): number | null {
  try {
    return numbered.parse(JSON.parse(body)).seq;
  } catch {
    return null;
  }
}
