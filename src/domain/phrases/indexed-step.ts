import { rememberFor } from '../text/remember-for.ts';
import type { PhraseStep } from './parse-phrase.ts';
import type { WordIndex } from './word-index.ts';

/** A step whose words have become the number of their group. */
export type IndexedStep =
  | { kind: 'word'; group: number; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'not_after'; group: number }
  | { kind: 'sentence_start' };

/** The steps of an index by their names. Phrases share them: there are a hundred thousand places, and far fewer steps. */
const stepsOf = rememberFor((_: WordIndex) => ({
  byName: new Map<string, IndexedStep>(),
  /** Steps of phrases that are being read, which share them too. */
  byStep: new WeakMap<PhraseStep, IndexedStep>(),
}));

/** Gives each step's words their group in the index. */
export function indexPhrase(steps: readonly PhraseStep[], index: WordIndex): IndexedStep[] {
  const { byName, byStep } = stepsOf(index);
  return steps.map((step) => {
    const known = byStep.get(step);
    if (known !== undefined) return known;
    const indexed = indexStep(step, index);
    const name = Object.values(indexed).join(' ');
    const same = byName.get(name) ?? indexed;
    byName.set(name, same);
    byStep.set(step, same);
    return same;
  });
}

function indexStep(step: PhraseStep, index: WordIndex): IndexedStep {
  if (step.kind === 'word') return { kind: 'word', group: index.group(step.words), optional: step.optional };
  if (step.kind === 'not_after') return { kind: 'not_after', group: index.group(step.words) };
  return step;
}
