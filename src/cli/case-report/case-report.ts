import type { Html } from '../../documents/html.ts';
import { html } from '../../documents/html.ts';
import { htmlPage } from '../../documents/html-page.ts';
import { chainSection } from './chain-section.ts';
import { publicationsSection, signOffsSection } from './decision-sections.ts';
import { factsSection } from './facts-section.ts';
import { recallsSection } from './recalls-section.ts';
import type { CaseReport } from './reported-case.ts';
import { stepsSection } from './steps-section.ts';
import {
  erasedSection,
  handoffsSection,
  notesSection,
  postsSection,
  triageSection,
  versionsSection,
} from './story-sections.ts';
import { STYLE } from './style.ts';
import { summarySection } from './summary-section.ts';
import { writingsSection } from './writing-section.ts';

/**
 * One case as a court, an ombudsman or an electoral board reads it: what was written, drafted, changed, approved by whom in which
 * role, published where, with the record's proof. One file that needs nothing else, runs nothing and fetches nothing.
 */
export function caseReport(report: CaseReport): string {
  const { state, texts, writtenAt } = report;
  const title = texts.t('report.title', { id: state.core.id });
  const sections: Html[] = [
    erasedSection(report),
    summarySection(report),
    postsSection(report),
    triageSection(report),
    factsSection(report),
    versionsSection(report),
    writingsSection(report),
    signOffsSection(report),
    publicationsSection(report),
    recallsSection(report),
    notesSection(report),
    handoffsSection(report),
    stepsSection(report),
    chainSection(report),
  ];
  return htmlPage({
    language: texts.language,
    title,
    head: [STYLE],
    body: [html`<h1>${title}</h1><p>${texts.t('report.written_at', { at: writtenAt })}</p>\n`, ...sections],
  });
}
