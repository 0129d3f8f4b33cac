import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '../../../src/domain/text/find-identifiers.ts';

describe('findIdentifiers', () => {
  it.each([
    ['Mi DNI es 12345678Z', 'dni', '12345678Z'],
    ['dni 12.345.678-z', 'dni', '12.345.678-z'],
    ['dni 1.234.567-L', 'dni', '1.234.567-L'],
    ['Es el X-1234567-L.', 'nie', 'X-1234567-L'],
    ['A ES91 2100 0418 4502 0005 1332 para pagar', 'iban', 'ES91 2100 0418 4502 0005 1332'],
    ['An DE89 3704 0044 0532 0130 00 bitte', 'iban', 'DE89 3704 0044 0532 0130 00'],
    ['To GB29NWBK60161331926819', 'iban', 'GB29NWBK60161331926819'],
    ['Tarjeta 4111-1111-1111-1111 12/28', 'card', '4111-1111-1111-1111'],
    ['Tarjeta 4222222222222', 'card', '4222222222222'],
    ['El coche 4321 FGH', 'plate', '4321 FGH'],
    ['el coche ４３２１fgh', 'plate', '４３２１fgh'],
  ])('finds the one in %j', (text, kind, words) => {
    const [found, ...others] = findIdentifiers(text);
    expect(found).toMatchObject({ kind, words });
    expect(text.slice(found?.start, found?.end)).toBe(words);
    expect(others).toEqual([]);
  });

  it.each([
    'El DNI 12345678A no vale',
    'dni 1.234.567-A',
    'La cuenta ES91 2100 0418 4502 0005 1333',
    'La tarjeta 4111 1111 1111 1112',
    'https://www.vallserena.example/n/4111111111111111',
    'En 2026 DGT corta la vía',
    'A 1500 mts y a 20000kms',
    'El 17-11-2026 a las 10',
  ])('sees none in %j', (text) => {
    expect(findIdentifiers(text)).toEqual([]);
  });
});
