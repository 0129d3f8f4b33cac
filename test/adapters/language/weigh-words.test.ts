import { fc, test as law } from '@fast-check/vitest';
import { expect } from 'vitest';
import { SPELLINGS } from '../../../src/adapters/language/lexicon/spellings.ts';
import { piecesOf, weighSpellings } from '../../../src/adapters/language/weigh-words.ts';
import { LANGUAGES } from '../../../src/domain/text/languages.ts';
import { examplePosts } from '../../support/builders/example-posts.ts';

/** The same, of the whole text at once. */
function weighedWhole(text: string): number[] {
  const apart = ` ${text.replaceAll(' ', '  ')} `;
  const weights = LANGUAGES.map(() => 0);
  for (const [pattern, says] of SPELLINGS) {
    const times = Math.min(2, apart.match(pattern)?.length ?? 0);
    for (const [at, language] of LANGUAGES.entries()) weights[at] = (weights[at] ?? 0) + (says[language] ?? 0) * times;
  }
  return weights;
}

const words = examplePosts.flatMap(({ text }) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}·'’¿¡-]+/u)
    .filter((word) => word !== ''),
);
const aWord = fc.oneof(fc.constantFrom(...words), fc.stringMatching(/^[aeiouáéíóúàèãõñçkjxhlnsmy'’-]{1,9}$/));

law.prop([fc.array(aWord, { maxLength: 40 })])('the spelling of a text is that of its words', (some) => {
  const text = some.join(' ');
  const [whole, pieces] = [weighedWhole(text), weighSpellings(piecesOf(text))];
  for (const [at, weight] of whole.entries()) expect(pieces[at]).toBeCloseTo(weight, 9);
});
