import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { bodiesTable, whenAndLimits } from './chapter-head.ts';
import { factsToFill } from './facts-to-fill.ts';
import type { PrintContext } from './print-context.ts';
import { repliesSection } from './replies-section.ts';
import { safetySection } from './safety-section.ts';
import { severityMark } from './severity-mark.ts';
import { statementSection } from './statement-section.ts';

/** One playbook on paper, beginning on a page of its own. */
export function playbookChapter(playbook: Playbook, number: number, context: PrintContext): Html {
  const { texts, said, printed } = context;
  return html`<section class="chapter at-${playbook.id}" id="${playbook.id}">
<header><h2><span class="number">${number}</span> ${said(playbook.titles)} ${severityMark(playbook.severity)}</h2>
<p class="stamp">${texts.t('print.stamp', printed)}</p></header>
${whenAndLimits(playbook, context)}
${bodiesTable(playbook, context)}
${factsToFill(playbook, context)}
${safetySection(playbook, context)}
${statementSection(playbook, context)}
${repliesSection(playbook, context)}</section>`;
}
