import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { readWords } from '../../../src/domain/phrases/read-words.ts';

const folded = (text: string) => readWords(text).words.map((word) => word.folded);

test.for<[string, string[]]>([
  ['¡Holaaaa, VECINOS!', ['hola', 'vecinos']],
  ["L'aigua puja; no podem sortir-ne", ['l', 'aigua', 'puja', 'no', 'podem', 'sortir', 'ne']],
  ['#SocorroInundación2026', ['socorro', 'inundacion', '2026']],
  ['xq no hay agua?', ['porque', 'no', 'hay', 'agua']],
  ['atrapad@s, s0corro, 4yuda', ['atrapadas', 'socorro', 'ayuda']],
  ['3º B, 50km, 1234BCD', ['3o', 'b', '50km', '1234bcd']],
  ['@ayto mirad https://ejemplo.example/agua y ana@correo.example', ['mirad', 'y']],
  ['🆘 aquí 😂', ['sos', 'aqui', 'jaja']],
])('%s', ([text, words]) => {
  expect(folded(text)).toEqual(words);
});

test.for(['www.', 'https://', '@a', 'a@', 'a.', '½ '])('%j over and over is read in time', (piece) => {
  const started = performance.now();
  readWords(piece.repeat(100_000 / piece.length));
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('sentences, and which of them ask', () => {
  const { sentences } = readWords('No hay luz. ¿Hasta cuándo? Gracias');
  expect(sentences.map(({ from, to, asked }) => [from, to, asked])).toEqual([
    [0, 3, false],
    [3, 5, true],
    [5, 6, false],
  ]);
});

test('a link ends its sentence where its stop says so, or a capital behind it', () => {
  const ends = (text: string) => readWords(text).sentences.map(({ to }) => to);
  expect(ends('Más en https://a.example. Gracias')).toEqual([2, 3]);
  expect(ends('Más en https://a.example Ayuntamiento de Vallserena')).toEqual([2, 5]);
  expect(ends('Más en https://a.example y en el 010')).toEqual([6]);
});

law.prop([fc.string({ unit: 'grapheme', maxLength: 200 })])(
  'words lie in the text in order, whatever it holds',
  (text) => {
    const { words, sentences } = readWords(text);
    words.forEach(({ start, end, folded: word }, place) => {
      expect(word).not.toBe('');
      expect(start).toBeGreaterThanOrEqual(words[place - 1]?.start ?? 0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    });
    expect(sentences.at(-1)?.to ?? 0).toBe(words.length);
  },
);
