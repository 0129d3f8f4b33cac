import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PrintContext } from './print-context.ts';
import { severityMark } from './severity-mark.ts';

/** Shows the index of playbooks, and how to read the paper. */
export function indexSection({ playbooks, texts, said, handbook }: PrintContext): Html {
  const rules = (['gaps', 'words', 'signed', 'old', 'after'] as const).map((rule) => texts.t(`print.read_${rule}`));
  return html`<section class="page"><h2>${texts.t('print.playbooks')}</h2>
<ol class="index">${playbooks.map(
    (playbook) =>
      html`<li><a href="#${playbook.id}">${said(playbook.titles)}</a> ${severityMark(playbook.severity)}</li>`,
  )}</ol>
<h2>${texts.t('print.how_to_read')}</h2>
<ul class="rules">${rules.map((rule) => html`<li>${rule}</li>`)}</ul>
<p class="hash">${texts.t('print.full_hash', { hash: handbook.hash })}</p></section>`;
}
