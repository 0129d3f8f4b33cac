import type { PersonalDatumKind } from './personal-datum.ts';

/** Kind of hidden text: a personal datum, or the author's account. */
type HiddenKind = PersonalDatumKind | 'account';

/** A piece of a text as it is shown: its words, or only what kind of words stood there. */
export type ShownPiece = { kind: 'plain'; text: string } | { kind: 'hidden'; of: HiddenKind };

type Hidden = { kind: HiddenKind; start: number; end: number };

/** A text without these places of it; offsets in code units. Places that touch or overlap become one, of the first one's kind. */
export function shownPieces(text: string, hidden: readonly Hidden[]): ShownPiece[] {
  const pieces: ShownPiece[] = [];
  let shownTo = 0;
  for (const { kind, start, end } of hidden.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (end <= shownTo) continue;
    const isWithinLast = start < shownTo || (start === shownTo && pieces.at(-1)?.kind === 'hidden');
    if (start > shownTo) pieces.push({ kind: 'plain', text: text.slice(shownTo, start) });
    if (!isWithinLast) pieces.push({ kind: 'hidden', of: kind });
    shownTo = end;
  }
  if (shownTo < text.length) pieces.push({ kind: 'plain', text: text.slice(shownTo) });
  return pieces;
}

/** Returns true if any part of the text is hidden. */
export function hidesSomething(pieces: readonly ShownPiece[]): boolean {
  return pieces.some(({ kind }) => kind === 'hidden');
}
