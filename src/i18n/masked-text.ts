import type { ShownPiece } from '../domain/posts/shown-pieces.ts';
import type { Texts } from './texts.ts';

/** A text with the kind of what is hidden in its place: `▒▒▒ (teléfono)`. */
export function formatMasked(pieces: readonly ShownPiece[], texts: Texts): string {
  return pieces.map((piece) => (piece.kind === 'plain' ? piece.text : texts.t(`hidden.${piece.of}`))).join('');
}
