import { expect, test } from 'vitest';
import { stemWord } from '../../../src/domain/phrases/stem-word.ts';
import type { Language } from '../../../src/domain/text/languages.ts';

test.for<[Language, string, string]>([
  ['es', 'inundacion', 'inundaciones'],
  ['es', 'contenedor', 'contenedores'],
  ['es', 'desbordado', 'desbordada'],
  ['ca', 'inundat', 'inundada'],
  ['gl', 'farola', 'farolas'],
  ['eu', 'uholde', 'uholdea'],
  ['en', 'flooded', 'flooding'],
])('%s: %s and %s meet', ([language, one, other]) => {
  expect(stemWord(one, language)).toBe(stemWord(other, language));
});

test('words of another matter stay apart', () => {
  expect(stemWord('farola', 'gl')).not.toBe(stemWord('farmacia', 'gl'));
  expect(stemWord('presa', 'es')).not.toBe(stemWord('prensa', 'es'));
});
