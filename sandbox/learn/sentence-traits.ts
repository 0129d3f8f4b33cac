import type { Feature } from '../../src/domain/learning/feature.ts';
import { collectFeatures } from '../../src/domain/learning/feature.ts';
import type { Notes } from '../../src/domain/learning/noted-features.ts';
import type { DraftReading } from '../../src/domain/review/model/draft-reading.ts';
import { notedFeatures } from '../../src/domain/review/second-sight/sentence-features.ts';

/** Returns the traits of each sentence of a draft, in their order, each once. */
export function sentenceFeatures(draft: DraftReading): Feature[][] {
  return notedFeatures(draft).map(collectNoted);
}

function collectNoted(note: (notes: Notes) => void): Feature[] {
  return collectFeatures((add) =>
    note({
      one: add,
      all: ({ names }, match) => {
        for (const name of names) add(name, match);
      },
      pair: ({ first }, second, match) => add(`${first} ${second}`, match),
    }),
  );
}
