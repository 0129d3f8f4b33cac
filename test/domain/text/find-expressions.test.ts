import { expect, it, test } from 'vitest';
import { compileExpressions, findExpressions } from '../../../src/domain/text/find-expressions.ts';
import { foldText } from '../../../src/domain/text/fold-text.ts';

function wordsFound(text: string, ...entries: string[]): string[] {
  const found = findExpressions(
    foldText(text, 'loose'),
    compileExpressions(entries, (entry) => entry),
  );
  return found.map(({ span }) => text.slice(span.start, span.end));
}

test.each([
  ['Esto es un CASO\n aislado.', 'caso aislado', ['CASO\n aislado']],
  ['Está todo bájo control', 'bajo control', ['bájo control']],
  ['ocaso aislado', 'caso aislado', []],
  ['a los años', 'a los anos', []],
  ['¿todo bien? (sí)', 'sí', ['sí']],
  ['digue-nos el teu DNI', 'digue-nos el teu dni', ['digue-nos el teu DNI']],
  ['cualquier cosa', '  ', []],
])('in “%s”, “%s”', (text, expression, found) => {
  expect(wordsFound(text, expression)).toEqual(found);
});

it('takes the longest of those that overlap', () => {
  expect(wordsFound('A la mayor brevedad posible, y posible', 'posible', 'a la mayor brevedad posible')).toEqual([
    'A la mayor brevedad posible',
    'posible',
  ]);
});
