import { placeNames } from '../../handbook/places/place-names.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import type { DraftReading } from '../model/draft-reading.ts';

const CAPITAL = /\p{Lu}[\p{L}\p{M}·'’-]{2,}/gu;
const SHORTEST = 4;
/** Most letters to change, of each that a name has: "Teixidors" is "Tejedores". */
const CHANGED = 0.45;

/**
 * Returns true if each capitalised word of a name resembles one of the facts, the post or our places:
 * "Llotja" and "Lonja" may be one place in two languages.
 */
export function isNearName({ facts, post, handbook }: DraftReading, name: string): boolean {
  const known = [...facts.map(({ value }) => value), post?.text ?? '', ...placeNames(handbook.institution)].flatMap(
    namesIn,
  );
  const said = namesIn(name);
  return said.length > 0 && said.every((one) => known.some((other) => isNear(one, other)));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(CAPITAL)].map(([word]) => foldWord(word)).filter((word) => !STREET.test(word));
}

const STREET =
  /^(?:calle|carrer|avenida|avinguda|plaza|placa|praza|paseo|passeig|camino|cami|camino|rua|barrio|barri)$/;

function isNear(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  // "Passeig del Far", "paseo del Faro".
  if (Math.min(one.length, other.length) < SHORTEST) return one.startsWith(other) || other.startsWith(one);
  return changesBetween(one, other) <= longer * CHANGED;
}

/** Letters to add, drop or change to make one word the other (Levenshtein, 1965). */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
