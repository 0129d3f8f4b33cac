import { approvalsAt } from '../../domain/cases/approval/approval-policy.ts';
import { gappedText } from '../../domain/drafts/gapped-text.ts';
import { isReadInHouse } from '../../domain/handbook/is-read-in-house.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { gappedHtml } from './gapped-html.ts';
import type { PrintContext } from './print-context.ts';

/** Minimum number of people who have read a text before it is published. */
const LEAST_PEOPLE = 2;

/** The first message to everybody, in every language that the playbook has it in, and who signs it. */
export function statementSection(playbook: Playbook, context: PrintContext): Html {
  const { texts, handbook, today } = context;
  const statements = playbook.templates.filter(({ kind }) => kind === 'holding_statement');
  if (statements.length === 0) return html``;
  return html`<div class="statements"><h3>${texts.t('reply.holding_statement')}</h3>
${statements.map(
  (
    template,
  ) => html`<figure class="statement"><figcaption>${texts.t(`language.${template.language}`)}${isReadInHouse(template.language, handbook.institution) ? '' : html` <strong>${texts.t('print.no_reader')}</strong>`}</figcaption>
<p lang="${template.language}">${gappedHtml(gappedText(template, { playbook, handbook, today }), playbook)}</p></figure>`,
)}
${signatures(playbook, context)}</div>`;
}

/** A line for each approval that its severity asks for; where that is one, another person reads it too. */
function signatures({ severity, tags = [] }: Playbook, { handbook, texts, roles }: PrintContext): Html {
  const slots = approvalsAt({ severity, tags }, handbook).map(({ anyOf }) => roles(anyOf));
  const signers = slots.length >= LEAST_PEOPLE ? slots : [...slots, texts.t('print.another_reader')];
  return html`<table class="signatures"><thead><tr><th scope="col">${texts.t('print.signatures')}</th><th scope="col">${texts.t('print.name_and_hour')}</th></tr></thead>
<tbody>${signers.map((signer) => html`<tr><th scope="row">${signer}</th><td></td></tr>`)}</tbody></table>`;
}
