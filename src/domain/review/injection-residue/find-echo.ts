import type { ReadText } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import type { Span } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { findQuotations, isQuoted } from '../../text/quotations.ts';
import { stopWords } from '../../text/stop-words.ts';
import { wordSketch } from './word-sketch.ts';

/** Words of the reply that are the post's, one after the other; `ordered`: the post asked for them to be said. */
export type Echo = Span & { ordered: boolean };

/** After these a post says what we should say. */
const ORDER =
  /(?<!\p{L})(?:di(?:gan?|le|les)?|decid(?:le|les)?|escribe|escriba|escribid|responde|responda|contesta|conteste|publica|publique|publicad|repite|repita|confirma|confirme|confirmad|anuncia|anuncie|incluye|incluya|añade|añada|pon|ponga|poned|termina|acaba|recomienda|recomiende|afirma|asegura|asegure|digues|digueu|escriu|escriviu|respon|publica|repeteix|afig|afegeix|posa|acaba|inclou|recomana|dille|escribide|repite|engade|engada|remata|say|write|reply|respond|answer|post|publish|repeat|include|add|append|confirm|announce|state|tell|end|recommend|esan|idatzi|erantzun|argitaratu|errepikatu|gehitu|jarri|baieztatu|iragarri|amaitu|obligatorio|must|debes|debe|has de|tienes que|have to|behar duzu)(?!\p{L})/giu;

const ORDERED_RUN = 4;
const LONG_RUN = 9;
const TELLING_WORDS = { ordered: 3, other: 5 };

/**
 * Returns stretches in which a reply repeats the post word for word outside quotation marks. An
 * order of the post counts after few words, other text only when long.
 */
export function findEchoes(reply: ReadText, post: string, ours: () => string): Echo[] {
  const postWords = readWords(post).words;
  if (!mayShareRun(reply.words, postWords)) return [];
  const orderAt = ordersIn(post);
  const places = placesByWord(postWords);
  const quoted = findQuotations(reply.text);
  const echoes: Echo[] = [];
  for (let from = 0; from < reply.words.length; ) {
    const { length, at } = longestRun(reply, from, postWords, places);
    const ordered = orderAt !== null && (postWords[at]?.start ?? 0) >= orderAt;
    if (isLong(length, telling(reply, from, length), ordered)) {
      const echo = echoOf(reply, from, length);
      if (!isQuoted(echo, quoted) && !isOurs(echo.words, ours)) echoes.push({ ...echo, ordered });
    }
    from += Math.max(1, length);
  }
  return echoes;
}

const sketch = wordSketch();

/** Returns false where so few words of the post stand together that they are no echo. */
function mayShareRun(reply: ReadText['words'], post: ReadText['words']): boolean {
  if (post.length < ORDERED_RUN) return false;
  sketch.begin();
  for (const { folded } of post) sketch.add(folded, 0, folded.length);
  let run = 0;
  for (const { folded } of reply) {
    run = sketch.mayHave(folded, 0, folded.length) ? run + 1 : 0;
    if (run === ORDERED_RUN) return true;
  }
  return false;
}

/** Returns true for enough words of the post, and enough telling ones among them. */
function isLong(words: number, tellingWords: number, ordered: boolean): boolean {
  return ordered
    ? words >= ORDERED_RUN && tellingWords >= TELLING_WORDS.ordered
    : words >= LONG_RUN && tellingWords >= TELLING_WORDS.other;
}

/** Places of each word. */
function placesByWord(words: ReadText['words']): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { folded }] of words.entries()) {
    const known = places.get(folded);
    if (known === undefined) places.set(folded, [at]);
    else known.push(at);
  }
  return places;
}

function longestRun(
  reply: ReadText,
  from: number,
  post: ReadText['words'],
  places: ReadonlyMap<string, readonly number[]>,
) {
  let best = { length: 0, at: 0 };
  for (const at of places.get(reply.words[from]?.folded ?? '') ?? []) {
    let length = 1;
    while (from + length < reply.words.length && reply.words[from + length]?.folded === post[at + length]?.folded) {
      length += 1;
    }
    if (length > best.length) best = { length, at };
  }
  return best;
}

function echoOf({ text, words }: ReadText, from: number, length: number): Span {
  const start = words[from]?.start ?? 0;
  const end = words[from + Math.max(1, length) - 1]?.end ?? start;
  return { words: text.slice(start, end), start, end };
}

function telling({ words }: ReadText, from: number, length: number): number {
  return words.slice(from, from + length).filter(({ folded }) => folded.length > 2 && !stopWords.has(folded)).length;
}

/** Offset after the first order of the post; null when it gives none. "Do dogs have to be on a lead?" asks what one must do. */
function ordersIn(post: string): number | null {
  const order = matchesIn(post, ORDER).find(
    ({ 0: words, index }) => !OBLIGES.test(words) || !/^[^.!\n]*\?/u.test(post.slice(index)),
  );
  return order === undefined ? null : order.index + order[0].length;
}

const OBLIGES = /^(?:obligatorio|must|debes|debe|has de|tienes que|have to|behar duzu)$/iu;

/** Returns true if a live fact also contains the words; repeating them then obeys no order. */
function isOurs(words: string, ours: () => string): boolean {
  return ours().includes(words.toLowerCase());
}
