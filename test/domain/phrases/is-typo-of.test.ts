import { expect, test } from 'vitest';
import { isTypoOf } from '../../../src/domain/phrases/is-typo-of.ts';

test.for([
  ['atrapdas', 'atrapadas'],
  ['atrpaadas', 'atrapadas'],
  ['atrapaadas', 'atrapadas'],
  ['atrapafas', 'atrapadas'],
  ['inconciente', 'inconsciente'],
  ['ambulansia', 'ambulancia'],
])('%s is a slip of %s', ([word = '', meant = '']) => {
  expect(isTypoOf(word, meant)).toBe(true);
});

test.for([
  ['abogada', 'ahogada'],
  ['ahorrado', 'ahorcado'],
  ['casa', 'cama'],
  ['puente', 'fuente'],
  ['cortado', 'contado'],
  ['atrapadas', 'atrapadas'],
])('%s is no slip of %s', ([word = '', meant = '']) => {
  expect(isTypoOf(word, meant)).toBe(false);
});
