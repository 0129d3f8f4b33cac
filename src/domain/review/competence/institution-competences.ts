import type { Institution } from '../../handbook/institution.ts';
import type { PhraseMatch } from '../../phrases/compile-phrases.ts';
import { compilePhrases } from '../../phrases/compile-phrases.ts';
import type { IndexedStep } from '../../phrases/indexed-step.ts';
import { indexPhrase } from '../../phrases/indexed-step.ts';
import { parsePhrase } from '../../phrases/parse-phrase.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import type { WordIndex } from '../../phrases/word-index.ts';
import { createWordIndex } from '../../phrases/word-index.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { rememberNewest } from '../../text/remember-for.ts';
import type { GeneralCompetence } from './general-competences.ts';
import { GENERAL_COMPETENCES } from './general-competences.ts';
import type { CompetenceGuard } from './guard-phrases.ts';
import { COMPETENCE_GUARDS, JOINTS, OUR_THINGS } from './guard-phrases.ts';

export type Competence = Institution['competences'][number];

/** Meaning of a found phrase; `competence` is null where the handbook names no owner of the matter. */
type Meaning =
  | { kind: 'theirs'; competence: Competence | null; foretold: boolean }
  | { kind: 'ours' }
  | { kind: 'guard'; guard: CompetenceGuard };
export type Sighting = Meaning & { match: PhraseMatch };
type SightingFinder = (read: ReadText) => Sighting[];

type Phrase = { steps: IndexedStep[]; meaning: Meaning };

const joints = new Set(JOINTS.split(/\s+/));
const compiled = new WeakMap<Institution['competences'], SightingFinder>();
// Finder for the latest competences; a reloaded handbook mostly has the same ones.
let latest: { key: string; see: SightingFinder } | null = null;

/** The matters that a text names, by the handbook's words and those that everybody knows; made once for a list of competences. */
export function findCompetences(competences: Institution['competences'], read: ReadText): Sighting[] {
  const known = compiled.get(competences);
  if (known !== undefined) return known(read);
  const key = JSON.stringify(competences);
  if (latest?.key !== key) latest = { key, see: compileCompetences(competences) };
  compiled.set(competences, latest.see);
  return latest.see(read);
}

function compileCompetences(competences: readonly Competence[]): SightingFinder {
  const index = createWordIndex({ typos: false });
  const ours: Meaning = { kind: 'ours' };
  const phrases = [
    ...competences.flatMap((competence) =>
      termPhrases(competence, competence.body === 'ours' ? ours : theirs(competence), index),
    ),
    ...OUR_THINGS.flatMap((phrase) => phrasesOf(phrase, ours, index)),
    ...generalPhrases(competences, index),
    ...Object.entries(COMPETENCE_GUARDS).flatMap(([guard, wordings]) =>
      wordings.flatMap((wording) => phrasesOf(wording, { kind: 'guard', guard: guard as CompetenceGuard }, index)),
    ),
  ];
  return finderOf(phrases, index);
}

function theirs(competence: Competence | null, foretold = false): Meaning {
  return { kind: 'theirs', competence, foretold };
}

function finderOf(phrases: readonly Phrase[], index: WordIndex): SightingFinder {
  const find = compilePhrases(
    phrases.map(({ steps }) => steps),
    index,
    { ordered: true },
  );
  // The check of competence and the second sight both ask.
  return rememberNewest((read: ReadText): Sighting[] => {
    const sightings: Sighting[] = [];
    for (const [number, matches] of find(read)) {
      const meaning = phrases[number]?.meaning;
      if (meaning === undefined) continue;
      for (const match of matches) sightings.push(sightingAt(meaning, match));
    }
    return sightings;
  });
}

/** Each kind by its own fields: a copy of whatever there is costs as much as to find the phrases. */
function sightingAt(meaning: Meaning, match: PhraseMatch): Sighting {
  if (meaning.kind === 'ours') return { kind: 'ours', match };
  if (meaning.kind === 'guard') return { kind: 'guard', guard: meaning.guard, match };
  return { kind: 'theirs', competence: meaning.competence, foretold: meaning.foretold, match };
}

function phrasesOf(phrase: string, meaning: Meaning, index: WordIndex): Phrase[] {
  return parsePhrase(phrase).map((steps) => ({ steps: indexPhrase(steps, index), meaning }));
}

/**
 * Builds the phrases for a competence's words in any of their forms. Codes ("A-7") and terms with a
 * figure match only as written.
 */
function termPhrases({ terms }: Competence, meaning: Meaning, index: WordIndex): Phrase[] {
  return LANGUAGES.flatMap((language) =>
    (terms[language] ?? []).flatMap((term): Phrase[] => {
      const words = readWords(term).words.map(({ folded }) => folded);
      const isCode = /\d/.test(term);
      const telling = isCode ? words : words.filter((word) => !joints.has(word));
      // "DNI" alone is what people bring and must not publish: the general words tell when it is issued.
      if (telling.length === 0 || (telling.length === 1 && (telling[0] ?? '').length <= 3)) return [];
      const steps = telling.flatMap((word, place): IndexedStep[] => {
        const step: IndexedStep = {
          kind: 'word',
          group: index.group(isCode ? [word] : inflected(word)),
          optional: false,
        };
        return place === 0 || isCode ? [step] : [{ kind: 'gap', most: 3 }, step];
      });
      return [{ steps, meaning }];
    }),
  );
}

/** Stems would take "previous" for "previsión": a long word is met by all but its last letter, a short one with its plurals. */
function inflected(word: string): string[] {
  return word.length > 5 ? [`${word.slice(0, -1)}*`] : [word, `${word}s`, `${word}es`, `${word}a`, `${word}ak`];
}

/** General matters, each with the competence whose words it shares; none of those that are ours. */
function generalPhrases(competences: readonly Competence[], index: WordIndex): Phrase[] {
  return GENERAL_COMPETENCES.flatMap((matter) => {
    const sharedWith = sharedTerms(matter);
    const sharing = competences.map((competence) => ({ competence, shared: sharedWith(competence) }));
    const [best] = sharing.filter(({ shared }) => shared > 0).sort((one, other) => other.shared - one.shared);
    if (best?.competence.body === 'ours') return [];
    const competence = best?.competence ?? null;
    return [
      ...matter.phrases.flatMap((phrase) => phrasesOf(phrase, theirs(competence), index)),
      ...(matter.foretold ?? []).flatMap((phrase) => phrasesOf(phrase, theirs(competence, true), index)),
    ];
  });
}

/** Returns a function that counts the terms of a competence that a matter's phrases find. */
function sharedTerms(matter: GeneralCompetence): (competence: Competence) => number {
  const index = createWordIndex({ typos: false });
  const find = compilePhrases(
    matter.phrases.flatMap((phrase) => parsePhrase(phrase).map((steps) => indexPhrase(steps, index))),
    index,
    { ordered: false },
  );
  return ({ terms }) => {
    const all = LANGUAGES.flatMap((language) => terms[language] ?? []);
    return all.filter((term) => find(readWords(term)).size > 0).length;
  };
}
