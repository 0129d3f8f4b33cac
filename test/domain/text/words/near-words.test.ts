import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mistakesBetween, nearestText, plainWords } from '../../../../src/domain/text/words/near-words.ts';

describe('words without what people leave out', () => {
  it.each([
    ['Al día', 'al dia'],
    ['AÑADIR', 'anadir'],
    ['col·laboració', 'collaboracio'],
    ['fora-de-termini', 'fora de termini'],
    ['«¿Estado?»', 'estado'],
    ['…', ''],
  ])('“%s” is “%s”', (typed, plain) => {
    expect(plainWords(typed).join(' ')).toBe(plain);
  });
});

describe('the nearest text', () => {
  const CANDIDATES = ['check', 'adopt', 'print', '--explain', 'en peligro'];
  it.each([
    ['chekc', 'check'],
    ['chck', 'check'],
    ['PRINT', 'print'],
    ['--explian', '--explain'],
    ['en pelgro', 'en peligro'],
    ['ado', 'adopt'],
    ['zzz', null],
    ['c', null],
    ['', null],
  ])('to “%s” is “%s”', (typed, meant) => {
    expect(nearestText(typed, CANDIDATES)).toBe(meant);
  });

  it('is not looked for letter by letter where lengths alone differ by too much', () => {
    expect(mistakesBetween('f'.repeat(50), 'flood', 2)).toBe(Infinity);
    expect(mistakesBetween('floud', 'flood', 2)).toBe(1);
  });

  it('is the first of two that are as near', () => {
    expect(nearestText('pas', ['paso', 'pasa'])).toBe('paso');
  });

  const aWord = fc.stringMatching(/^[abc]{0,7}$/u);

  test.prop([aWord, fc.array(aWord, { maxLength: 4 })])(
    'has no more mistakes than another, or than are allowed',
    (typed, candidates) => {
      const most = typed.length < 3 ? 0 : typed.length <= 5 ? 1 : 2;
      const mistakes = (one: string) => {
        const isBeginning = typed.length >= 3 && one.startsWith(typed) && one !== typed;
        return isBeginning ? Math.min(1, mistakesBetween(typed, one, Infinity)) : mistakesBetween(typed, one, Infinity);
      };
      const fewest = Math.min(...candidates.map(mistakes));
      const expected = fewest > most ? null : candidates.find((one) => mistakes(one) === fewest);
      expect(nearestText(typed, candidates)).toBe(expected);
    },
  );
});
