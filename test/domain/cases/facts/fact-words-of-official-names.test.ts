import { describe, expect, it } from 'vitest';
import { asTextsSayIt } from '../../../../src/domain/cases/facts/fact-words.ts';
import { readValue } from '../../../../src/domain/cases/facts/read-value.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import { valueIn, waysToSay } from '../../../../src/domain/drafts/live-fact.ts';
import type { DeclaredFact } from '../../../../src/domain/handbook/playbook.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
import { aFact } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const NOW = '2026-11-24T09:00:00.000Z';
/** A place whose official name depends on the language. */
const CENTRE = {
  es: 'Centro histórico',
  ca: 'Centre històric',
  gl: 'Centro histórico',
  eu: 'Erdigune historikoa',
  en: 'Old Town',
};

function declared(over: Pick<DeclaredFact, 'id' | 'kind' | 'scope'>): DeclaredFact {
  return { titles: { es: over.id }, hints: { es: '' }, maxLength: 60, ...over };
}

/** One whose name has an article in sentences. */
const SQUARE = { es: 'la plaza Mayor', ca: 'la plaça Major', gl: 'a praza Maior', en: 'the main square' };

const FACTS = [
  declared({ id: 'zones', kind: 'places', scope: 'crisis' }),
  declared({ id: 'zone', kind: 'place', scope: 'crisis' }),
  { ...declared({ id: 'corner', kind: 'place', scope: 'crisis' }), maxLength: 15 },
  declared({ id: 'street', kind: 'place', scope: 'case' }),
];
const { institution, playbooks, ...others } = aHandbook();
const house = {
  ...others,
  institution: {
    ...institution,
    territory: { ...institution.territory, places: ['La Marina', 'Sant Roc', CENTRE, SQUARE, 'el Molinar'] },
  },
  playbooks: playbooks.map((one) => (one.id === 'flood' ? { ...one, facts: FACTS } : one)),
};

/** The row that a person's words become, in the scope of its fact. */
function entered(key: string, typed: string): EnteredFact {
  const flood = house.playbooks.find(({ id }) => id === 'flood');
  const value = flood === undefined ? null : readValue(flood, key, typed, { handbook: house, now: NOW });
  if (value === null || 'problem' in value) throw new Error(`${key} does not take ${typed}`);
  return { ...rowOf(key, typed), ...value };
}

/** A row of a database of before: words alone. */
function rowOf(key: string, value: string): EnteredFact {
  const scope = key === 'street' ? 'case:1' : 'playbook:flood';
  return { ...aFact({ key, value, scope, enteredAt: NOW }), title: null, translations: {}, meaning: null };
}

const said = (fact: EnteredFact, language: Language) => valueIn(asTextsSayIt(fact, house, 'flood'), language);

describe('a value that is a place', () => {
  it('is said by its official name in each language, and by the house’s on record', () => {
    const languages = ['es', 'ca', 'gl', 'eu', 'en'] as const;
    const inEach = Object.values(CENTRE);
    for (const typed of ['Centro histórico', 'centre històric', 'OLD TOWN']) {
      const zone = entered('zone', typed);
      expect([zone.value, zone.meaning]).toEqual(['Centro histórico', { kind: 'places', names: ['Centro histórico'] }]);
      expect(languages.map((one) => said(zone, one))).toEqual(inEach);
    }
    expect(said(entered('zones', 'Sant Roc y Centro histórico'), 'ca')).toBe('Sant Roc i Centre històric');
    expect(languages.map((one) => said(rowOf('zone', 'Centro histórico'), one))).toEqual(inEach);
    // Of one case, too; what else is said there is in the language of its text.
    expect(languages.map((one) => said(entered('street', 'Centre històric'), one))).toEqual(inEach);
    expect(languages.map((one) => said(rowOf('street', 'Centro histórico'), one))).toEqual(inEach);
    expect(entered('street', 'sant roc')).toMatchObject({ value: 'sant roc', meaning: null });
  });

  it('is told apart in a text by any of its official names', () => {
    const zones = asTextsSayIt(entered('zones', 'Centro histórico, Sant Roc'), house, 'flood');
    expect(waysToSay(zones, 'es')).toEqual(
      expect.arrayContaining(['Centro histórico y Sant Roc', 'Centre històric y Sant Roc', 'Old Town y Sant Roc']),
    );
  });

  it('has its article in texts and none on record, and rows of before read alike', () => {
    for (const typed of ['Plaza Mayor', 'la plaza mayor', 'the main square']) {
      const zone = entered('zone', typed);
      expect([zone.value, zone.meaning]).toEqual(['Plaza Mayor', { kind: 'places', names: ['Plaza Mayor'] }]);
      expect((['es', 'ca', 'gl', 'eu', 'en'] as const).map((one) => said(zone, one))).toEqual([
        'la plaza Mayor',
        'la plaça Major',
        'a praza Maior',
        'Plaza Mayor',
        'the main square',
      ]);
    }
    expect(said(rowOf('zone', 'Plaza Mayor'), 'es')).toBe('la plaza Mayor');
    expect(said(rowOf('zones', 'El Molinar y Plaza Mayor'), 'es')).toBe('el Molinar y la plaza Mayor');
    expect(said(entered('zones', 'La Marina, el Molinar y la plaza Mayor'), 'ca')).toBe(
      'la Marina, el Molinar i la plaça Major',
    );
    expect(said(entered('street', 'la marina'), 'ca')).toBe('la Marina');
    expect([said(entered('street', 'la marina'), 'es'), said(entered('zone', 'La Marina'), 'gl')]).toEqual([
      'La Marina',
      'La Marina',
    ]);
    // Of one case, one name for all languages too.
    expect([entered('street', 'molinar').value, said(entered('street', 'molinar'), 'es')]).toEqual([
      'Molinar',
      'el Molinar',
    ]);
  });

  it('goes without its article where the fact has no room for it', () => {
    expect([said(entered('corner', 'Plaza Mayor'), 'es'), said(entered('corner', 'Plaza Mayor'), 'en')]).toEqual([
      'la plaza Mayor',
      'the main square',
    ]);
    const tight = {
      ...house,
      playbooks: house.playbooks.map((one) => ({ ...one, facts: FACTS.map((fact) => ({ ...fact, maxLength: 13 })) })),
    };
    expect(valueIn(asTextsSayIt(entered('corner', 'Plaza Mayor'), tight, 'flood'), 'es')).toBe('Plaza Mayor');
  });

  it('is told apart in a text that contracts its article', () => {
    const zones = asTextsSayIt(entered('zones', 'el Molinar y la plaza Mayor'), house, 'flood');
    expect(waysToSay(zones, 'es')).toEqual(
      expect.arrayContaining(['al Molinar y la plaza Mayor', 'Del Molinar y la plaza Mayor', 'Molinar y Plaza Mayor']),
    );
  });
});
