import type { PhraseFinder, PhraseMatch } from './compile-phrases.ts';
import type { IndexedStep } from './indexed-step.ts';
import { indexPhrase } from './indexed-step.ts';
import type { PhraseStep, WordSets } from './parse-phrase.ts';
import { parsePhrase } from './parse-phrase.ts';
import type { PhraseBook } from './phrase-book.ts';
import type { ReadText } from './read-words.ts';
import type { WordIndex } from './word-index.ts';

/**
 * Rule that fires on its phrases. A match does not count if a rule named in `unless` matches in the
 * same sentence.
 */
export type NamedRule = { name: string; phrases: readonly string[]; unless?: readonly string[] };

/** The matches of each rule that fired in a post, by the rule's name. */
export type Sightings = ReadonlyMap<string, readonly PhraseMatch[]>;

/** The rule that sees sentences with a question mark. */
export const ASKED = 'asked';

type Found = ReadonlyMap<number, readonly PhraseMatch[]>;

/**
 * Phrases of a rule by their numbers: parts that must all be seen, each in one of several wordings.
 * `place` counts through all rules, and all alternatives of each.
 */
type Alternative = {
  place: number;
  name: string;
  unless: readonly string[];
  parts: readonly (readonly number[])[];
};

/** Rules whose phrases have become numbers; for any finder of those phrases, by the same numbers. */
export type PreparedRules = {
  phrases: readonly (readonly IndexedStep[])[];
  /** By the number of a phrase, what can be whole where it was found. */
  openingOf: readonly (readonly Alternative[])[];
};

/** Prepares rules that are all looked for in one pass, with all others of the book. Those named in an `unless` must have none of their own. */
export function compileRules(
  rules: readonly NamedRule[],
  sets: WordSets,
  book: PhraseBook,
): (read: ReadText) => Sightings {
  const prepared = prepareRules(rules, sets, book.index);
  return ruleFinder(prepared, book.add(prepared.phrases));
}

/** Sees rules by what a finder says of their phrases. */
export function ruleFinder({ openingOf }: PreparedRules, find: PhraseFinder): (read: ReadText) => Sightings {
  return (read) => {
    const found = find(read);
    const asked = askedSentences(read);
    // A post holds the words of few rules.
    if (found.size === 0 && asked.length === 0) return NOTHING;
    return see(openedBy(found, openingOf), found, asked);
  };
}

/** Parses the phrases of rules, and registers their words; apart from the finder, which would keep what only this needs. */
export function prepareRules(rules: readonly NamedRule[], sets: WordSets, index: WordIndex): PreparedRules {
  const phrases: IndexedStep[][] = [];
  const steps = new Map<string, PhraseStep>();
  const numbersByPart = new Map<string, number[]>();
  const numbersOf = (part: string): number[] => {
    const known = numbersByPart.get(part);
    if (known !== undefined) return known;
    const numbers = parsePhrase(part, sets, steps).map((steps) => phrases.push(indexPhrase(steps, index)) - 1);
    numbersByPart.set(part, numbers);
    return numbers;
  };
  let place = 0;
  const alternatives = rules.flatMap(({ name, phrases, unless = [] }) =>
    phrases.map((phrase): Alternative => {
      place += 1;
      return { place, name, unless, parts: phrase.split(' & ').map(numbersOf) };
    }),
  );
  return { phrases, openingOf: alternativesByOpening(alternatives, phrases.length) };
}

/** Returns the alternatives that may be whole, in the order of the rules: who reads why a class was given sees it. */
function openedBy(found: Found, openingOf: PreparedRules['openingOf']): readonly Alternative[] {
  const opened: Alternative[] = [];
  for (const number of found.keys()) {
    for (const alternative of openingOf[number] ?? []) opened.push(alternative);
  }
  if (opened.length < 2) return opened;
  opened.sort((one, other) => one.place - other.place);
  return opened.filter((alternative, at) => alternative !== opened[at - 1]);
}

const NOTHING: Sightings = new Map();

/** By the number of a phrase, the alternatives that can be whole where it was: those that have it in their first part. */
function alternativesByOpening(alternatives: readonly Alternative[], phrases: number): PreparedRules['openingOf'] {
  const byNumber = Array.from({ length: phrases }, (): Alternative[] => []);
  for (const alternative of alternatives) {
    for (const number of new Set(alternative.parts[0] ?? [])) byNumber[number]?.push(alternative);
  }
  // Copied, an array has no room for more; tens of thousands are kept.
  return byNumber.map((opened) => opened.slice());
}

/** Adds first what nothing guards: the rest may be guarded by it. */
function see(opened: readonly Alternative[], found: Found, asked: readonly PhraseMatch[]): Sightings {
  const sightings = new Map<string, PhraseMatch[]>();
  if (asked.length > 0) sightings.set(ASKED, asked.slice());
  let hasGuarded = false;
  for (const alternative of opened) {
    if (alternative.unless.length > 0) hasGuarded = true;
    else addMatches(alternative, found, NO_SENTENCES, sightings);
  }
  if (!hasGuarded) return sightings;
  for (const alternative of opened) {
    if (alternative.unless.length === 0) continue;
    addMatches(alternative, found, sentencesOf(alternative.unless, sightings), sightings);
  }
  return sightings;
}

function sentencesOf(names: readonly string[], sightings: Sightings): readonly number[] {
  const sentences: number[] = [];
  for (const name of names) for (const { sentence } of sightings.get(name) ?? NO_MATCHES) sentences.push(sentence);
  return sentences;
}

/** Sentences that end with a question mark, whole, as a rule that others can name. */
function askedSentences({ sentences }: ReadText): readonly PhraseMatch[] {
  if (!sentences.some(({ asked }) => asked)) return NO_MATCHES;
  return sentences.flatMap(({ from, to, asked }, sentence) => (asked ? [{ from, to, sentence }] : []));
}

const NO_MATCHES: readonly PhraseMatch[] = [];

const NO_SENTENCES: readonly number[] = [];

/** Adds the matches of an alternative to those of its rule, if all of its parts are seen. */
function addMatches(
  { name, parts }: Alternative,
  found: Found,
  guarded: readonly number[],
  sightings: Map<string, PhraseMatch[]>,
): void {
  const matches: PhraseMatch[] = [];
  for (const part of parts) {
    const before = matches.length;
    for (const number of part) {
      for (const match of found.get(number) ?? NO_MATCHES) if (!guarded.includes(match.sentence)) matches.push(match);
    }
    if (matches.length === before) return;
  }
  const seen = sightings.get(name);
  if (seen === undefined) sightings.set(name, matches);
  else seen.push(...matches);
}
