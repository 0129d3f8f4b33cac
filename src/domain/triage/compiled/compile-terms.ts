import type { Handbook } from '../../handbook/handbook.ts';
import { compilePhrases } from '../../phrases/compile-phrases.ts';
import type { IndexedStep } from '../../phrases/indexed-step.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import type { WordIndex } from '../../phrases/word-index.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import type { TermOwner, TermSighting } from '../model/term-sighting.ts';

type Terms = Partial<Record<Language, readonly string[]>>;

export type TermFinder = (read: ReadText) => TermSighting[];

const SHORTEST_STEMMED = 4;

/** Articles and prepositions, folded. */
const JOINING = new Set(
  'a al als amb ao as com con d da das de del dels do dos e el els em en es et for i in l la las les lo los m na o of on os per pola polo por s se the to un una y'.split(
    ' ',
  ),
);

type Term = { owner: TermOwner; steps: IndexedStep[]; weight: number };

/** Prepares the words that a handbook names; they are met by their stems, in every language, whatever the post's. */
export function compileTerms(handbook: Handbook, index: WordIndex): TermFinder {
  const terms = [
    ...handbook.playbooks.flatMap(({ id, triggers, triggersWhenOpen, raisedBy = [] }) => [
      ...termsOf(triggers, { kind: 'trigger', playbook: id }, index),
      ...termsOf(triggersWhenOpen ?? {}, { kind: 'when_open', playbook: id }, index),
      ...raisedBy.flatMap((raise, reason) => termsOf(raise.terms, { kind: 'raise', playbook: id, reason }, index)),
    ]),
    ...handbook.institution.topics.flatMap(({ id, terms }) => termsOf(terms, { kind: 'topic', topic: id }, index)),
  ];
  const find = compilePhrases(
    terms.map((term) => term.steps),
    index,
    { ordered: true },
  );
  return (read) =>
    [...find(read)].flatMap(([number, matches]) => {
      const term = terms[number];
      return term === undefined ? [] : matches.map((match) => ({ owner: term.owner, match, weight: term.weight }));
    });
}

function termsOf(terms: Terms, owner: TermOwner, index: WordIndex): Term[] {
  return LANGUAGES.flatMap((language) =>
    (terms[language] ?? []).flatMap((term) => {
      const words = readWords(term).words.map((word) => word.folded);
      // Articles and prepositions vary: "agua por la calle", "agua en las calles".
      const telling = words.filter((word) => !JOINING.has(word));
      if (telling.length === 0) return [];
      return [{ owner, steps: stepsOf(telling, language, index), weight: telling.length }];
    }),
  );
}

function stepsOf(words: readonly string[], language: Language, index: WordIndex): IndexedStep[] {
  return words.flatMap((word, place): IndexedStep[] => [
    ...(place === 0 ? [] : [{ kind: 'gap', most: 3 } as const]),
    { kind: 'word', group: groupOf(word, language, index), optional: false },
  ]);
}

/** A short word's stem is the stem of others too: "dana" and "daño". */
function groupOf(word: string, language: Language, index: WordIndex): number {
  return word.length <= SHORTEST_STEMMED ? index.group([word]) : index.stemGroup(word, language);
}
