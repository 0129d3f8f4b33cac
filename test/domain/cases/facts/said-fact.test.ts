import { expect, test } from 'vitest';
import { saidFact } from '../../../../src/domain/cases/facts/said-fact.ts';
import { aCase, aContext } from '../../../support/builders/a-case.ts';

test.each([
  ['La piscina abre', 'La piscina abre'],
  [
    `La piscina municipal abre el sábado, y ${'el bar también '.repeat(4)}`,
    'La piscina municipal abre el sábado, y el bar también el…',
  ],
  // Nothing to cut at but a sign that takes two code units.
  [`${'a'.repeat(19)}${'🚨'.repeat(40)}`, `${'a'.repeat(19)}…`],
])('a sentence is named by its first words, never by half a sign: %s', (value, title) => {
  const fact = saidFact(aCase(), { value, source: 'Rosa Martínez' }, aContext());
  expect([fact.title, fact.title?.isWellFormed()]).toEqual([title, true]);
});
