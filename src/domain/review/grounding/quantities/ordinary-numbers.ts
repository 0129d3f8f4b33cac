import type { NumberAtom } from './atom.ts';
import type { AtomRow } from './atom-row.ts';
import { gapAfter, numberAt, wordAfter, wordBefore } from './atom-row.ts';
import { isOrdinaryNoun, nounConcept, stateConcept } from './counted-nouns.ts';
import { headWord } from './read-subject.ts';
import { isArticle } from './spoken-numbers.ts';

/** Spoken words that say something else where no plural follows: "nou missatge", "ten cuidado", "non sei". */
const WEAK = new Set('nou set deu ten once cent cen six sete'.split(' '));
/** Catalan words in -s that are one: "nou avís". */
const SINGULAR = new Set(
  'avis cas pas acces proces compromis interes permis autobus curs temps ingres recurs'.split(' '),
);
const DETERMINED = new Set([
  'los',
  'las',
  'els',
  'les',
  'os',
  'as',
  'the',
  'estos',
  'estas',
  'ambos',
  'esos',
  'esas',
  'totes',
  'tots',
  'todas',
  'todos',
]);
/** "non sei máis": Galician for knowing, not Basque for six. */
const GALICIAN_KNOW = /^(?:non|xa|ben|o) | (?:mais|que|se|como)$/;
/** "ten datos": Galician for having. No plural of English ends so, but for a few that came from elsewhere. */
const GALICIAN_HAS =
  /^(?!(?:photo|video|area|euro|camera|kilo|radio|studio|idea|extra|casino|piano)s$)\p{L}{3,}[oa]s$/u;
const THANKS =
  /^(?:gracias|gracies|grazas|grazies|disculpas|disculpes|perdons?|perdones|thanks|besos|esker|milla|maneras|cosas|coses|cousas|gauza|things|consejos|consells|consellos|aholku|tips)/;

/** Returns true if the number at `index` is a figure of speech that says nothing about the world. */
export function isOrdinary(row: AtomRow, index: number, atom: NumberAtom, head: string): boolean {
  const [value = 0] = atom.values;
  if (isArticle(atom)) return !endsRange(row, index);
  if (THANKS.test(head)) return true;
  if (value <= 10 && (isOrdinaryNoun(head) || (head === '' && isOrdinaryNoun(wordBefore(row, index))))) return true;
  // "Third, come and collect it": a step, not a figure.
  if (atom.shape === 'ordinal' && head === '') return value <= 2 || /^[,:]/.test(gapAfter(row, index));
  return atom.shape === 'spoken' && isSpokenIdiom(row, index, atom, head);
}

/** "tolerancia cero", "las dos", "nou missatge". */
function isSpokenIdiom(row: AtomRow, index: number, { text, values: [value = 0] }: NumberAtom, head: string): boolean {
  const before = wordBefore(row, index);
  const after = wordAfter(row, index);
  if (value === 0 && before === 'tolerancia') return true;
  if (DETERMINED.has(before) && value <= 10 && head === '') return true;
  // "Los dos equipos" are those that the sentence is about.
  if (DETERMINED.has(before) && value === 2 && stateConcept(head) === null) return true;
  if (text === 'ten' && GALICIAN_HAS.test(after)) return true;
  if (text === 'sei' && GALICIAN_KNOW.test(`${before} ${after}`)) return true;
  // "De nou a dos": hours; "de nou" alone is "again".
  if (/^des?$/.test(before) && /^(?:a|fins)$/.test(after) && numberAt(row, index + 2) !== null) return false;
  return WEAK.has(text) && !isPlural(after) && (nounConcept(head) === null || SINGULAR.has(head));
}

function isPlural(word: string): boolean {
  return word.length > 3 && /s$/.test(word) && !/mos$/.test(word) && !SINGULAR.has(word);
}

/** "de nueve a una". */
function endsRange(row: AtomRow, index: number): boolean {
  return (
    numberAt(row, index - 2) !== null &&
    /^(?:a|hasta|fins|ata)$/.test(wordBefore(row, index)) &&
    /^(?:de|des|desde|dende)$/.test(wordBefore(row, index - 2)) &&
    headWord(row, index) === ''
  );
}
