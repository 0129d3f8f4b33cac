import { officialPhones } from '../../handbook/contacts/official-phones.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { NamedRule, Sightings } from '../../phrases/compile-rules.ts';
import { compileRules } from '../../phrases/compile-rules.ts';
import { createPhraseBook } from '../../phrases/phrase-book.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import { createWordIndex } from '../../phrases/word-index.ts';
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

const compiled = new WeakMap<Handbook, CompiledTriage>();

/** Prepares a handbook's words and our rules; once for each handbook, since a handbook read is never changed. */
export function compileTriage(handbook: Handbook): CompiledTriage {
  const known = compiled.get(handbook);
  if (known !== undefined) return known;
  const index = createWordIndex();
  const triage = {
    seeRules: compileRules(allRules(), wordSets, createPhraseBook(index)),
    findTerms: compileTerms(handbook, index),
    conceptsOf: conceptsOfPosts,
    officialPhones: officialPhones(handbook.institution),
  };
  compiled.set(handbook, triage);
  return triage;
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
