import { expect, test } from 'vitest';
import { measureReadability, spanishNumber } from '../../../src/domain/handbook/readability.ts';

test('a plain warning counted by hand', () => {
  const score = measureReadability('El agua no es apta para beber. No la uses para cocinar.');
  expect(score).toMatchObject({ syllables: 20, words: 12, sentences: 2, indicative: true });
  expect(score?.inflesz).toBeCloseTo(97.0, 2);
});

test('officialese counted by hand', () => {
  const score = measureReadability(
    'Se procederá a la realización de las actuaciones pertinentes conducentes al restablecimiento del suministro.',
  );
  expect(score).toMatchObject({ syllables: 38, words: 14, sentences: 1 });
  expect(score?.inflesz).toBeCloseTo(23.74, 2);
});

test('links, mentions, hashtags and emoji do not count', () => {
  const bare = measureReadability('No bebas agua del grifo. Más información aquí.');
  const dressed = measureReadability(
    '@vecina No bebas agua del grifo 🙏. Más información aquí https://www.aemet.es/aviso?x=1. #AguaNoApta',
  );
  expect(dressed).toEqual(bare);
});

test('figures count as they are said', () => {
  expect(measureReadability('Llama al 112.')).toMatchObject({ words: 4, syllables: 7 });
  expect(['7', '016', '30', '45', '100', '112', '1200', '21031', '600123123'].map(spanishNumber)).toEqual([
    'siete',
    'cero uno seis',
    'treinta',
    'cuarenta y cinco',
    'cien',
    'ciento doce',
    'mil doscientos',
    'veintiuno mil treinta y uno',
    'seis cero cero uno dos tres uno dos tres',
  ]);
  expect(measureReadability('Hay 1.200 litros')).toMatchObject({ words: 4, sentences: 1 });
});

test('without words there is nothing to measure', () => {
  expect(measureReadability('👍 https://www.aemet.es')).toBeNull();
});
