import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Institution } from '../../../../src/domain/handbook/institution.ts';
import {
  homeNameOf,
  homePlaces,
  isWordedByText,
  nameInSentence,
  namesOf,
  officialName,
  placeNames,
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
  const town = aTown([CENTRE, 'La Marina', 'Sant Roc']);

  it('are kept by the name that the house gives them', () => {
    expect(homePlaces(town)).toEqual(['Centro histórico', 'La Marina', 'Sant Roc']);
    expect(homePlaces({ ...town, languages: ['ca', 'es'] })).toEqual(['Centre històric', 'La Marina', 'Sant Roc']);
    // A handbook with a fault still reads.
    expect(homePlaces({ ...town, languages: ['gl'] })).toEqual(['Centro histórico', 'La Marina', 'Sant Roc']);
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
      { name: 'Sant Roc', home: 'Sant Roc' },
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
    expect(['Centro histórico', 'Sant Roc', 'Partida Nueva'].map((one) => isWordedByText(one, town))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are not taken for another one whose name elsewhere is theirs at home', () => {
    const confusing = aTown([{ es: 'El Huerto', ca: 'La Marina' }, 'La Marina']);
    expect(homeNameOf('La Marina', confusing)).toBe('La Marina');
  });
});

describe('a place whose name begins with its article', () => {
  const SQUARE = { es: 'la plaza Mayor', ca: 'la plaça Major', gl: 'a praza Maior', en: 'the main square' };
  const town = aTown([SQUARE, 'el Centro', 'La Marina', "l'Horta"]);

  it('is kept and shown by the name alone', () => {
    // Spanish has no such article: the name is as it was.
    expect(homePlaces(town)).toEqual(['Plaza Mayor', 'Centro', 'La Marina', "l'Horta"]);
    expect(['es', 'gl', 'en', 'eu'].map((one) => officialName('Plaza Mayor', one as 'es', town))).toEqual([
      'Plaza Mayor',
      'Praza Maior',
      'Main square',
      'Plaza Mayor',
    ]);
  });

  it('has its article in the sentences of each language that has one', () => {
    const inEach = (home: string) =>
      (['es', 'ca', 'gl', 'eu', 'en'] as const).map((language) => nameInSentence(home, language, town));
    expect(inEach('Plaza Mayor')).toEqual([
      'la plaza Mayor',
      'la plaça Major',
      'a praza Maior',
      'Plaza Mayor',
      'the main square',
    ]);
    expect(inEach('Centro')).toEqual(['el Centro', 'el Centro', 'el Centro', 'Centro', 'Centro']);
    // Catalan alone lowers an article there that begins the name.
    expect(inEach('La Marina')).toEqual(['La Marina', 'la Marina', 'La Marina', 'La Marina', 'La Marina']);
    expect(nameInSentence('Partida Nueva', 'es', town)).toBe('Partida Nueva');
  });

  it('is known with it and without it, and by rows of before', () => {
    for (const name of [
      'Plaza Mayor',
      'la Plaza Mayor',
      'plaza mayor',
      'la plaça Major',
      'A PRAZA MAIOR',
      'main square',
    ])
      expect(homeNameOf(name, town)).toBe('Plaza Mayor');
    expect(homeNameOf('El Centro', town)).toBe('Centro');
    expect(placeNames(town)).toEqual(
      expect.arrayContaining(['Plaza Mayor', 'plaza Mayor', 'Main square', 'La Marina']),
    );
    expect(namesOf('el Centro', town)).toEqual(['Centro', 'el Centro']);
    expect([isWordedByText('Centro', town), isWordedByText('La Marina', town)]).toEqual([true, true]);
  });
});

const ARTICLES = { es: 'el ', ca: "l'", gl: 'a ', eu: '', en: 'the ' } as const;

const aName = fc.stringMatching(/^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{2,8}$/u);

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

test.prop([
  fc.uniqueArray(aName, {
    minLength: 5,
    maxLength: 5,
    selector: (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  }),
  fc.boolean(),
])('whatever they are called: an article changes sentences alone', (names, isLower) => {
  const languages = ['es', 'ca', 'gl', 'eu', 'en'] as const;
  const plain = Object.fromEntries(languages.map((one, at) => [one, names[at] ?? '']));
  const inSentences = (name: string) => (isLower ? name.toLowerCase() : name);
  const named = languages.map((one) => [
    one,
    `${ARTICLES[one]}${ARTICLES[one] === '' ? plain[one] : inSentences(plain[one] ?? '')}`,
  ]);
  const [before, after] = [aTown([plain]), aTown([Object.fromEntries(named)])];
  expect(homePlaces(after)).toEqual(homePlaces(before));
  const [home = ''] = homePlaces(after);
  for (const [language, written] of named as [(typeof languages)[number], string][]) {
    expect(officialName(home, language, after)).toBe(officialName(home, language, before));
    expect(nameInSentence(home, language, after)).toBe(written);
    expect(nameInSentence(home, language, before)).toBe(plain[language]);
    for (const name of [written, plain[language] ?? '']) expect(homeNameOf(name, after)).toBe(home);
  }
});
