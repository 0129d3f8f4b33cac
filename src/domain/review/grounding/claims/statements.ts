import { readWords } from '../../../phrases/read-words.ts';
import type { Language } from '../../../text/languages.ts';
import { LANGUAGES } from '../../../text/languages.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import { CALLED_OFF, isHarmful, isOrder } from './meanings.ts';
import type { StatedWord } from './stated-words.ts';
import { keyOf, statedWords } from './stated-words.ts';

/**
 * Words of our sentence by their keys and by their meanings. Each is said, denied, or both, and
 * `plain` if said without any "no" nearby.
 */
export type Statement = ReadonlyMap<string, Readonly<{ said: boolean; denied: boolean; plain: boolean }>>;

/** The statements of texts, one a sentence; what templates leave open says nothing. */
export function statementsIn(texts: readonly string[], language: Language): Statement[] {
  const all: Statement[] = [];
  for (const text of texts) addStatements(all, text, language);
  return all;
}

/** Adds the statements of a text to others. */
export function addStatements(all: Statement[], text: string, language: Language): void {
  for (const statement of statementsOf[language](text)) all.push(statement);
}

const statementsOf = forEachLanguage((language) =>
  rememberLast((text): readonly Statement[] => {
    const read = readWords(text.replace(/\{[{%].*?[%}]\}/gs, ' '));
    return read.sentences.flatMap(({ from, to }) => {
      const statement = new Map<string, { said: boolean; denied: boolean; plain: boolean }>();
      for (const { key, meanings, denied, plain } of statedWords(read, from, to, language)) {
        for (const name of [key, ...meanings]) {
          const known = statement.get(name) ?? { said: false, denied: false, plain: false };
          statement.set(name, {
            said: known.said || !denied,
            denied: known.denied || denied,
            plain: known.plain || plain,
          });
        }
      }
      return statement.size === 0 ? [] : [statement];
    });
  }, FACTS_REMEMBERED),
);

function forEachLanguage<Made>(make: (language: Language) => Made): Record<Language, Made> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, Made>;
}

/** The keys of all words in texts, whatever they say. */
export function keysIn(texts: readonly string[], language: Language): Set<string> {
  const keys = new Set<string>();
  for (const text of texts) for (const word of readWords(text).words) keys.add(keyOf(word, language));
  return keys;
}

/**
 * Returns true if a statement says a word with the same polarity: "no cruces" does not back
 * "cruza".
 */
function saysWord(statement: Statement, { key, denied }: { key: string; denied: boolean }): boolean {
  const known = statement.get(key);
  return known !== undefined && (denied ? known.denied : known.said);
}

/**
 * The same, or a word that means alike, in whatever language. What is suspended or sold out there
 * may be denied: "non hai clase".
 */
export function meansWord(statement: Statement, { key, meanings, denied }: Omit<StatedWord, 'word' | 'at'>): boolean {
  if (saysWord(statement, { key, denied })) return true;
  // Most words have none.
  if (meanings.length === 0) return false;
  return (
    meanings.some((meaning) => saysWord(statement, { key: meaning, denied })) ||
    (denied &&
      isCalledOff(statement) &&
      meanings.some((meaning) => !isHarmful(meaning) && saysWord(statement, { key: meaning, denied: false })))
  );
}

function isCalledOff(statement: Statement): boolean {
  return CALLED_OFF.some((state) => statement.get(state)?.said === true);
}

/** The same, where a half-meant word could hurt: what a draft says with no "no" near it must be said so; an order may be translated. */
export function saysPlainly(statement: Statement, word: Omit<StatedWord, 'word' | 'at'>): boolean {
  return keysOfOrder(word).some(
    (key) =>
      saysWord(statement, { key, denied: word.denied }) &&
      (word.denied || !word.plain || statement.get(key)?.plain === true),
  );
}

function keysOfOrder({ key, meanings }: Omit<StatedWord, 'word' | 'at'>): readonly string[] {
  return [key, ...meanings.filter(isOrder)];
}

/** Tells whether a statement says a word, and by which keys alone it may. */
export type SaysBy = {
  says: (statement: Statement, word: Omit<StatedWord, 'word' | 'at'>) => boolean;
  keysOf: (word: Omit<StatedWord, 'word' | 'at'>) => readonly string[];
};

export const BY_KEY: SaysBy = { says: saysWord, keysOf: ({ key }) => [key] };
export const PLAINLY: SaysBy = { says: saysPlainly, keysOf: keysOfOrder };
