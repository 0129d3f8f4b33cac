import type { Severity } from '../../domain/handbook/vocabulary.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';

/** Shows the severity by letters as well as by colour. */
export function severityMark(severity: Severity): Html {
  return html`<span class="severity ${severity}">${severity}</span>`;
}
