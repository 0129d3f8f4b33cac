import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fillFact, findMissingMarkers, missingMarker } from '../../../src/domain/drafts/missing-marker.ts';
import { LANGUAGES } from '../../../src/domain/text/languages.ts';

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
