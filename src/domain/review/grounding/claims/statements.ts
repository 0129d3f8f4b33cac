import { readWords } from '../../../phrases/read-words.ts';
import type { Language } from '../../../text/languages.ts';
import { LANGUAGES } from '../../../text/languages.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { StatedWord } from './stated-words.ts';
import { keyOf, statedWords } from './stated-words.ts';

/**
 * Words of our sentence by their keys. Each is said, denied, or both, and `plain` if said without
 * any "no" nearby.
 */
export type Statement = ReadonlyMap<string, Polarity>;

type Polarity = Readonly<{ said: boolean; denied: boolean; plain: boolean }>;

/** Sets the key of a meaning apart from the keys of words. */
const MEANS = '=';

/** The statements of texts, one a sentence; what templates leave open says nothing. */
export function statementsIn(texts: readonly string[], language: Language): Statement[] {
  return texts.flatMap((text) => statementsOf[language](text));
}

const statementsOf = forEachLanguage((language) =>
  rememberLast((text): readonly Statement[] => {
    const read = readWords(text.replace(/\{[{%].*?[%}]\}/gs, ' '));
    return read.sentences.flatMap(({ from, to }) => {
      const statement = new Map<string, Polarity>();
      for (const word of statedWords(read, from, to, language)) {
        for (const each of keysOf(word)) statement.set(each, joined(statement.get(each), word));
      }
      return statement.size === 0 ? [] : [statement];
    });
  }, FACTS_REMEMBERED),
);

function keysOf({ key, meaning }: StatedWord): string[] {
  return meaning === '' ? [key] : [key, MEANS + meaning];
}

function joined(known: Polarity | undefined, { denied, plain }: StatedWord): Polarity {
  return {
    said: known?.said === true || !denied,
    denied: known?.denied === true || denied,
    plain: known?.plain === true || plain,
  };
}

function forEachLanguage<Made>(make: (language: Language) => Made): Record<Language, Made> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, Made>;
}

/** The keys of all words in texts, whatever they say. */
export function keysIn(texts: readonly string[], language: Language): Set<string> {
  return new Set(texts.flatMap((text) => readWords(text).words.map((word) => keyOf(word, language))));
}

type Said = { key: string; meaning: string; denied: boolean };

function statedAs(statement: Statement, { key, meaning }: Said) {
  return statement.get(key) ?? (meaning === '' ? undefined : statement.get(MEANS + meaning));
}

/**
 * Returns true if a statement says a word with the same polarity: "no cruces" does not back
 * "cruza".
 */
export function saysWord(statement: Statement, word: Said): boolean {
  const { denied } = word;
  const known = statedAs(statement, word);
  return known !== undefined && (denied ? known.denied : known.said);
}

/** The same, where a half-meant word could hurt: what a draft says with no "no" near it must be said so. */
export function saysPlainly(statement: Statement, word: Said & { plain: boolean }): boolean {
  return saysWord(statement, word) && (word.denied || !word.plain || statedAs(statement, word)?.plain === true);
}
