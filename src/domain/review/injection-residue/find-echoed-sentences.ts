import type { FoldedText, Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { findQuotations } from '../../text/quotations.ts';
import { oneOf } from '../../text/remember-words.ts';
import { unitAt, wordScanner } from '../../text/scan-words.ts';
import { wordSketch } from './word-sketch.ts';

const tokensPlaces = wordScanner({ pattern: /[\p{L}\p{N}\p{S}]+/uy, plain: /[\p{L}\p{N}\p{S}]/u });

/** Shorter pieces stand in too many texts. */
const SHORTEST = 6;
const SHORTEST_ALONE = 9;
/** Least share of a sentence's words that must be the post's, in runs of three or more. */
const MOST_OF_IT = 0.75;

/** Said by everybody to everybody, folded. */
const COURTESIES = new Set(
  'hola ola buenas buenos buen bon bona bones bos bo boa boas muy moi molt dia dias dies tarde tardes tarda tardas noite noites noches nit nits vesprada egun on arratsalde gabon kaixo egunon arratsaldeon hello hi good morning afternoon evening gracias moltes muchas muchisimas gracies grazas graciñas eskerrik asko thanks thank you very much saludos salutacions saudos agur un saludo cordial de nada'.split(
    ' ',
  ),
);

/**
 * Returns sentences of a reply that come from the post, whole or nearly. A reply with the citizen's
 * own sentence lets the post write the reply. Text that the reply puts in quotation marks differs
 * from the post's and passes.
 */
export function findEchoedSentences({ text, spanOf }: FoldedText, post: string): Span[] {
  const { text: postText } = foldText(post, 'loose');
  sketchWords(postText);
  const found: Span[] = [];
  for (let from = 0, to = pieceEnd(text, 0); from < text.length; from = to + 1, to = pieceEnd(text, from)) {
    if (!mayBeMostlyOfPost(text, tokensPlaces(text, from, to))) continue;
    const piece = text.slice(from, to);
    const said = tokensOf(postText);
    const tokens = tokensMostlyOf(piece, new Set(said));
    if (tokens !== null && isEcho(piece, tokens, said) && !isQuotedByUs(piece, post)) {
      const start = from + (piece.length - piece.trimStart().length);
      found.push(spanOf(start, start + piece.trim().length));
    }
  }
  return found;
}

/** Returns where a sentence or a line ends; a full stop inside a figure or an address does not end it. */
function pieceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = unitAt(text, at);
    if (unit > LAST_PLAIN_END ? unit !== ELLIPSIS : !PLAIN_ENDS.includes(unit)) continue;
    STOP_INSIDE.lastIndex = at;
    if (!STOP_INSIDE.test(text)) return at;
  }
  return text.length;
}

const [NEW_LINE, EXCLAMATION, STOP, QUESTION, ELLIPSIS] = [0x0a, 0x21, 0x2e, 0x3f, 0x2026];
const PLAIN_ENDS: readonly number[] = [NEW_LINE, EXCLAMATION, STOP, QUESTION];
/** Letters stand behind it. */
const LAST_PLAIN_END = QUESTION;
const STOP_INSIDE = /[.](?=[\p{L}\p{N}])/uy;

const sketch = wordSketch();

function sketchWords(text: string): void {
  sketch.begin();
  const places = tokensPlaces(text);
  for (let at = 0; at < places.length; at += 2) sketch.add(text, places[at] ?? 0, places[at + 1] ?? 0);
}

/** Returns false for nearly all pieces: too few of their words can be the post's. */
function mayBeMostlyOfPost(text: string, places: readonly number[]): boolean {
  const words = places.length / 2;
  let mayShare = words;
  for (let at = 0; at < places.length && mayShare >= words * MOST_OF_IT; at += 2) {
    if (!sketch.mayHave(text, places[at] ?? 0, places[at + 1] ?? 0)) mayShare -= 1;
  }
  return words > 0 && mayShare >= words * MOST_OF_IT;
}

/** Returns true if a piece, most of whose words the post has, is the post's in their order too. */
function isEcho(piece: string, tokens: readonly string[], said: readonly string[]): boolean {
  const bare = piece.trim();
  if (tokens.every((token) => COURTESIES.has(token))) return false;
  if (bare.length < (tokens.length === 1 ? SHORTEST_ALONE : SHORTEST)) return false;
  const original = ` ${said.join(' ')} `;
  if (original.includes(` ${tokens.join(' ')} `)) return true;
  return tokens.length > 3 && sharedIn(tokens, original) / tokens.length >= MOST_OF_IT;
}

/** Returns the number of words that the original contains in runs of three or more. */
function sharedIn(tokens: readonly string[], original: string): number {
  let shared = 0;
  for (let from = 0; from < tokens.length; ) {
    let length = 0;
    while (from + length < tokens.length && original.includes(` ${tokens.slice(from, from + length + 1).join(' ')} `)) {
      length += 1;
    }
    if (length >= 3) shared += length;
    from += Math.max(1, length);
  }
  return shared;
}

/** In marks that the post does not have there. */
function isQuotedByUs(piece: string, post: string): boolean {
  const said = foldText(post, 'loose').text;
  return findQuotations(piece).some(({ start, end }) => !said.includes(piece.slice(start, end)));
}

/** The words of a piece; null as soon as too few can be among those given, as in nearly all pieces. */
function tokensMostlyOf(piece: string, given: ReadonlySet<string>): string[] | null {
  const places = tokensPlaces(piece);
  const words = places.length / 2;
  const tokens: string[] = [];
  let mayShare = words;
  for (let at = 0; at < places.length; at += 2) {
    const token = oneOf(piece, places[at] ?? 0, places[at + 1] ?? 0);
    if (!given.has(token)) mayShare -= 1;
    if (mayShare < words * MOST_OF_IT) return null;
    tokens.push(token);
  }
  return tokens;
}

function tokensOf(folded: string): string[] {
  const places = tokensPlaces(folded);
  const tokens: string[] = [];
  for (let at = 0; at < places.length; at += 2) tokens.push(oneOf(folded, places[at] ?? 0, places[at + 1] ?? 0));
  return tokens;
}
