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

/** Parts that must all be seen, each in one of several wordings: numbers of phrases. */
type Alternative = { place: number; parts: readonly (readonly number[])[] };

/** A rule whose phrases have become numbers. */
type NumberedRule = {
  name: string;
  place: number;
  unless: readonly string[];
  alternatives: readonly Alternative[];
};

/** Rules whose phrases have become numbers; for any finder of those phrases, by the same numbers. */
export type PreparedRules = {
  phrases: readonly (readonly IndexedStep[])[];
  /** By the number of a phrase, what can be whole where it was found. */
  openingOf: readonly (readonly { rule: NumberedRule; alternative: Alternative }[])[];
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
  const numbered = rules.map(
    (rule, place): NumberedRule => ({
      name: rule.name,
      place,
      unless: rule.unless ?? [],
      alternatives: rule.phrases.map((phrase, at) => ({ place: at, parts: phrase.split(' & ').map(numbersOf) })),
    }),
  );
  return { phrases, openingOf: alternativesByOpening(numbered, phrases.length) };
}

/** The rules of which a phrase was found, in their order: who reads why a class was given sees it. */
function openedBy(found: Found, openingOf: PreparedRules['openingOf']): readonly Opened[] {
  const opened: Opened[] = [];
  for (const number of found.keys()) {
    for (const { rule, alternative } of openingOf[number] ?? []) {
      const known = opened.find((one) => one.rule === rule);
      if (known === undefined) opened.push({ rule, alternatives: [alternative] });
      else if (!known.alternatives.includes(alternative)) known.alternatives.push(alternative);
    }
  }
  return opened.sort((one, other) => one.rule.place - other.rule.place);
}

const NOTHING: Sightings = new Map();

/** By the number of a phrase, the alternatives that can be whole where it was: those that have it in their first part. */
function alternativesByOpening(rules: readonly NumberedRule[], phrases: number): PreparedRules['openingOf'] {
  const byNumber = Array.from({ length: phrases }, (): { rule: NumberedRule; alternative: Alternative }[] => []);
  for (const rule of rules) {
    for (const alternative of rule.alternatives) {
      for (const number of new Set(alternative.parts[0] ?? [])) {
        byNumber[number]?.push({ rule, alternative });
      }
    }
  }
  // Copied, an array has no room for more; tens of thousands are kept.
  return byNumber.map((alternatives) => alternatives.slice());
}

/** A rule and those of its alternatives that may be whole. */
type Opened = { rule: NumberedRule; alternatives: Alternative[] };

function see(rules: readonly Opened[], found: Found, asked: readonly PhraseMatch[]): Sightings {
  const sightings = new Map<string, readonly PhraseMatch[]>();
  if (asked.length > 0) sightings.set(ASKED, asked);
  for (const { rule, alternatives } of rules) {
    if (rule.unless.length > 0) continue;
    const matches = wholeAlternatives(alternatives, found, noSentences);
    if (matches !== null) sightings.set(rule.name, matches);
  }
  for (const { rule, alternatives } of rules) {
    if (rule.unless.length === 0) continue;
    const guarded = new Set(rule.unless.flatMap((name) => (sightings.get(name) ?? []).map((match) => match.sentence)));
    const matches = wholeAlternatives(alternatives, found, guarded);
    if (matches !== null) sightings.set(rule.name, matches);
  }
  return sightings;
}

/** Sentences that end with a question mark, whole, as a rule that others can name. */
function askedSentences({ sentences }: ReadText): readonly PhraseMatch[] {
  if (!sentences.some(({ asked }) => asked)) return NO_MATCHES;
  return sentences.flatMap(({ from, to, asked }, sentence) => (asked ? [{ from, to, sentence }] : []));
}

const NO_MATCHES: readonly PhraseMatch[] = [];

const noSentences: ReadonlySet<number> = new Set();

/** Matches of all alternatives that are whole, in the order of the rule; null when none is. */
function wholeAlternatives(
  alternatives: Alternative[],
  found: Found,
  guarded: ReadonlySet<number>,
): PhraseMatch[] | null {
  const whole: PhraseMatch[] = [];
  for (const { parts } of alternatives.sort((one, other) => one.place - other.place)) {
    const [only = []] = parts;
    if (parts.length === 1) {
      for (const number of only) keepAllowed(whole, found.get(number), guarded);
      continue;
    }
    if (!parts.every((numbers) => numbers.some((number) => found.has(number)))) continue;
    const seen = parts.map((numbers) => matchesOf(numbers, found, guarded));
    if (seen.every((matches) => matches.length > 0)) whole.push(...seen.flat());
  }
  return whole.length === 0 ? null : whole;
}

function keepAllowed(
  whole: PhraseMatch[],
  matches: readonly PhraseMatch[] = NO_MATCHES,
  guarded: ReadonlySet<number>,
): void {
  for (const match of matches) if (!guarded.has(match.sentence)) whole.push(match);
}

function matchesOf(numbers: readonly number[], found: Found, guarded: ReadonlySet<number>): PhraseMatch[] {
  return numbers.flatMap((number) => (found.get(number) ?? []).filter((match) => !guarded.has(match.sentence)));
}
