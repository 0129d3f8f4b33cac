import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fillFact, findMissingMarkers, missingMarker } from '../../../src/domain/drafts/missing-marker.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { LANGUAGES } from '../../../src/domain/text/languages.ts';
import { sentenceWith, VALUE } from '../../../src/domain/text/words/articles-before-values.ts';

const zone = { id: 'zone', titles: { es: 'zona', en: 'zone' } };
const level = { id: 'level', titles: { es: 'nivel de aviso' } };

describe('missingMarker', () => {
  it('speaks the language of the text', () => {
    expect(missingMarker(zone, 'es')).toBe('[falta: zona]');
    expect(missingMarker(zone, 'en')).toBe('[missing: zone]');
    expect(missingMarker(level, 'en')).toBe('[missing: nivel de aviso]');
  });

  it('names a fact without titles by its id', () => {
    expect(missingMarker({ id: 'next_update', titles: {} }, 'es')).toBe('[falta: next update]');
  });
});

describe('findMissingMarkers', () => {
  it.each([
    ['Hay agua en [falta: zona].', '[falta: zona]'],
    ['Hay agua en [ FALTA : la zona ].', '[ FALTA : la zona ]'],
    ['Water in [missing: zone].', '[missing: zone]'],
    ['Hay agua en [falta zona].', '[falta zona]'],
    ['Hay agua en [falta: zona', '[falta:'],
    ['Hay agua en falta: zona].', 'falta: zona]'],
  ])('sees a marker also after an editing hand: %s', (text, words) => {
    const [marker] = findMissingMarkers(text);
    expect(marker?.words).toBe(words);
    expect(text.slice(marker?.start, marker?.end)).toBe(words);
  });

  it.each(['Te hace falta: nada.', 'Nos falta tiempo [1].', 'Lo sentimos [faltas de suministro].', 'Missing you.'])(
    'leaves words alone that are no marker: %s',
    (text) => {
      expect(findMissingMarkers(text)).toEqual([]);
    },
  );
});

describe('fillFact', () => {
  it('fills every marker of the fact and no other', () => {
    const text = '[falta: zona], [Falta: Zona] y [falta: nivel de aviso]';
    expect(fillFact(text, zone, 'es', 'La Ribera')).toBe('La Ribera, La Ribera y [falta: nivel de aviso]');
  });

  it.each<[Language, string, string, string]>([
    ['es', 'Salid de [falta: zona].', 'el Centro histórico', 'Salid del Centro histórico.'],
    ['ca', 'Aneu a [falta: zona].', 'el Centre històric', 'Aneu al Centre històric.'],
    ['gl', 'Hai auga en [falta: zona].', 'o Centro histórico', 'Hai auga no Centro histórico.'],
    ['es', '[falta: zona] cierra. [falta: zona] no.', 'la plaza Mayor', 'La plaza Mayor cierra. La plaza Mayor no.'],
    ['es', 'Salid del [falta: zona], al [falta: zona].', 'el Puerto', 'Salid del Puerto, al Puerto.'],
    [
      'es',
      'Evitad el [falta: zona]. En La [falta: zona].',
      'la plaza Mayor',
      'Evitad la plaza Mayor. En la plaza Mayor.',
    ],
    ['gl', 'Vai a [falta: zona], no [falta: zona].', 'a praza Maior', 'Vai á praza Maior, na praza Maior.'],
    ['es', 'Informamos a las [falta: zona].', '01:30', 'Informamos a la 01:30.'],
    ['es', 'Ve a [falta: zona].', 'La Marina', 'Ve a La Marina.'],
  ])('says its article with the words before, in %s: %s', (language, text, value, wanted) => {
    expect(fillFact(text, { id: 'zone', titles: { [language]: 'zona' } }, language, value)).toBe(wanted);
  });

  test.prop({
    language: fc.constantFrom<Language>('es', 'ca', 'gl', 'eu', 'en'),
    article: fc.constantFrom('', 'el ', 'la ', 'los ', 'els ', "l'", 'o ', 'a ', 'os ', 'as ', 'the '),
    name: fc.constantFrom('Centro histórico', 'plaza Mayor', 'Horta', 'Marina'),
    before: fc.constantFrom('', 'Hola. ', 'Ve a ', 'Sal de ', 'De ', 'En ', 'hai en ', 'passa per ', 'Por ', 'con '),
  })('says what a template with the value says', ({ language, article, name, before }) => {
    const filled = fillFact(`${before}${missingMarker(zone, language)}.`, zone, language, article + name);
    expect(filled).toBe(sentenceWith(`${before}${VALUE}.`, article + name, language));
  });

  test.prop({
    language: fc.constantFrom(...LANGUAGES),
    title: fc.string({ unit: 'grapheme' }),
    before: fc.string(),
    after: fc.string(),
    value: fc.string({ unit: 'grapheme' }),
  })(
    'takes the marker that it wrote, whatever the title and the value',
    ({ language, title, before, after, value }) => {
      const plain = (text: string): string => text.replace(/[[\]:]/g, '');
      const fact = { id: 'some_fact', titles: { [language]: title } };
      const text = `${plain(before)} ${missingMarker(fact, language)} ${plain(after)}`;
      expect(findMissingMarkers(text)).toHaveLength(1);
      expect(fillFact(text, fact, language, plain(value))).toBe(`${plain(before)} ${plain(value)} ${plain(after)}`);
    },
  );
});
