import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../../src/domain/posts/similarity/bands.ts';
import { comparableText } from '../../../../src/domain/posts/similarity/comparable-text.ts';
import { passedOn } from '../../../../src/domain/posts/similarity/passed-on.ts';
import { sameWords } from '../../../../src/domain/posts/similarity/same-words.ts';
import { areSimilar, jaccardIndex } from '../../../../src/domain/posts/similarity/similarity.ts';

const SAID = 'El agua entra en los garajes de la calle del Molino';

describe('what a post passes on', () => {
  it.each([
    [`RT @vecina: ${SAID}`, SAID, true],
    [`RT @otra_1: RT @vecina@red.example: ${SAID}`, SAID, true],
    [`MT @vecina ${SAID}`, SAID, true],
    [`${SAID} vía @vecina`, SAID, true],
    [`${SAID} (via @vecina)`, SAID, true],
    [`Mi madre también está allí RT @vecina: ${SAID}`, `Mi madre también está allí ${SAID}`, false],
    [SAID, SAID, false],
    ['Nos vemos en START @vecina', 'Nos vemos en START @vecina', false],
  ])('%s', (text, said, isShare) => {
    expect(passedOn(text)).toEqual({ text: said, isShare });
  });

  it.each([' ', '\n ', 'RT @a ', 'RT  ', 'vía  ', 'vía @a ', '@a'])(
    'is read in time from %j over and over',
    (piece) => {
      const started = performance.now();
      passedOn(`Hola${piece.repeat(100_000)}fin`);
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );

  it('is the same words whatever its links, capitals, accents and emoji, and other words for another name, place or figure', () => {
    const same = [`RT @a: ${SAID} https://t.co/1`, `${SAID.toUpperCase()} 😡`, SAID.replace('El', '¡El'), `${SAID}…`];
    expect(new Set([SAID, ...same].map(sameWords)).size).toBe(1);
    const others = [SAID.replace('Molino', 'Mar'), `${SAID} 4`, `${SAID} con Ana`, `${SAID} @ana`];
    expect(others.filter((text) => sameWords(text) === sameWords(SAID))).toEqual([]);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abcdefghilmnoprstuv'), minLength: 4, maxLength: 9 });
const words = fc.array(word, { minLength: 12, maxLength: 30 });

describe('the bands of a text', () => {
  test.prop([words])('are the same whichever order its words have', (list) => {
    const bands = bandsOf(comparableText(list.join(' ')));
    expect(bandsOf(comparableText(list.toReversed().join(' ')))).toEqual(bands);
    expect(bands.every((band) => Number.isInteger(band) && Math.abs(band) <= 2 ** 31)).toBe(true);
  });

  test.prop([words, word])('share one with a text of which a word was changed', (list, other) => {
    const [one, changed] = [list, [other, ...list.slice(1)]].map((each) => comparableText(each.join(' ')));
    fc.pre(
      one !== undefined && changed !== undefined && areSimilar(one, changed) && jaccardIndex(one, changed) >= 0.75,
    );
    if (one === undefined || changed === undefined) return;
    const known = new Set(bandsOf(one));
    expect(bandsOf(changed).some((band) => known.has(band))).toBe(true);
  });

  it('of unrelated texts are hardly ever shared, and too short a text has none', () => {
    const texts = fc
      .sample(words, { seed: 5, numRuns: 60 })
      .map((list) => new Set(bandsOf(comparableText(list.join(' ')))));
    const shared = texts.flatMap((one, at) =>
      texts.slice(at + 1).filter((other) => [...one].some((band) => other.has(band))),
    );
    expect(shared.length).toBeLessThan(18);
    expect(bandsOf(comparableText('qué vergüenza'))).toEqual([]);
  });
});
