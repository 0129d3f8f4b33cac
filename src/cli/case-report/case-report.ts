import type { Html } from '../../documents/html.ts';
import { html } from '../../documents/html.ts';
import { htmlPage } from '../../documents/html-page.ts';
import { resolutionOf } from '../../domain/cases/model/at-risk.ts';
import { statusOf } from '../../domain/cases/model/case-status.ts';
import { isolateDirection } from '../../domain/text/isolate-direction.ts';
import { NO_NAMES } from '../../i18n/handbook-names.ts';
import { publicationsSection, recallsSection, signOffsSection } from './decision-sections.ts';
import { factsSection } from './facts-section.ts';
import { kindText } from './kind-text.ts';
import { chainSection, stepsSection } from './record-sections.ts';
import type { CaseReport } from './reported-case.ts';
import {
  erasedSection,
  handoffsSection,
  notesSection,
  postsSection,
  triageSection,
  versionsSection,
} from './story-sections.ts';
import { actorName } from './who-and-when.ts';
import { writingsSection } from './writing-section.ts';

/** Legible on a screen and on paper. */
const STYLE = html`<style>
body{margin:0;font:16px/1.55 Georgia,serif;color:#1b1f23;background:#fff}
main{max-width:54rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.7rem;margin:0}h2{margin:2.2rem 0 .6rem;font-size:1.2rem;border-bottom:1px solid #ccd2d6}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
table{border-collapse:collapse;width:100%;font:14px/1.45 system-ui,sans-serif}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #e3e7ea;overflow-wrap:break-word}
blockquote{margin:.4rem 0;padding:.6rem .9rem;border-left:3px solid #8a6a12;background:#f6f4ee;white-space:pre-wrap;overflow-wrap:anywhere}
del{color:#8f1d1d}ins{color:#135c37;font-weight:600;text-decoration:none}
th{white-space:nowrap}
code{font:12.5px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;margin:1rem 0;font:15px/1.45 system-ui,sans-serif}
dt{font-weight:600}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
del{text-decoration:line-through}ins{border-bottom:1px solid}
@page{size:A4;margin:18mm 16mm}
@media print{body{font-size:11pt}main{max-width:none;padding:0}table{font-size:9pt}code{font-size:7.5pt}
blockquote{background:none;border-left-color:#555}h2,h3{break-after:avoid}tr,dl{break-inside:avoid}thead{display:table-header-group}
p,blockquote{orphans:3;widows:3}}
</style>`;

/**
 * One case as a court, an ombudsman or an electoral board reads it: what was written, drafted, changed, approved by whom in which
 * role, published where, with the record's proof. One file that needs nothing else, runs nothing and fetches nothing.
 */
export function caseReport(given: CaseReport): string {
  const report = { ...given, mask: (text: string) => isolateDirection(given.mask(text)) };
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

/** The case at a glance, and how the file is to be read. */
function summarySection({ state, texts, mask, names = NO_NAMES }: CaseReport): Html {
  const { core, publications } = state;
  const out = publications.filter(({ publishedAt }) => publishedAt !== null);
  const closed = core.closed === null ? null : resolutionOf(state);
  const rows: [string, string][] = [
    [texts.t('report.status'), texts.t(`status.${statusOf(state)}`)],
    [texts.t('report.opened'), `${core.openedAt} · ${actorName(core.openedBy)}`],
    [texts.t('report.kind'), kindText(core, names, texts)],
    [texts.t('report.out'), out.map(({ publishedAt, network }) => `${publishedAt} · ${network}`).join('\n') || '—'],
  ];
  if (state.crisis !== null) rows.push([texts.t('report.crisis'), `${state.crisis.id} · ${mask(state.crisis.title)}`]);
  if (closed !== null && closed.how !== 'answered') {
    rows.push([
      texts.t('report.closed'),
      `${closed.at} · ${actorName(core.closed?.by ?? null)} · ${texts.t(`dismiss.${closed.how}`)}`,
    ]);
  }
  return html`<section><p>${texts.t('report.how_to_read')}</p><dl>${rows.map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl></section>`;
}
