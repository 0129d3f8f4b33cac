import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { asTextsSayIt, needsConfirming } from '../../../../src/domain/cases/facts/fact-words.ts';
import { readValue } from '../../../../src/domain/cases/facts/read-value.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import { valueIn } from '../../../../src/domain/drafts/live-fact.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { DeclaredFact } from '../../../../src/domain/handbook/playbook.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
import { aFact } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const PLACES = ['La Marina', 'El Puerto', "L'Horta", 'Sant Roc', 'San Pedro y San Pablo'];
const SENT = { es: 'enviado', ca: 'enviat', gl: 'enviado', eu: 'bidalita', en: 'sent' };
const NOT_SENT = { es: 'no enviado', ca: 'no enviat', gl: 'non enviado', eu: 'bidali gabe', en: 'not sent' };
const NONE = { es: 'ninguna zona', ca: 'cap zona', gl: 'ningunha zona', eu: 'eremurik ez', en: 'no area' };

function declared(over: Partial<DeclaredFact> & Pick<DeclaredFact, 'id' | 'kind'>): DeclaredFact {
  return { titles: { es: over.id }, hints: { es: '' }, scope: 'crisis', maxLength: 60, ...over };
}

const FACTS: readonly DeclaredFact[] = [
  declared({ id: 'colour', kind: 'level', maxLength: 9 }),
  declared({ id: 'figure', kind: 'level', maxLength: 2 }),
  declared({
    id: 'alert',
    kind: 'choice',
    choices: [
      { id: 'sent', words: SENT },
      { id: 'not-sent', words: NOT_SENT },
    ],
  }),
  declared({ id: 'zones', kind: 'places', none: NONE }),
  declared({ id: 'zone', kind: 'place' }),
  declared({ id: 'hour', kind: 'time', maxLength: 5 }),
  declared({ id: 'moment', kind: 'time', maxLength: 11 }),
  declared({ id: 'long_moment', kind: 'time', maxLength: 28 }),
  declared({ id: 'hours', kind: 'time', maxLength: 11, hints: { es: 'Desde y hasta, 06:00-22:00' } }),
  declared({ id: 'day', kind: 'date', maxLength: 5 }),
  declared({ id: 'long_day', kind: 'date', maxLength: 20 }),
  declared({ id: 'share', kind: 'number', maxLength: 7, none: { es: 'no hay', eu: 'ez dago', en: 'none' } }),
  declared({ id: 'short_share', kind: 'number', maxLength: 3 }),
  declared({ id: 'lot', kind: 'text', maxLength: 10 }),
  declared({ id: 'street', kind: 'place', scope: 'case' }),
  declared({ id: 'answer', kind: 'text', scope: 'case' }),
];

function aHouse(): Handbook {
  const handbook = aHandbook();
  const { institution } = handbook;
  return {
    ...handbook,
    institution: { ...institution, territory: { ...institution.territory, places: PLACES } },
    playbooks: handbook.playbooks.map((one) => (one.id === 'flood' ? { ...one, facts: [...FACTS] } : one)),
  };
}

const house = aHouse();
const flood = house.playbooks.find(({ id }) => id === 'flood');
if (flood === undefined) throw new Error('no flood');
const read = (key: string, typed: string) => readValue(flood, key, typed, { handbook: house, now: NOW });

/** The row that a person's words become, in the scope of its fact. */
function entered(key: string, typed: string): EnteredFact {
  const value = read(key, typed);
  if ('problem' in value) throw new Error(value.problem.key);
  return { ...rowOf(key, typed), ...value };
}

/** A row of a database of before: words alone. */
function rowOf(key: string, value: string): EnteredFact {
  const scope = FACTS.find(({ id }) => id === key)?.scope === 'case' ? 'case:1' : 'playbook:flood';
  return { ...aFact({ key, value, scope, enteredAt: NOW }), title: null, translations: {}, meaning: null };
}

const said = (fact: EnteredFact, language: Language) => valueIn(asTextsSayIt(fact, house, 'flood'), language);
const refused = (key: string, typed: string) => {
  const value = read(key, typed);
  return 'problem' in value ? value.problem : null;
};

