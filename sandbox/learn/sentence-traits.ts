import type { Feature } from '../../src/domain/learning/feature.ts';
import { collectFeatures } from '../../src/domain/learning/feature.ts';
import type { Notes } from '../../src/domain/learning/noted-features.ts';
import type { DraftReading } from '../../src/domain/review/model/draft-reading.ts';
import { notedFeatures } from '../../src/domain/review/second-sight/sentence-features.ts';

/** Returns the traits of each sentence of a draft, in their order, each once. */
export function sentenceFeatures(draft: DraftReading): Feature[][] {
  return notedFeatures(draft).map(collectNoted);
}

/** The match of a trait of some words: nobody asks of which. */
const IN_WORDS = { from: 0, to: 1, sentence: 0 };

function collectNoted(note: (notes: Notes) => void): Feature[] {
  return collectFeatures((add) =>
    note({
      all: ({ words, manners }) => {
        for (const name of words) add(name, IN_WORDS);
        for (const name of manners) add(name);
      },
      pair: (first, second, areNeighbours) => add(`${first.word} ${second.word}`, areNeighbours ? IN_WORDS : undefined),
    }),
  );
}
