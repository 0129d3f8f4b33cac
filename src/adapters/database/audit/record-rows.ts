import type { AuditRow, CaseReader } from '../../../domain/cases/ports/case-store.ts';

const rowsAPage = 500;

/** The rows of the record from this one on, in order, without holding them all in memory. */
export async function* recordRows(reader: Pick<CaseReader, 'auditRows'>, fromSeq: number): AsyncGenerator<AuditRow> {
  let next = fromSeq;
  for (;;) {
    const page = await reader.auditRows(next, rowsAPage);
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    next = last.seq + 1;
  }
}
