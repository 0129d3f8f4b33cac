import { describe, expect, it } from 'vitest';
import { comparablePhone, findPhones } from '../../../src/domain/text/find-phones.ts';

describe('findPhones', () => {
  it.each([
    ['Llama al 112.', '112', '112'],
    ['Llama al ciento doce.', '112', 'ciento doce'],
    ['Truca al cent dotze.', '112', 'cent dotze'],
    ['Deitu ehun eta hamabi.', '112', 'ehun eta hamabi'],
    ['Call one hundred and twelve.', '112', 'one hundred and twelve'],
    ['Dial one-one-two now', '112', 'one-one-two'],
    ['Ayuda en el cero dieciséis', '016', 'cero dieciséis'],
    ['Ayuda en el CERO UNO SEIS', '016', 'CERO UNO SEIS'],
    ['Está el 016 a tu lado', '016', '016'],
    ['Menores: 116 111', '116111', '116 111'],
    ['Tel. +34 961 23 45 67', '961234567', '+34 961 23 45 67'],
    ['Tel. 0034961234567', '961234567', '0034961234567'],
    ['Escribe al 6 1 2.345-678', '612345678', '6 1 2.345-678'],
    ['El (96) 123 45 67, por favor', '961234567', '96) 123 45 67'],
    [
      'novecientos ciento veintitrés cuatrocientos cincuenta y seis',
      '900123456',
      'novecientos ciento veintitrés cuatrocientos cincuenta y seis',
    ],
    [
      'seis uno dos, tres cuatro cinco, seis siete ocho',
      '612345678',
      'seis uno dos, tres cuatro cinco, seis siete ocho',
    ],
    ['９６１ ２３４ ５６７', '961234567', '９６１ ２３４ ５６７'],
    ['612\u200b345\u2060678', '612345678', '612\u200b345\u2060678'],
    ['London: +44 20 7946 0958', '00442079460958', '+44 20 7946 0958'],
    ['Llama al 1 1 3', '113', '1 1 3'],
    ['Llama al O16', '016', 'O16'],
    ['Tel. 6I2 3l5 678', '612315678', '6I2 3l5 678'],
    ['Llama al 555 ya', '555', '555'],
    ['112 o 961 234 567', '112', '112'],
  ])('finds the number in %j', (text, phone, words) => {
    const [found] = findPhones(text);
    expect(found).toMatchObject({ phone, words });
    expect(text.slice(found?.start, found?.end)).toBe(words);
  });

  it('tells two numbers in a row apart', () => {
    expect(findPhones('112 961 234 567 / 016').map(({ phone }) => phone)).toEqual(['112', '961234567', '016']);
  });

  it.each([
    'Hay 300 personas en 12 calles.',
    'Del 24/11/2026 al 30-11-2026, de 8.30 a 14.00.',
    'Son 1.250.000 litros.',
    'Para niños de 0-18 años',
    'Los días 6, 7, 8, 9, 10, 11 y 12.',
    'La calle tiene dos sentidos y tres carriles.',
    'Hemos recibido 300 llamadas y 4.500 avisos.',
    'Expediente 2026/000123 y bando 2026/045.',
    'Subió 0,016 puntos: 10l/m2 en la A92, salida 345.',
    'Hemos marcado 300 árboles junto a la CV-012.',
    'Vamos a llamar a cien personas.',
  ])('sees no phone in %j', (text) => {
    expect(findPhones(text)).toEqual([]);
  });
});

describe('comparablePhone', () => {
  it('is one for all ways of writing it', () => {
    expect(new Set(['961 23 45 67', '+34961234567', '0034 961.234.567'].map(comparablePhone))).toEqual(
      new Set(['961234567']),
    );
    expect(comparablePhone('+44 20 7946 0958')).toBe('00442079460958');
  });
});
