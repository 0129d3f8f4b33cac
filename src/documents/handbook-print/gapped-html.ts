import type { GappedPiece } from '../../domain/drafts/gapped-text.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { numberedFacts } from './numbered-facts.ts';

/**
 * A text with its gaps as lines, as long as what may be written there. Below each stands what goes there, and by which number the
 * playbook's table calls it, so that who fills in a text need not read its language.
 */
export function gappedHtml(pieces: readonly GappedPiece[], playbook: Playbook): Html {
  return html`${pieces.map((piece) => (piece.kind === 'text' ? html`${piece.text}` : gap(piece, playbook)))}`;
}

function gap({ key, title, maxLength }: Extract<GappedPiece, { kind: 'gap' }>, playbook: Playbook): Html {
  const numbered = numberedFacts(playbook).find(({ fact }) => fact.id === key);
  const number = numbered === undefined ? html`` : html`<b>${numbered.number}</b> `;
  return html`<span class="gap" style="--signs:${maxLength}"><span>${number}${title}</span></span>`;
}
