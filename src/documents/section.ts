import type { Html } from './html.ts';
import { html } from './html.ts';

export function htmlTable(heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  return html`<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}

/** Empty when there is nothing to show below the title. */
export function htmlSection(title: string, body: readonly Html[]): Html {
  return body.length === 0 ? html`` : html`<section><h2>${title}</h2>${body}</section>`;
}
