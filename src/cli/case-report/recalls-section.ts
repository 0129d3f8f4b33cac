import type { Html } from '../../documents/html.ts';
import { htmlSection, htmlTable } from '../../documents/section.ts';
import { recallStatus } from '../../domain/cases/model/recalls/recall-status.ts';
import type { CaseReport } from './reported-case.ts';
import { actorName } from './who-and-when.ts';

const HEADS = ['report.when', 'report.fact', 'report.publication', 'report.correction', 'report.outcome'] as const;

/**
 * Lists publications that rested on a retracted or expired fact, the case that was to correct each,
 * and the outcome.
 */
export function recallsSection({ state, related, texts, mask }: CaseReport): Html {
  const publications = [
    ...state.publications,
    ...(related?.corrections ?? []),
    ...(related?.corrected ?? []).map(({ publication }) => publication),
  ];
  const rows = state.recalls.map((recall) => {
    const out = publications.find(({ id }) => id === recall.publicationId);
    const status = recallStatus(recall, out, publications);
    const { waived } = recall;
    const why = status === 'waived' && waived !== null ? [waived.at, actorName(waived.by), mask(waived.why)] : [];
    return [
      recall.at,
      `${recall.factTitle ?? recall.factKey} · ${texts.t(`report.fact_${recall.why}`)}`,
      `#${recall.caseId} · ${out?.network ?? ''} · ${recall.publicationId}`,
      recall.correctionCaseId === null ? '—' : `#${recall.correctionCaseId}`,
      [texts.t(`report.recall_${status}`), ...why].filter((part) => part !== '').join(' · '),
    ];
  });
  const heads = HEADS.map((key) => texts.t(key));
  return htmlSection(texts.t('report.recalls'), rows.length === 0 ? [] : [htmlTable(heads, rows)]);
}
