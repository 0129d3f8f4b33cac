/** A part of a pattern, and what it can match. */
type Part = {
  /** All that it can match, where that is little. */
  texts: readonly string[] | null;
  /** Words of which each match holds one; null where nothing is known. */
  words: readonly string[] | null;
};

const ANYTHING: Part = { texts: null, words: null };
const NOTHING: Part = { texts: [''], words: null };

/** Texts of a part that are kept apart; of more, their words alone are. */
const MOST_TEXTS = 64;
/** Shorter words are in every text. */
export const SHORTEST = 3;
/** Letters of a class that are worth a text each. */
const LISTED = /^[^\\^\-[\]]{1,6}$/u;
const ESCAPE = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]+>|.)/su;
const GROUP = /^\((?:\?(?:<?[=!]|:|<\w+>))?/;
const QUANTIFIER = /^(?:(?<few>[*?])|\+|\{(?<least>\d+)(?:,\d*)?\})\??/;

/**
 * Returns words of which each match of a pattern holds one, in small letters; null for a pattern that
 * has none. Each is within one run of letters. What it cannot read counts as anything.
 */
export function neededWords({ source }: RegExp): readonly string[] | null {
  let rest = source;
  const take = (part: string): string => {
    rest = rest.slice(part.length);
    return part;
  };

  const readChoice = (): Part => {
    const ways = [readRow()];
    while (rest.startsWith('|')) {
      take('|');
      ways.push(readRow());
    }
    return eitherOf(ways);
  };

  const readRow = (): Part => {
    const parts: Part[] = [];
    while (rest !== '' && !/^[|)]/.test(rest)) parts.push(readRepeated());
    return allOf(parts);
  };

  const readRepeated = (): Part => {
    const part = readPart();
    const [quantifier = '', , least] = QUANTIFIER.exec(rest) ?? [];
    if (take(quantifier) === '') return part;
    if (quantifier.startsWith('?')) return { texts: part.texts === null ? null : ['', ...part.texts], words: null };
    return quantifier.startsWith('*') || least === '0' ? ANYTHING : { texts: null, words: wordsOf(part) };
  };

  const readPart = (): Part => {
    if (rest.startsWith('(')) return readGroup();
    if (rest.startsWith('[')) return readClass();
    if (rest.startsWith('\\')) return ofEscape(take(ESCAPE.exec(rest)?.[0] ?? rest));
    return ofSign(take(String.fromCodePoint(rest.codePointAt(0) ?? 0)));
  };

  const readGroup = (): Part => {
    const opening = take(GROUP.exec(rest)?.[0] ?? '(');
    const inner = readChoice();
    take(')');
    return /[=!]$/.test(opening) ? NOTHING : inner;
  };

  const readClass = (): Part => {
    const inner = take(/^\[(?:\\.|\[[^\]]*\]|[^\]\\])*\]/su.exec(rest)?.[0] ?? rest).slice(1, -1);
    return LISTED.test(inner) ? oneOf(inner) : ANYTHING;
  };

  return wordsOf(readChoice());
}

/** Returns a text as it is compared: a pattern may overlook case, and more is found than it means. */
export function comparable(text: string): string {
  return text.toUpperCase().toLowerCase();
}

/** An escaped sign means itself; others are classes, references, or the edge of a word. */
function ofEscape(signs: string): Part {
  if (/^\\[^\p{L}\d]$/u.test(signs)) return oneOf(signs.slice(1));
  return /^\\b$/i.test(signs) ? NOTHING : ANYTHING;
}

function ofSign(sign: string): Part {
  if (sign === '.') return ANYTHING;
  return sign === '^' || sign === '$' ? NOTHING : oneOf(sign);
}

function oneOf(letters: string): Part {
  return { texts: [...new Set(Array.from(letters, comparable))], words: null };
}

function eitherOf(ways: readonly Part[]): Part {
  const texts = ways.flatMap((way) => way.texts ?? []);
  const words = ways.flatMap((way) => wordsOf(way) ?? []);
  return {
    texts: ways.some((way) => way.texts === null) ? null : texts,
    words: ways.some((way) => wordsOf(way) === null) ? null : words,
  };
}

/** Parts in a row: what neighbours can match is joined, as long as that is little. */
function allOf(parts: readonly Part[]): Part {
  let joined: readonly string[] = [''];
  let isWhole = true;
  let words: readonly string[] | null = null;
  const close = (): void => {
    words = rarer(words, wordsIn(joined));
    joined = [''];
    isWhole = false;
  };
  for (const part of parts) {
    const ends = part.texts !== null && part.texts.length <= MOST_TEXTS ? part.texts : null;
    if (ends === null || joined.length * ends.length > MOST_TEXTS) close();
    if (ends !== null) joined = joined.flatMap((begin) => ends.map((end) => begin + end));
    words = rarer(words, wordsOf(part));
  }
  return { texts: isWhole ? joined : null, words: rarer(words, wordsIn(joined)) };
}

function wordsOf({ texts, words }: Part): readonly string[] | null {
  return texts === null ? words : rarer(words, wordsIn(texts));
}

/** The longest word of each text; null if one has none to speak of. */
function wordsIn(texts: readonly string[]): readonly string[] | null {
  const words = texts.map((text) =>
    (text.match(/\p{L}+/gu) ?? []).reduce((longest, each) => (each.length > longest.length ? each : longest), ''),
  );
  return words.some((word) => word.length < SHORTEST) ? null : [...new Set(words)];
}

/** Returns the list of which fewer texts hold a word. */
function rarer(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  return frequencyOf(one) <= frequencyOf(other) ? one : other;
}

/** Grows with the number of words, and falls with their letters; for comparison only. */
function frequencyOf(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + 1 / length ** 3, 0);
}
