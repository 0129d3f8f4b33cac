import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { isTypoOf } from '../../../src/domain/phrases/is-typo-of.ts';
import { createWordIndex } from '../../../src/domain/phrases/word-index.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abnmsz19'), minLength: 1, maxLength: 9 });
const registered = fc.array(
  fc.tuple(letters, fc.boolean()).map(([word, isBeginning]) => (isBeginning ? `${word}*` : word)),
  { minLength: 1, maxLength: 40 },
);

/** Words that are one slip away from those that are registered, and words of their own. */
const asked = (words: readonly string[]) =>
  fc.oneof(
    letters,
    fc
      .tuple(fc.constantFrom(...words), fc.nat(9), fc.constantFrom(...'abnmsz19'))
      .map(([word, at, letter]) => word.replace('*', '').slice(0, at) + letter + word.replace('*', '').slice(at)),
    fc.tuple(fc.constantFrom(...words), fc.nat(9)).map(([word, at]) => {
      const bare = word.replace('*', '');
      return bare.slice(0, at) + bare.slice(at + 1);
    }),
  );

/** What an index says that compares a word with each of its own. */
function groupsOneByOne(words: readonly string[], folded: string): number[] {
  const groups = [...new Set(words)];
  const exact = groups.filter((word) =>
    word.endsWith('*') ? word.length > 2 && folded.startsWith(word.slice(0, -1)) : word === folded,
  );
  if (exact.length > 0 || folded.length < 5) return exact.map((word) => groups.indexOf(word));
  const meant = groups.filter((word) => {
    if (!word.endsWith('*')) return isTypoOf(folded, word);
    const begin = word.slice(0, -1);
    if (folded.length < begin.length) return isTypoOf(folded, begin);
    return [-1, 0, 1].some((more) => isTypoOf(folded.slice(0, begin.length + more), begin));
  });
  return meant.map((word) => groups.indexOf(word));
}

test.prop([registered.chain((words) => fc.tuple(fc.constant(words), fc.array(asked(words), { maxLength: 30 })))])(
  'a word is of the groups that a look at each registered word would find, slips included',
  ([words, texts]) => {
    const index = createWordIndex();
    for (const word of words) index.group([word]);
    for (const text of texts) {
      expect([...index.groupsOf(text)].toSorted(), text).toEqual(groupsOneByOne(words, text).toSorted());
    }
  },
);

test('a word that is registered later is found by those who asked before', () => {
  const index = createWordIndex();
  index.group(['atrapado']);
  expect([...index.groupsOf('inundcion')]).toEqual([]);
  index.group(['inundacion']);
  expect([...index.groupsOf('inundcion')]).toEqual([1]);
});
