import type { LiveFact } from '../../drafts/live-fact.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import { rarePattern } from '../../text/patterns/rare-pattern.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { rememberWordsIn } from '../../text/remember-words.ts';
import { wordScanner } from '../../text/scan-words.ts';

const wordsIn = wordScanner({ pattern: /[\p{L}\p{N}\p{M}·]+/uy, plain: /[\p{L}\p{N}\p{M}·]/u });

/**
 * Least length of a compared word; shorter words are grammar. A figure of one digit counts all the
 * same.
 */
const SHORTEST = 4;

/** Number of compared letters at the beginning of a word: "fallecido" and "fallecidas" are equal. */
const BEGINNING = 5;

/** The fact that says all that these words say, in whatever order; null when none does. A fact that denies says nothing. */
export function factThatSays(words: string, facts: readonly LiveFact[]): LiveFact | null {
  if (facts.length === 0) return null;
  const said = telling(words);
  return said.size === 0 ? null : (facts.find(({ value }) => saysAll(telling(value), said)) ?? null);
}

/** "Boiled" is said by "boil". */
function saysAll(fact: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  for (const word of said) if (!fact.has(word) && !fact.has(word.slice(0, SHORTEST))) return false;
  return true;
}

// "Vuelve a abrir el lunes" is said by "reabre el lunes".
const OPENS_AGAIN = rarePattern(
  /(?:vuelv|volv|torn)\p{L}* a (?:abrir|obrir)|open\p{L}* again|berriz? (?:irek|zabal)\p{L}*|re(?:abr|abier|abert|obr|obert|open)\p{L}*|berrirek\p{L}*/giu,
);

// "El servicio vuelve el jueves" is said by "se reanuda el jueves".
const COMES_BACK = rarePattern(
  /(?<!\p{L})(?:vuelven?(?: a funcionar)?|se reanudan?|reanuda(?:mos|n)?|retoma(?:mos|n)?|se restablecen?|tornen?(?: a funcionar)?|torna(?: a funcionar)?|es repr[eé]n(?:en)?|volven?(?: a funcionar)?|retómase|reanúdase|itzultzen|berriz martxan|returns?|resumes?|is back|are back)(?!\p{L})/giu,
);
// Whether a thing is or is said to be so is no difference.
const BEING = new Set(
  'queda quedan quedara quedaran quedou gelditzen geratzen esta estan estaba estaban sera seran estara estaran seguim sigue siguen segueix seguix again ahora agora orain'.split(
    ' ',
  ),
);

const telling = rememberLast(tellingWords, FACTS_REMEMBERED);

function tellingWords(text: string): ReadonlySet<string> {
  const again = OPENS_AGAIN.replaceIn(text, () => 'reopen');
  const said = COMES_BACK.replaceIn(again, () => 'comesback');
  const places = wordsIn(said);
  const words = new Set<string>();
  for (let at = 0; at < places.length; at += 2) {
    const word = comparedWord(said, places[at] ?? 0, places[at + 1] ?? 0);
    if (word !== '') words.add(word);
  }
  return words;
}

/** Returns what is compared of a word, '' for one that tells nothing. */
const comparedWord = rememberWordsIn((written) => {
  const word = foldWord(written);
  if (BEING.has(word)) return '';
  // "No hay heridos" is said by "sin heridos".
  if (DENIALS.has(word)) return 'no';
  if (/\d/.test(word)) return word;
  return word.length < SHORTEST ? '' : word.slice(0, BEGINNING);
});

// "no hay riesgo" is not said by "hay riesgo".
const DENIALS = new Set('no sin ni cap sense non sen ez gabe not without'.split(' '));
