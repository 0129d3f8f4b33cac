import { officialPhones } from '../../handbook/contacts/official-phones.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { anchorPhrases } from '../../phrases/anchor-phrases.ts';
import { phraseFinder } from '../../phrases/compile-phrases.ts';
import type { NamedRule, Sightings } from '../../phrases/compile-rules.ts';
import { prepareRules, ruleFinder } from '../../phrases/compile-rules.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import { createWordIndex } from '../../phrases/word-index.ts';
import { rememberFor, rememberNewest } from '../../text/remember-for.ts';
import { conceptsOfPosts } from '../learned/concepts-of-posts.ts';
import type { Seen } from '../model/seen.ts';
import { classRules } from '../rules/class-rules.ts';
import { triageGuards } from '../rules/guards.ts';
import { SUGGESTION, suggestionRules } from '../rules/suggestion-rules.ts';
import { wordSets } from '../rules/word-sets.ts';
import type { TermFinder } from './compile-terms.ts';
import { compileTerms } from './compile-terms.ts';

/** Compiled search of triage: our rules, and the words of one handbook. */
export type CompiledTriage = {
  seeRules: (read: ReadText) => Sightings;
  findTerms: TermFinder;
  conceptsOf: (folded: string) => readonly string[];
  officialPhones: string[];
};

/**
 * Prepares a handbook's words beside our rules; once for each handbook, since a handbook read is never changed. What both know of a
 * word is one index: a word of either is nobody's slip for a word of the other.
 */
export const compileTriage: (handbook: Handbook) => CompiledTriage = rememberFor((handbook) => {
  const { index: ours, rules, anchored } = ourRules();
  const index = ours.extend();
  return {
    findTerms: compileTerms(handbook, index),
    seeRules: ruleFinder(rules, rememberNewest(phraseFinder(anchored, index))),
    conceptsOf: conceptsOfPosts,
    officialPhones: officialPhones(handbook.institution),
  };
});

/** Our rules and their words, the same for every handbook; the first handbook prepares them. */
function ourRules() {
  prepared ??= prepareOurs();
  return prepared;
}

let prepared: ReturnType<typeof prepareOurs> | null = null;

function prepareOurs() {
  const index = createWordIndex();
  const rules = prepareRules(allRules(), wordSets, index);
  return { index, rules, anchored: anchorPhrases([rules.phrases], index) };
}

/** Returns the evidence in a post, before any decision. */
export function seeIn(read: ReadText, { seeRules, findTerms, conceptsOf }: CompiledTriage): Seen {
  return { read, sightings: seeRules(read), terms: findTerms(read), conceptsOf };
}

function allRules(): NamedRule[] {
  return [
    ...Object.entries(triageGuards).map(([name, phrases]) => ({ name, phrases })),
    ...Object.entries(classRules).flatMap(([postClass, rules]) =>
      rules.map((rule) => ({ ...rule, name: `${postClass}.${rule.name}` })),
    ),
    ...suggestionRules.map((rule) => ({ ...rule, name: `${SUGGESTION}.${rule.name}` })),
  ];
}
