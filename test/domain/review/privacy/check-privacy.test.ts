import { describe, expect, it } from 'vitest';
import type { LiveFact } from '../../../../src/domain/drafts/live-fact.ts';
import type { PersonalDatumKind } from '../../../../src/domain/posts/personal-datum.ts';
import { aPostWith, findingsBy } from '../../../support/builders/drafts/a-review.ts';

const findingsOf = findingsBy('privacy');

describe('privacy', () => {
  const repeats: [PersonalDatumKind, string, string, string][] = [
    ['dni', '12345678Z', 'Tu DNI 12.345.678-z consta', '12.345.678-z'],
    ['dni', '12345678Z', 'El 12345678 consta', '12345678'],
    ['nie', 'X1234567L', 'El x 1234567 l consta', 'x 1234567 l'],
    ['phone', '+34 612 34 56 78', 'Te llamamos al 612.345.678 hoy', '612.345.678'],
    [
      'phone',
      '612345678',
      'Al seis uno dos, tres cuatro cinco, seis siete ocho',
      'seis uno dos, tres cuatro cinco, seis siete ocho',
    ],
    [
      'email',
      'Ana.Ruiz@correo.example',
      'A ana ruiz arroba correo punto example',
      'ana ruiz arroba correo punto example',
    ],
    ['iban', 'ES91 2100 0418 4502 0005 1332', 'En ES9121000418450200051332', 'ES9121000418450200051332'],
    ['plate', '1234 BCD', 'El coche 1234-bcd', '1234-bcd'],
    ['address', 'Calle Mayor 12, 3º B', 'Vamos a C/ Mayor, 12 hoy', 'Mayor, 12'],
  ];
  it.each(repeats)('blocks a %s of the post (%s) in other clothes: %s', (kind, datum, reply, words) => {
    expect(findingsOf(reply, aPostWith(kind, datum))).toContain(`privacy.repeats: ${words}`);
  });

  it('lets pass figures that only look alike', () => {
    const known = (value: string): LiveFact[] => [{ id: 'one', key: 'place', value, source: 'Archivo' }];
    const file = 'Expediente 123456789 de la calle Mayorazgo 12';
    expect(findingsOf(file, { ...aPostWith('dni', '12345678Z'), facts: known(file) })).toEqual([]);
    const place = 'Iremos a la calle Mayor 120';
    expect(findingsOf(place, { ...aPostWith('address', 'Calle Mayor 12'), facts: known(place) })).toEqual([]);
  });

  it.each([
    ['El DNI 12345678Z no vale', '12345678Z'],
    ['El documento Y-1234567-X no vale', 'Y-1234567-X'],
    ['Ingresa en ES91 2100 0418 4502 0005 1332', 'ES91 2100 0418 4502 0005 1332'],
    ['Tarjeta 4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['El coche 4321-fgh', '4321-fgh'],
  ])('blocks a number that stands for somebody: %s', (text, words) => {
    expect(findingsOf(text)).toEqual([`privacy.identifier: ${words}`]);
  });

  it.each(['El DNI 12345678A no vale', 'En 2026 DGT corta la vía', 'Son 4111111111111112 gotas'])(
    'lets pass %j',
    (text) => {
      expect(findingsOf(text).filter((told) => told.startsWith('privacy'))).toEqual([]);
    },
  );

  it('lets pass an account number that a live fact holds', () => {
    const value = 'ES91 2100 0418 4502 0005 1332';
    expect(
      findingsOf(`Ingresa en ${value}`, { facts: [{ id: 'a', key: 'account', value, source: 'Tesorería' }] }),
    ).toEqual([]);
  });
});

describe('privacy of names', () => {
  const { post } = aPostWith('dni', '12345678Z');

  it.each([
    '@vecina_molinar: gracias por avisar.',
    'Hola, @Vecina_Molinar. Gracias por avisar.',
    'Hola. @vecina_molinar, gracias por avisar.',
    'Gracias por avisar. Síguenos en @vallserena.',
  ])('lets the one answered be greeted: %j', (text) => {
    expect(findingsOf(text, { post })).toEqual([]);
  });

  it.each([
    ['Gracias por el aviso. Como dice @vecina_molinar, hay agua.', 'author: @vecina_molinar'],
    ['Gracias por el aviso. Como dice vecina_molinar, hay agua.', 'author: vecina_molinar'],
    ['Hola, ＠otro\u200b_vecino_. Gracias.', 'other-account: ＠otro\u200b_vecino_'],
    ['Hola, @otro_vecino. Gracias.', 'other-account: @otro_vecino'],
    ['Gracias. Habla con @pepa@social.example hoy', 'other-account: @pepa@social.example'],
  ])('blocks %j', (text, told) => {
    expect(findingsOf(text, { post }).filter((each) => each.startsWith('privacy'))).toEqual([`privacy.${told}`]);
  });

  it('blocks the full name of the author after the greeting', () => {
    const named = { network: 'facebook', text: 'Hola', author: 'María Peris', url: null, postedAt: null };
    expect(findingsOf('Hola, María Peris. Gracias por escribir. Maria  PeRiS tiene razón.', { post: named })).toEqual([
      'privacy.author: Maria  PeRiS',
    ]);
  });

  it('takes no common word for a handle', () => {
    const named = { network: 'x', text: 'Hola', author: 'agua', url: null, postedAt: null };
    expect(findingsOf('Gracias por escribirnos hoy. El agua vuelve.', { post: named })).toEqual([]);
  });
});
