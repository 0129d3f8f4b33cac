import type { Severity } from '../../domain/handbook/vocabulary.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';

/** How grave it is, told by its letters as well as by its colour. */
export function severityMark(severity: Severity): Html {
  return html`<span class="severity ${severity}">${severity}</span>`;
}
