import { describe, expect, it } from 'vitest';
import { nearestText, plainWords } from '../../../../src/domain/text/words/near-words.ts';

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

  it('is the first of two that are as near', () => {
    expect(nearestText('pas', ['paso', 'pasa'])).toBe('paso');
  });
});
