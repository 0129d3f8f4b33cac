import type { PhraseMatch } from '../phrases/compile-phrases.ts';

/**
 * Feature of a text that other texts may share, with the words that show it. The match is empty for
 * a feature of the whole text.
 */
export type Feature = { name: string; match: PhraseMatch };

/** Notes a trait; of those with one name the first stays. */
export type AddFeature = (name: string, match?: PhraseMatch) => void;

/** The match of a trait that the whole text has. */
export const NOWHERE: PhraseMatch = { from: 0, to: 0, sentence: 0 };

/** The traits that `note` adds, each once. */
export function collectFeatures(note: (add: AddFeature) => void): Feature[] {
  const features = new Map<string, Feature>();
  note((name, match = NOWHERE) => {
    if (!features.has(name)) features.set(name, { name, match });
  });
  return [...features.values()];
}
