import type { PhraseStep } from './parse-phrase.ts';
import type { WordIndex } from './word-index.ts';

/** A step whose words have become the number of their group. */
export type IndexedStep =
  | { kind: 'word'; group: number; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'not_after'; group: number }
  | { kind: 'sentence_start' };

/** Gives each step's words their group in the index. */
export function indexPhrase(steps: readonly PhraseStep[], index: WordIndex): IndexedStep[] {
  return steps.map((step) => {
    if (step.kind === 'word') return { kind: 'word', group: index.group(step.words), optional: step.optional };
    if (step.kind === 'not_after') return { kind: 'not_after', group: index.group(step.words) };
    return step;
  });
}
