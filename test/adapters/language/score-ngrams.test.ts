import { readFile } from 'node:fs/promises';
import { fc, test as law } from '@fast-check/vitest';
import { eld } from 'eld/medium';
import { expect, test } from 'vitest';
import { licenceOfTables, subsetTables } from '../../../sandbox/language/subset-tables.ts';
import tables from '../../../src/adapters/language/ngram-tables.json' with { type: 'json' };
import { createNgramScorer } from '../../../src/adapters/language/score-ngrams.ts';
import { textsOfAllCorpora } from './texts-of-all-corpora.ts';

const scorer = createNgramScorer(tables);
const library = eld.newInstance();
library.setLanguageSubset([...tables.languages]);

/** The library's own scale from 0 to 1. */
function scaled(text: string): Record<string, number> {
  const { sums, ngrams } = scorer(text);
  const shares = sums.map((sum) => sum / ngrams);
  return Object.fromEntries(
    tables.languages.flatMap((language, at) => {
      const share = shares[at] ?? 0;
      return share > 0 ? [[language, share / (share + 25)]] : [];
    }),
  );
}

test('the shipped tables are those of the library for our languages: else run ./portavoz language:tables', async () => {
  expect(tables).toEqual(await subsetTables());
});

test('the licence of the library stands beside its tables', async () => {
  const licence = await readFile(new URL('../../../src/adapters/language/LICENSE-eld', import.meta.url), 'utf8');
  expect(licence).toBe(await licenceOfTables());
  expect(tables.notice).toContain('Copyright 2023 Nito T.M.');
});

test('on every corpus the tables answer as all of the library’s limited to our languages', async () => {
  const texts = await textsOfAllCorpora();
  expect(texts.length).toBeGreaterThan(5_000);
  const unlike = texts.filter(
    (text) => JSON.stringify(sorted(scaled(text))) !== JSON.stringify(sorted(library.detect(text).getScores())),
  );
  expect(unlike).toEqual([]);
});

law.prop([
  fc.string({
    unit: fc.oneof(fc.constantFrom(..."aeiouñçé à'’.-\n"), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
    maxLength: 900,
  }),
])('any text scores as in the library', (text) => {
  expect(scaled(text)).toEqual(library.detect(text).getScores());
});

function sorted(scores: Record<string, number>): [string, number][] {
  return Object.entries(scores).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
