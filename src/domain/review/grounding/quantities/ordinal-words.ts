import type { Atom } from './atom.ts';

/** From the third on: "primero" and "segundo" are how people order their words. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    [3, 'tercer tercero tercera terceiro terceira hirugarren hirugarrena third'],
    [4, 'cuarta quarta laugarren laugarrena fourth'],
    [5, 'quinto quinta cinque cinquena bosgarren bosgarrena fifth'],
    [6, 'sexto sexta sise sisena seigarren seigarrena sixth'],
    [7, 'septimo septima sete setena zazpigarren seventh'],
    [8, 'octavo octava vuite vuitena huite huitena oitavo oitava zortzigarren eighth'],
    [9, 'noveno novena nove noveno bederatzigarren ninth'],
    [10, 'decimo decima dese desena hamargarren tenth'],
  ].flatMap(([value, words]) =>
    String(words)
      .split(' ')
      .map((word) => [word, Number(value)] as const),
  ),
);
/** Words that are cardinals or other things elsewhere. */
const AMBIGUOUS = new Set(['nove', 'sete', 'sise', 'desena', 'novena', 'cinque']);
/** "tercera edad", "third party". */
const OTHER = /^(?:edad|edat|idade|personas|persones|persoas|part(?:y|ies)|adina)$/;

/** 3–10 for an ordinal in any language; null for any other word. */
export function ordinalValue(word: string): number | null {
  return AMBIGUOUS.has(word) ? null : (ORDINALS.get(word) ?? null);
}

/** Returns true if the ordinal and the word after it name something else. */
export function isOtherOrdinal(word: string, after: Atom | undefined): boolean {
  return OTHER.test(after?.text ?? '') || (word === 'third' && after?.text === 'of');
}
