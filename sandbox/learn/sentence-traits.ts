import type { Notes } from '../../src/domain/learning/noted-traits.ts';
import type { Trait } from '../../src/domain/learning/trait.ts';
import { collectTraits } from '../../src/domain/learning/trait.ts';
import type { DraftReading } from '../../src/domain/review/model/draft-reading.ts';
import { notedTraits } from '../../src/domain/review/second-sight/sentence-traits.ts';

/** Returns the traits of each sentence of a draft, in their order, each once. */
export function sentenceTraits(draft: DraftReading): Trait[][] {
  return notedTraits(draft).map(collectNoted);
}

function collectNoted(note: (notes: Notes) => void): Trait[] {
  return collectTraits((add) =>
    note({
      one: add,
      all: ({ names }, match) => {
        for (const name of names) add(name, match);
      },
    }),
  );
}
