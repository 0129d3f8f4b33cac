import type { RecordReader } from '../../../domain/cases/ports/record-reader.ts';
import type { CaseProof, ProofFault } from './compare-case.ts';
import { compareCase } from './compare-case.ts';

const CASES_A_PAGE = 50;

/** Result for all cases; each fault with the number of its case. */
export type CasesProof = Omit<CaseProof, 'faults'> & { faults: (ProofFault & { caseId: number })[] };

/** Compares every case with the audit log, without holding them all in memory. */
export async function verifyCases(reader: RecordReader): Promise<CasesProof> {
  const sum: CasesProof = { faults: [], texts: 0, erased: 0, signOffs: 0, publications: 0 };
  let last = 0;
  for (;;) {
    const page = await reader.casesAfter(last, CASES_A_PAGE);
    for (const { state, rows } of page) {
      const { faults, texts, erased, signOffs, publications } = compareCase(state, rows);
      sum.texts += texts;
      sum.erased += erased;
      sum.signOffs += signOffs;
      sum.publications += publications;
      for (const fault of faults) sum.faults.push({ ...fault, caseId: state.core.id });
      last = state.core.id;
    }
    if (page.length < CASES_A_PAGE) break;
  }
  for (const caseId of await reader.casesGone()) {
    sum.faults.push({ kind: 'row_gone', what: `case:${caseId}`, seq: null, caseId });
  }
  return sum;
}
