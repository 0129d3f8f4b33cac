import type { AtomRow } from './atom-row.ts';
import { gapAfter, wordAfter } from './atom-row.ts';
import { nounConcept, rootOf, stateConcept } from './counted-nouns.ts';
import type { Subject } from './quantity.ts';

export const NO_SUBJECT: Subject = { nouns: [], states: [] };

/** Words allowed between a figure and its noun. */
const BETWEEN = new Set(
  'de d del dels dos das da the of our sus su nuestras nuestros els les los las nuevas nuevos nova novas novos noves nous new mas més more other otras otros altres outras outros further additional primeras primeros ultimas ultimos ultimes last first grandes gran posibles possibles presuntos total totales aproximadamente'.split(
    ' ',
  ),
);
/** Words that end the phrase about a figure. */
const STOPS = new Set(
  'a as al en el la los las les els un una y o i e u ou eta edo and or que con amb sin sense sen por per para pero in at on to for from with by is are was were be been has have had es son estan esta estas han ha hay hi se ya desde hasta till until through fins ata arte hoy ahora como cuando donde si no lo le ni mas muy sobre entre tras antes despues porque este esta esto aqui alli daude dago dira da du dute baina na no nas nos ao aos hemos estamos this that these those polo pola polos polas pel pels pelo ambos ambas ambdos both will can we you te tu your us'.split(
    ' ',
  ),
);
const ENDS_SENTENCE = /[.!?;\n]/;
const MOST_WORDS = 4;
const WORDS_BEFORE = 5;

/**
 * Returns the subject of the number at `index`: the words after it, or before a colon, with the
 * states near by.
 */
export function readSubject(row: AtomRow, index: number): Subject {
  const after = phraseAfter(row, index);
  const phrase = after.length > 0 ? after : phraseBeforeColon(row, index);
  const known = phrase.flatMap((word) => nounConcept(word) ?? []);
  const states = phrase.flatMap((word) => stateConcept(word) ?? []);
  const roots = phrase.filter((word) => stateConcept(word) === null).map(rootOf);
  const nouns = known.length > 0 ? known : roots;
  return { nouns, states: [...new Set([...states, ...statesBefore(row, index)])] };
}

/** The first word that the number counts; empty when there is none. */
export function headWord(row: AtomRow, index: number): string {
  return phraseAfter(row, index)[0] ?? '';
}

function phraseAfter(row: AtomRow, index: number): string[] {
  const words: string[] = [];
  let skipping = true;
  for (let step = 0; words.length < MOST_WORDS; step += 1) {
    const word = wordAfter(row, index + step);
    if (word === '' || gapAfter(row, index + step).includes('"')) break;
    if (skipping && BETWEEN.has(word)) continue;
    if (STOPS.has(word)) break;
    if (!skipping && BETWEEN.has(word)) continue;
    skipping = false;
    words.push(word);
  }
  return words;
}

/** "Heridos: 3". */
function phraseBeforeColon(row: AtomRow, index: number): string[] {
  if (!gapAfter(row, index - 1).includes(':')) return [];
  const words: string[] = [];
  for (let at = index - 1; at >= 0 && words.length < MOST_WORDS; at -= 1) {
    const atom = row.atoms[at];
    if (atom?.type !== 'word' || (at < index - 1 && /[.!?;:\n]/.test(gapAfter(row, at)))) break;
    if (!STOPS.has(atom.text)) words.push(atom.text);
  }
  return words;
}

/** "Se ha evacuado a 12 personas": the words before, back to the number or sentence before. */
function statesBefore(row: AtomRow, index: number): string[] {
  const states: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - WORDS_BEFORE); at -= 1) {
    const atom = row.atoms[at];
    if (atom === undefined || ENDS_SENTENCE.test(gapAfter(row, at))) break;
    if (atom.type === 'number') return [];
    const state = stateConcept(atom.text);
    if (state !== null) states.push(state);
  }
  return states;
}
