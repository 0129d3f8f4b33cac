/** The file that `./portavoz language:tables` writes. */
export type NgramTables = {
  languages: readonly string[];
  /** A character for each byte of UTF-8. */
  alphabet: string;
  /** Scores in the order of `languages`, with a space between; an empty one where the language lacks the n-gram. */
  ngrams: Readonly<Record<string, string>>;
};

/** The sums of a text over its n-grams, in the order of the tables' languages: the higher, the better it fits. */
export type NgramScores = {
  sums: readonly number[];
  /** Different n-grams of the text, known and unknown. */
  ngrams: number;
};

/** The part of every score that the tables leave out. */
const BASE_SCORE = 53;
const LONGEST_TEXT = 1_000;
const LONGEST_WORD = 70;
const BYTES_UP_TO_A_SPACE = 350;
const MOST_BYTES = 380;

/** All but letters of the basic plane and an apostrophe behind them. */
const SEPARATORS = /(?:[^\p{L}]|[\u{10000}-\u{10ffff}])+(?<!['`\u2019])/gu;

/** Creates the n-gram scorer of eld 2.1, with its tables limited to some languages: same n-grams, same sums. */
export function createNgramScorer({ languages, alphabet, ngrams }: NgramTables): (text: string) => NgramScores {
  const width = languages.length;
  const rows = new Map<string, number>();
  const table = new Uint16Array(Object.keys(ngrams).length * width);
  for (const [ngram, scores] of Object.entries(ngrams)) {
    const row = rows.size * width;
    rows.set(ngram, row);
    for (const [at, score] of scores.split(' ').entries()) {
      if (score !== '') table[row + at] = Number(score) + BASE_SCORE;
    }
  }

  return (text) => {
    const found = ngramsOf(wordsOf(text, alphabet));
    const sums = new Array<number>(width).fill(0);
    for (const ngram of found) {
      const row = rows.get(ngram);
      if (row === undefined) continue;
      for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (table[row + at] ?? 0);
    }
    return { sums, ngrams: found.size };
  };
}

/** Returns the words of a text, each with a character for every byte of its UTF-8; a long text ends early. */
function wordsOf(text: string, alphabet: string): string[] {
  const cleaned = text.substring(0, LONGEST_TEXT).replace(SEPARATORS, ' ').trim().toLowerCase();
  const words: string[] = [];
  let bytes = 0;
  for (const word of cleaned.split(' ')) {
    let encoded = '';
    for (let at = 0; at < word.length && bytes <= MOST_BYTES; at += 1) {
      const unit = bytesOf(word.charCodeAt(at), alphabet);
      encoded += unit;
      bytes += unit.length;
    }
    if (encoded !== '') words.push(encoded);
    if (bytes > BYTES_UP_TO_A_SPACE) break;
    bytes += 1;
  }
  return words;
}

function bytesOf(code: number, alphabet: string): string {
  if (code < 0x80) return String.fromCharCode(code);
  const last = alphabet.charAt(0x80 | (code & 0x3f));
  if (code < 0x800) return alphabet.charAt(0xc0 | (code >> 6)) + last;
  return alphabet.charAt(0xe0 | (code >> 12)) + alphabet.charAt(0x80 | ((code >> 6) & 0x3f)) + last;
}

/** Four bytes in steps of three, with a space where the word begins or ends. */
function ngramsOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words) {
    const length = Math.min(word.length, LONGEST_WORD);
    let at = 0;
    for (; at + 4 < length; at += 3) found.add((at === 0 ? ' ' : '') + word.substring(at, at + 4));
    found.add(`${at === 0 ? ' ' : ''}${word.substring(length === 3 ? 0 : length - 4)} `);
  }
  return found;
}
