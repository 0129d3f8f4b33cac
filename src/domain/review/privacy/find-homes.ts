import type { Span } from '../../text/fold-text.ts';

const STREET = '(?:calle|c\\/|avenida|avda\\.?|plaza|paseo|camino|carrer|avinguda|plaça|passeig|rúa|praza|street|road)';
const DOOR =
  '(?:puerta|piso|planta|bajo|ático|escalera|esc\\.|izda\\.?|dcha\\.?|(?:primer|segund|tercer|cuart|quint)[oa]?|porta|pis|baixos?|àtic|(?:segona|primera|tercera|quarta) porta|andar|flat|door|floor|solairua|ezkerra|eskuina|(?:lehen|bigarren|hirugarren|laugarren)a?|\\d{1,2}\\s?[ºª°])';
const HOME = new RegExp(
  `(?<!\\p{L})${STREET} [^.!?\\n,;]{2,40}?,? (?:n\\.?º |número |nº )?\\d{1,4},? ?-? ?${DOOR}(?:,? ?\\p{L}?\\d{0,2}(?!\\p{L}))?|\\p{Lu}\\p{L}+ kalea,? \\d{1,4},? ${DOOR}|(?<!\\p{L})${DOOR} \\d{0,2},? ?(?:del|de la|at|de) (?:número )?\\d{1,4} (?:de la |del? )?${STREET}`,
  'giu',
);

/** Homes: a street and number with a floor or door. A street and number alone may be a place. */
export function findHomes(text: string): Span[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(HOME)].map(({ 0: words, index }) => ({ words, start: index, end: index + words.length }));
}