describe('a value that has a kind', () => {
  it('is a choice in the words of each language, chosen by its id or by any of its words', () => {
    const languages = ['es', 'ca', 'gl', 'eu', 'en'] as const;
    expect(languages.map((one) => said(entered('colour', 'red'), one))).toEqual([
      'rojo',
      'roig',
      'vermello',
      'gorria',
      'red',
    ]);
    expect(said(entered('colour', 'Rojo'), 'en')).toBe('red');
    expect(languages.map((one) => said(entered('alert', 'not-sent'), one))).toEqual(Object.values(NOT_SENT));
    expect(refused('alert', '17:10')?.key).toBe('refusal.fact_not_a_choice');
    expect(refused('colour', 'morado')?.key).toBe('refusal.fact_not_a_level');
  });

  it('is a level in figures where the handbook leaves no room for a colour', () => {
    expect(said(entered('figure', '2'), 'en')).toBe('2');
  });

  it('is several places, joined as the language joins them', () => {
    const zones = entered('zones', 'El Puerto, Sant Roc');
    expect(said(zones, 'es')).toBe('El Puerto y Sant Roc');
    expect(said(zones, 'ca')).toBe('el Puerto i Sant Roc');
    expect(said(zones, 'eu')).toBe('El Puerto eta Sant Roc');
    expect(said(zones, 'en')).toBe('El Puerto and Sant Roc');
    expect(said(entered('zones', 'la marina y el puerto'), 'en')).toBe('La Marina and El Puerto');
    expect(said(entered('zones', 'Partida Nueva, Sant Roc'), 'gl')).toBe('Partida Nueva e Sant Roc');
    expect(refused('zones', 'Sant Roc y el mercado')?.key).toBe('refusal.fact_not_a_places');
    expect(refused('zone', 'Sant Roc, El Puerto')?.key).toBe('refusal.fact_not_a_place');
  });

  it('is a place with an "and" in its name, listed or quoted, which every language says as it is called', () => {
    expect(said(entered('zones', 'san pedro y san pablo'), 'en')).toBe('San Pedro y San Pablo');
    expect(said(entered('zones', 'La Marina y san pedro y san pablo y Sant Roc'), 'en')).toBe(
      'La Marina, San Pedro y San Pablo and Sant Roc',
    );
    expect(entered('zones', 'Partida Nueva, San Pedro y San Pablo').meaning).toEqual({
      kind: 'places',
      names: ['Partida Nueva', 'San Pedro y San Pablo'],
    });
    const quoted = ['«Calle Ramón y Cajal», Sant Roc', '"Calle Ramón y Cajal" y Sant Roc'];
    for (const typed of quoted) {
      expect(said(entered('zones', typed), 'en')).toBe('Calle Ramón y Cajal and Sant Roc');
      expect(said(entered('zones', typed), 'ca')).toBe('Calle Ramón y Cajal i Sant Roc');
    }
    expect(said(entered('zone', '«Calle Ramón y Cajal»'), 'eu')).toBe('Calle Ramón y Cajal');
    expect(said(entered('zones', 'La Marina y El Puerto, Partida Nueva'), 'en')).toBe(
      'La Marina, El Puerto and Partida Nueva',
    );
    expect(refused('zones', 'Calle Ramón y Cajal')?.key).toBe('refusal.fact_not_a_places');
    expect(refused('zones', '«no»')?.key).toBe('refusal.fact_not_a_places');
    expect(refused('zone', 'San Pedro y San Pablo, Sant Roc')?.key).toBe('refusal.fact_not_a_place');
  });

  it('is an hour or a day as the language writes it', () => {
    expect(entered('hour', '18.30').value).toBe('18:30');
    expect(said(entered('moment', '24/11 18:30'), 'es')).toBe('24/11 18:30');
    expect(said(entered('moment', '2026-11-24 18:30'), 'eu')).toBe('11/24 18:30');
    expect(entered('moment', '18:30').meaning).toEqual({ kind: 'time', day: '2026-11-24', hour: '18:30' });
    expect(said(entered('day', '2026-12-02'), 'ca')).toBe('02/12');
    expect(said(entered('long_day', '2/12'), 'en')).toBe('2 December');
    expect(said(entered('hours', '06:00-22:00'), 'en')).toBe('06:00-22:00');
    expect(refused('hour', 'esta tarde')?.key).toBe('refusal.fact_not_a_time');
    expect(refused('day', '31/02')?.key).toBe('refusal.fact_not_a_date');
  });

  it('is a percentage as the language writes it, however it was typed', () => {
    const languages = ['es', 'ca', 'gl', 'eu', 'en'] as const;
    const written = ['50 %', '50 %', '50 %', '% 50', '50%'];
    for (const typed of ['50 %', '50%', '% 50', '%50', ' 50\u00a0% ']) {
      expect(languages.map((one) => said(entered('share', typed), one))).toEqual(written);
      expect(entered('share', typed).value).toBe('50 %');
    }
    expect(languages.map((one) => said(entered('share', '12.5%'), one))).toEqual([
      '12,5 %',
      '12,5 %',
      '12,5 %',
      '% 12,5',
      '12.5%',
    ]);
    expect(languages.map((one) => said(rowOf('share', '50 %'), one))).toEqual(written);
    expect(languages.map((one) => said(entered('short_share', '50%'), one))).toEqual([
      '50%',
      '50%',
      '50%',
      '%50',
      '50%',
    ]);
    expect(said(entered('share', '2 de 3'), 'eu')).toBe('2 de 3');
    expect(said(entered('share', 'no'), 'en')).toBe('none');
  });

  it('is a day and an hour in words where the fact has room for them, and in figures on record', () => {
    const moment = entered('long_moment', '24/11 18:30');
    expect(moment.value).toBe('24/11 18:30');
    expect((['es', 'ca', 'gl', 'eu', 'en'] as const).map((one) => said(moment, one))).toEqual([
      '24 de noviembre a las 18:30',
      '24 de novembre a les 18:30',
      '24 de novembro ás 18:30',
      'azaroaren 24a, 18:30',
      '24 November at 18:30',
    ]);
    expect(said(entered('long_moment', '2/12 01:05'), 'es')).toBe('2 de diciembre a la 01:05');
  });

  it('is that there is none, never a bare "no"', () => {
    expect(said(entered('zones', 'no'), 'es')).toBe('ninguna zona');
    expect(said(entered('zones', 'no'), 'en')).toBe('no area');
    expect(said(entered('lot', 'no'), 'gl')).toBe('non hai');
    expect(refused('answer', 'No')?.key).toBe('refusal.fact_bare_no');
  });

  it('is refused where it is too long in a language of the texts, and never cut', () => {
    const long = 'La Marina, El Puerto, Sant Roc, Camino de la Ermita Vieja, Partida del Molino Alto';
    expect(refused('zones', long)).toEqual({ key: 'refusal.fact_too_long', params: { fact: 'zones', max: 60 } });
  });
});

