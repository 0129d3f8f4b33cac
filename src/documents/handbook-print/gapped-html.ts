import type { GappedPiece } from '../../domain/drafts/gapped-text.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { numberedFacts } from './numbered-facts.ts';

/**
 * Returns a text with its gaps as lines, as long as their values and titles may be. Below each gap are its
 * title and its number in the playbook's table. A person can therefore fill it in without reading
 * its language.
 */
export function gappedHtml(pieces: readonly GappedPiece[], playbook: Playbook): Html {
  return html`${pieces.map((piece) => (piece.kind === 'text' ? html`${piece.text}` : gap(piece, playbook)))}`;
}

function gap({ key, title, maxLength }: Extract<GappedPiece, { kind: 'gap' }>, playbook: Playbook): Html {
  const numbered = numberedFacts(playbook).find(({ fact }) => fact.id === key);
  const number = numbered === undefined ? html`` : html`<b>${numbered.number}</b> `;
  const shown = `${numbered?.number ?? ''} ${title}`.length;
  return html`<span class="gap" style="--signs:${maxLength};--title:${shown}"><span>${number}${title}</span></span>`;
}
