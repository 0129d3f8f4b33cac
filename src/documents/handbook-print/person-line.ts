import type { Html } from '../html.ts';
import { html } from '../html.ts';

/** Shows a role to call, with a line for today's name and phone; a detail that repeats the title is left out. */
export function personLine(title: string, detail: string): Html {
  const more = title.toLowerCase() === detail.toLowerCase() ? '' : html` <small>${detail}</small>`;
  return html`<li><b>${title}</b>${more}<span class="line-to-write"></span></li>`;
}