describe('a row of before', () => {
  it('is read as the id whose words it says', () => {
    expect(said(rowOf('colour', 'rojo'), 'en')).toBe('red');
    expect(said(rowOf('zones', 'La Marina y El Puerto'), 'ca')).toBe('la Marina i el Puerto');
    expect(needsConfirming(rowOf('colour', 'rojo'), house, 'flood')).toBe(false);
  });

  it('is shown to be confirmed again where it says none, and stands in the house’s own language alone', () => {
    const row = rowOf('zones', 'Sant Roc y el mercado');
    expect(needsConfirming(row, house, 'flood')).toBe(true);
    expect(said(row, 'es')).toBe('Sant Roc y el mercado');
    expect(said(row, 'ca')).toBe('');
    expect(said({ ...row, translations: { ca: 'Sant Roc i el mercat' } }, 'ca')).toBe('Sant Roc i el mercat');
  });

  it('says no bare "no" in any language', () => {
    expect(said(rowOf('alert', 'no'), 'es')).toBe('');
    expect(said(rowOf('lot', 'no'), 'es')).toBe('no hay');
  });
});

describe('whatever is typed', () => {
  const LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en'] as const;
  const FOREIGN: Record<(typeof LANGUAGES)[number], RegExp> = {
    es: /\b(?:roig|groc|vermello|gorria|red|yellow)\b| (?:i|eta|and) /,
    ca: /\b(?:rojo|amarillo|naranja|vermello|gorria|red|yellow)\b| (?:y|eta|and) /,
    gl: /\b(?:rojo|amarillo|naranja|roig|gorria|red|yellow)\b| (?:y|eta|and) /,
    eu: /\b(?:rojo|amarillo|naranja|roig|vermello|red|yellow)\b| (?:y|i|e|and) /,
    en: /\b(?:rojo|amarillo|naranja|roig|vermello|gorria)\b| (?:y|i|e|eta) /,
  };
  // A name that holds an "and" keeps it in every language.
  const aPlace = fc.constantFrom(
    ...PLACES.filter((one) => !one.includes(' y ')),
    'Partida Nueva',
    'Camino de la Ermita',
  );
  const aWord = fc.oneof(
    fc.constantFrom('rojo', 'red', 'yellow', 'no', 'No', '18:30', '24/11 18:30', '24/11', 'enviado', 'not-sent'),
    fc.array(aPlace, { minLength: 1, maxLength: 3 }).map((names) => names.join(', ')),
    fc.tuple(aPlace, fc.constantFrom('y', 'i', 'e', 'eta', 'and'), aPlace).map((parts) => parts.join(' ')),
  );
  const aValue = fc
    .tuple(fc.constantFrom('colour', 'alert', 'zones', 'zone', 'hour', 'moment', 'day'), aWord)
    // A place may well be called so.
    .filter(([key, typed]) => !key.startsWith('zone') || !/^(?:rojo|red|yellow)$/.test(typed));

  test.prop([aValue])('is said in the words of each language, or refused', ([key, typed]) => {
    const value = read(key, typed);
    if ('problem' in value) return;
    const row = { ...rowOf(key, typed), ...value };
    for (const language of LANGUAGES) {
      expect(said(row, language)).not.toMatch(FOREIGN[language]);
      expect(said(row, language)).not.toMatch(/^(?:no|non|ez)$/i);
      expect(said(row, language).length).toBeLessThanOrEqual(60);
    }
  });

  test.prop([aValue])('of before, never stands in another language', ([key, typed]) => {
    for (const language of LANGUAGES.filter((one) => one !== 'es'))
      expect(said(rowOf(key, typed), language)).not.toMatch(FOREIGN[language]);
  });
});
