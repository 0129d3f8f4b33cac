import type { PhraseMatch } from '../phrases/compile-phrases.ts';

/** Something that a text has and others may have too, and the words where it stands; an empty match for what the whole text is. */
export type Trait = { name: string; match: PhraseMatch };

/** Notes a trait; of those with one name the first stays. */
export type AddTrait = (name: string, match?: PhraseMatch) => void;

/** The match of a trait that the whole text has. */
export const NOWHERE: PhraseMatch = { from: 0, to: 0, sentence: 0 };

/** The traits that `note` adds, each once. */
export function collectTraits(note: (add: AddTrait) => void): Trait[] {
  const traits = new Map<string, Trait>();
  note((name, match = NOWHERE) => {
    if (!traits.has(name)) traits.set(name, { name, match });
  });
  return [...traits.values()];
}
