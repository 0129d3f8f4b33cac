export type DayPart = 'am' | 'noon' | 'pm' | 'night';

export const DAY_PART: ReadonlyMap<string, DayPart> = new Map(
  (
    [
      ['am', 'mañana madrugada mati matinada maña madrugada morning goizeko goizaldeko am'],
      ['noon', 'mediodia migdia noon eguerdiko'],
      ['pm', 'tarde vesprada tarda afternoon evening arratsaldeko iluntzeko pm vespre'],
      ['night', 'noche nit noite night gaueko'],
    ] as const
  ).flatMap(([part, words]) => words.split(' ').map((word) => [word, part] as const)),
);
export const PART_LINK = new Set([
  'de',
  'la',
  'del',
  'da',
  'do',
  'per',
  'por',
  'in',
  'the',
  'at',
  'a',
  'esta',
  'aquesta',
  'this',
  'hoy',
  'hores',
  'horas',
  'h',
]);
export const ARTICLE = new Set(['las', 'les', 'as', 'la', 'l']);
export const BEFORE_ARTICLE = new Set(
  'a desde hasta sobre de entre para y hacia antes d des fins abans cap dende ata ate cara i e o ou ha'.split(' '),
);
export const ENGLISH = new Set([
  'at',
  'until',
  'till',
  'from',
  'since',
  'by',
  'before',
  'after',
  'around',
  'between',
  'and',
]);
export const HOUR_WORD = new Set(['h', 'hs', 'horas', 'hores', 'hour', 'hours', 'hrs']);
export const BASQUE_SUFFIX = /^(?:etan|etatik|etara|etarako|etako|tan|tatik|tara)$/;
/** Basque suffix of a day or an hour ("15ean"); it marks an hour only after minutes. */
export const BASQUE_CLOCK_SUFFIX = /^(?:ean|an|ak|etik|tik|era|rako|eko)$/;
export const BASQUE_SPOKEN = /(?:etan|etatik|etara|etarako|ak)$/;
export const JOINER = new Set(['y', 'i', 'e', 'eta', 'con']);
export const LESS = new Set(['menos', 'menys']);
export const HALF = new Set([
  'media',
  'mitja',
  'erdi',
  'erdiak',
  'erdietatik',
  'erdietara',
  'erdietarako',
  'erdietan',
  'erditan',
  'terdi',
  'terdietan',
  'terdiak',
  'terdietatik',
  'terdietara',
]);
export const QUARTER = new Set(['cuarto', 'quart', 'laurden', 'cuartos']);
const MIDNIGHT: ReadonlyMap<string, number> = new Map([
  ['medianoche', 0],
  ['mitjanit', 0],
  ['medianoite', 0],
  ['midnight', 0],
  ['gauerdi', 0],
  ['gauerdian', 0],
]);

/** "a medianoche", "at midnight". */
export function midnightAt(word: string): number | null {
  return MIDNIGHT.get(word) ?? null;
}
