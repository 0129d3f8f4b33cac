import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../src/domain/posts/personal-data.ts';

function found(text: string, officialPhones: readonly string[] = []): string[] {
  return findPersonalData(text, officialPhones).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('findPersonalData', () => {
  it('tells each kind with its words, in their order', () => {
    expect(
      found(
        'Soy ana.ruiz@correo.example, DNI 12345678Z, tel. 612 34 56 78. Vivo en la calle Mayor 12, 3º B. Coche 1234 BCD.',
      ),
    ).toEqual([
      'email: ana.ruiz@correo.example',
      'dni: 12345678Z',
      'phone: 612 34 56 78',
      'address: Vivo en la calle Mayor 12, 3º B',
      'plate: 1234 BCD',
    ]);
  });

  it('takes an account for no phone and no card', () => {
    expect(found('Devolved a ES91 2100 0418 4502 0005 1332 el recibo')).toEqual([
      'iban: ES91 2100 0418 4502 0005 1332',
    ]);
  });

  it('leaves out phones of the handbook, however they are written there', () => {
    expect(found('Llamé al 961 23 45 67 y al 961 234 568', ['+34 961 234 567'])).toEqual(['phone: 961 234 568']);
  });

  it.each(['El expediente 12345678A', 'Escribid a info@riudalba.example', 'Hay un bache en la calle Mayor 12'])(
    'sees none in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
