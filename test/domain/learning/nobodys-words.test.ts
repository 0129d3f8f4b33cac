import { describe, expect, it } from 'vitest';
import { nobodysTraits } from '../../../src/domain/learning/nobodys-words.ts';

const STREETS = ['sur', 'norte', 'nueva', 'vieja', 'alta', 'baja', 'ancha', 'corta', 'larga', 'honda', 'clara'];
const texts = (sentence: (street: string) => string, streets = STREETS) =>
  streets.map((street) => {
    const text = sentence(street);
    return {
      text,
      traits: [
        ...text.toLowerCase().replace('.', '').replace('á', 'a').split(' '),
        '<waste>',
        'rule:complaint.waiting',
      ],
    };
  });

describe('traits learned from real texts', () => {
  it('are in ten different texts: nobody’s own words', () => {
    const learned = nobodysTraits(texts((street) => `la farola de ${street} lleva rota un mes`));
    expect(learned.has('farola')).toBe(true);
    expect([...learned]).not.toEqual(expect.arrayContaining(['sur']));
    expect(nobodysTraits(texts((street) => `farola ${street}`, STREETS.slice(0, 9))).size).toBe(0);
  });

  it('count a text once, however often it was sent', () => {
    const again = texts(() => 'la farola lleva rota un mes');
    expect(nobodysTraits(again).size).toBe(0);
  });

  it('name nobody and no street, not even by the beginning of a word or as its neighbour', () => {
    const named = texts((street) => `la farola ${street} de Sanchidrián lleva rota un mes`).map(({ text, traits }) => ({
      text,
      traits: [...traits, 'sanchidrian', 'sanch~', 'de sanch', 'sanch lleva'],
    }));
    const learned = nobodysTraits(named);
    expect([...learned].filter((trait) => trait.includes('sanch'))).toEqual([]);
    expect(learned.has('lleva')).toBe(true);
  });
});
