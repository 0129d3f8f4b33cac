import silabea from 'silabea';
import { rememberWordsIn } from '../text/remember-words.ts';
import { wordScanner } from '../text/scan-words.ts';

/** Counts of a Spanish text and what a formula makes of them. Scores advise; they measure no reader. */
export type Readability = {
  syllables: number;
  words: number;
  sentences: number;
  /** Szigriszt-Pazos on the INFLESZ scale (Barrio-Cantalejo 2008): below 40 very hard, from 55 normal, over 80 very easy. */
  inflesz: number;
  /** Under 30 words: a hint and no more. */
  indicative: boolean;
};

/** The least INFLESZ that a Spanish text for citizens should reach: "normal". */
export const NORMAL_INFLESZ = 55;

/**
 * Returns the readability of a Spanish text; null without words. Links, mentions, hashtags and
 * emoji do not count; figures count as they are spoken.
 */
export function measureReadability(text: string): Readability | null {
  const plain = spokenText(text);
  const places = wordsIn(plain);
  const words = places.length / 2;
  if (words === 0) return null;
  const sentences = Math.max(1, plain.split(/[.!?…]+|\n{2,}/).filter((part) => /\p{L}/u.test(part)).length);
  let syllables = 0;
  for (let at = 0; at < places.length; at += 2) syllables += syllablesOf(plain, places[at] ?? 0, places[at + 1] ?? 0);
  const perWord = syllables / words;
  const perSentence = words / sentences;
  return {
    syllables,
    words,
    sentences,
    inflesz: 206.835 - 62.3 * perWord - perSentence,
    indicative: words < 30,
  };
}

function spokenText(text: string): string {
  const named = withoutLinks(text.normalize('NFC')).replace(/[@#][\p{L}\d_]+/gu, ' ');
  if (!/\d/.test(named)) return named;
  return named
    .replace(/(\d)[.\u202f\u00a0](?=\d{3}(?!\d))/g, '$1')
    .replace(/\d+/g, (figures) => ` ${spanishNumber(figures)} `);
}

function withoutLinks(text: string): string {
  return MAY_BE_LINK.test(text) ? text.replace(LINK, (link) => endMark(link)) : text;
}

const LINK = /https?:\/\/\S+|(?<![\p{L}\d@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?/giu;
/** Each link has one of these, and most texts have none. */
const MAY_BE_LINK = /:\/\/|\.[a-z]/iu;

/** A sentence may end right after a link: its full stop stays. */
function endMark(link: string): string {
  return /[.!?]$/.test(link) ? '. ' : ' ';
}

const wordsIn = wordScanner({ pattern: /\p{L}+/uy, plain: /\p{L}/u });

const syllablesOf = rememberWordsIn((word) => Math.max(1, silabea.getSilabas(word).numeroSilaba));

const UP_TO_29 =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const HUNDREDS =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

/**
 * Returns a row of figures as a Spanish reader says it: up to 999,999 as a number, longer rows and
 * leading zeros figure by figure.
 */
export function spanishNumber(figures: string): string {
  if (figures.length > 6 || (figures.length > 1 && figures.startsWith('0'))) {
    return [...figures].map((figure) => UP_TO_29[Number(figure)] ?? '').join(' ');
  }
  return spokenNumber(Number(figures));
}

function spokenNumber(value: number): string {
  if (value >= 1000) {
    const thousands = Math.floor(value / 1000);
    return spokenParts(thousands === 1 ? 'mil' : `${spokenNumber(thousands)} mil`, value % 1000, ' ');
  }
  if (value === 100) return 'cien';
  if (value > 100) return spokenParts(HUNDREDS[Math.floor(value / 100)] ?? '', value % 100, ' ');
  if (value < 30) return UP_TO_29[value] ?? '';
  return spokenParts(TENS[Math.floor(value / 10)] ?? '', value % 10, ' y ');
}

function spokenParts(head: string, rest: number, between: string): string {
  return rest === 0 ? head : `${head}${between}${spokenNumber(rest)}`;
}
