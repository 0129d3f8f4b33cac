import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Institution } from '../../../../src/domain/handbook/institution.ts';
import {
  hasNames,
  homeNameOf,
  homePlaces,
  officialName,
  placesByName,
} from '../../../../src/domain/handbook/places/place-names.ts';
import { LANGUAGES } from '../../../../src/domain/text/languages.ts';
import { anInstitution } from '../../../support/builders/handbook/an-institution.ts';

const CENTRE = { es: 'Centro histórico', ca: 'Centre històric', eu: 'Erdigune historikoa' };

function aTown(places: Institution['territory']['places']): Institution {
  const institution = anInstitution();
  return { ...institution, territory: { ...institution.territory, places } };
}

describe('the places of a town', () => {
  const town = aTown([CENTRE, 'La Marina']);

  it('are kept by the name that the house gives them', () => {
    expect(homePlaces(town)).toEqual(['Centro histórico', 'La Marina']);
    expect(homePlaces({ ...town, languages: ['ca', 'es'] })).toEqual(['Centre històric', 'La Marina']);
    // A handbook with a fault still reads.
    expect(homePlaces({ ...town, languages: ['gl'] })).toEqual(['Centro histórico', 'La Marina']);
  });

  it('are found by any of their names', () => {
    expect(['centre historic', 'Centro histórico', ' ERDIGUNE historikoa'].map((one) => homeNameOf(one, town))).toEqual(
      Array.from({ length: 3 }, () => 'Centro histórico'),
    );
    expect([homeNameOf('la marina', town), homeNameOf('El Molinar', town)]).toEqual(['La Marina', null]);
    expect(placesByName(town)).toEqual([
      { name: 'Centro histórico', home: 'Centro histórico' },
      { name: 'Centre històric', home: 'Centro histórico' },
      { name: 'Erdigune historikoa', home: 'Centro histórico' },
      { name: 'La Marina', home: 'La Marina' },
    ]);
  });

  it('have their official name in each language, and the house’s where they have no other', () => {
    expect(LANGUAGES.map((language) => officialName('Centro histórico', language, town))).toEqual([
      'Centro histórico',
      'Centre històric',
      'Centro histórico',
      'Erdigune historikoa',
      ...['Centro histórico', 'Centro histórico', 'Centro histórico'],
    ]);
    expect(officialName('La Marina', 'ca', town)).toBe('La Marina');
    // Kept by a house that had another first language.
    expect(officialName('Centre històric', 'eu', town)).toBe('Erdigune historikoa');
    expect(officialName('Partida Nueva', 'ca', town)).toBe('Partida Nueva');
    expect([hasNames('Centro histórico', town), hasNames('La Marina', town)]).toEqual([true, false]);
  });

  it('are not taken for another one whose name elsewhere is theirs at home', () => {
    const confusing = aTown([{ es: 'El Huerto', ca: 'La Marina' }, 'La Marina']);
    expect(homeNameOf('La Marina', confusing)).toBe('La Marina');
  });
});

const aName = fc.stringMatching(/^\p{Lu}\p{Ll}{2,8}$/u);

test.prop([
  fc.uniqueArray(aName, {
    minLength: 4,
    maxLength: 4,
    selector: (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  }),
])(
  'whatever they are called: from the name in a language back to the place',
  ([es = '', ca = '', eu = '', other = '']) => {
    const town = aTown([{ es, ca, eu }, other]);
    for (const language of LANGUAGES)
      for (const home of homePlaces(town)) expect(homeNameOf(officialName(home, language, town), town)).toBe(home);
  },
);
