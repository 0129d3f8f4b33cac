import type { CaseProof } from '../../adapters/database/audit/compare-case.ts';
import type { ChainReport } from '../../adapters/database/audit/verify-chain.ts';
import type { CaseState } from '../../domain/cases/model/case-state.ts';
import type { AuditRow } from '../../domain/cases/ports/case-store.ts';
import type { RelatedCases } from '../../domain/cases/ports/related-cases.ts';
import type { HandbookNames } from '../../i18n/handbook-names.ts';
import type { Texts } from '../../i18n/texts.ts';

export type CaseReport = {
  state: CaseState;
  /** Related cases: what other cases say about this one. */
  related?: RelatedCases;
  /** The rows of the record that are about this case. */
  rows: readonly AuditRow[];
  chain: ChainReport;
  /** Comparison of the case with those rows. */
  proof: CaseProof;
  /** ISO 8601 UTC. */
  writtenAt: string;
  texts: Texts;
  /** Titles of the handbook; left out where none is open. */
  names?: HandbookNames;
  /** A text as the readers may see it. */
  mask(text: string): string;
  /** True to leave out the author and the address of each post. */
  hidesAuthors: boolean;
};
