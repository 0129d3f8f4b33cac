import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PrintContext } from './print-context.ts';

/** Rows that fill a page by hand. */
const ROWS = 16;

/** Two sheets to note by hand what goes out and who was told, so that it can be recorded once the network is back. */
export function logSheets({ texts }: PrintContext): Html {
  const out = ['hour', 'log_what', 'log_where', 'log_signed', 'log_next'] as const;
  const risk = ['hour', 'log_place', 'log_told', 'log_phone', 'log_teller'] as const;
  return html`<section class="page"><h2>${texts.t('print.log')}</h2>${sheet(out.map((head) => texts.t(`print.${head}`)))}</section>
<section class="page"><h2>${texts.t('print.log_risk')}</h2><p>${texts.t('print.log_risk_note')}</p>
${sheet(risk.map((head) => texts.t(`print.${head}`)))}</section>`;
}

function sheet(heads: readonly string[]): Html {
  const row = html`<tr>${heads.map(() => html`<td></td>`)}</tr>`;
  return html`<table class="log"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${Array.from(
    { length: ROWS },
    () => row,
  )}</tbody></table>`;
}
