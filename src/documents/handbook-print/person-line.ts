import type { Html } from '../html.ts';
import { html } from '../html.ts';

/** Shows a role to call, with a line for today's name and phone. */
export function personLine(title: string, detail: string): Html {
  return html`<li><b>${title}</b> <small>${detail}</small><span class="line-to-write"></span></li>`;
}
