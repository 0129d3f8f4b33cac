import { describe, expect, it } from 'vitest';
import { needsSecondPerson } from '../../../../src/domain/cases/facts/second-person.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const needs = (source: string, value = 'naranja', kind: 'text' | 'link' = 'text') =>
  needsSecondPerson({ value, source }, { kind }, handbook);

describe('who confirms a fact', () => {
  it('is nobody else where the source is an official link, or a person with their post', () => {
    expect(needs('https://www.aemet.es/avisos')).toBe(false);
    expect(needs('Marta Soler, jefa de sala')).toBe(false);
    expect(needs('Área de Vía pública, Pau Sempere')).toBe(false);
    expect(needs('Rosa (Policía Local)')).toBe(false);
  });

  it('is a second person for any other source', () => {
    for (const source of ['yo', 'x', 'me lo han dicho', 'Policía Local', 'Marta Soler', 'https://estafa.example/x'])
      expect(needs(source)).toBe(true);
    expect(needs('AEMET https://www.aemet.es.example/presa')).toBe(true);
  });

  it('is a second person for a link outside of the official hosts, whoever gave it', () => {
    expect(needs('Marta Soler, jefa de sala', 'https://estafa.example/x', 'link')).toBe(true);
    expect(needs('Marta Soler, jefa de sala', 'https://www.aemet.es/avisos', 'link')).toBe(false);
  });
});
