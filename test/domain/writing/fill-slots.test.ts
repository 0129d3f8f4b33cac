import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { waysToSay } from '../../../src/domain/drafts/live-fact.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { fillSlots, slotsOf } from '../../../src/domain/writing/fill-slots.ts';
import type { KnownFact } from '../../../src/domain/writing/known-facts.ts';

function aZone(value: string, language: Language, otherWords: string[] = []): KnownFact {
  const live = { id: 'fact-1', key: 'zone', value, otherWords: { [language]: otherWords }, source: 'Emergencias' };
  const ways = waysToSay(live, language);
  return { id: 'zone', title: 'zona', value, ways, factId: 'fact-1', isMissing: false, source: 'Emergencias' };
}

describe('a model that writes a place out leaves its article to the place', () => {
  it.each<[Language, string, string, string, string, string]>([
    [
      'es',
      'el Centro histórico',
      'Venimos del Centro histórico.',
      'Venimos de [[zone]].',
      'La Marina',
      'de La Marina.',
    ],
    [
      'es',
      'el Centro histórico',
      'Al Centro histórico no.',
      'A [[zone]] no.',
      'la plaza Mayor',
      'A la plaza Mayor no.',
    ],
    ['es', 'el Centro histórico', 'Evita el Centro histórico.', 'Evita [[zone]].', 'el Puerto', 'Evita el Puerto.'],
    ['es', 'la plaza Mayor', 'La plaza Mayor cierra.', '[[zone]] cierra.', 'el Puerto', 'El Puerto cierra.'],
    ['ca', 'el Centre històric', 'Passa pel Centre històric.', 'Passa per [[zone]].', "l'Horta", "per l'Horta."],
    [
      'gl',
      'o Centro histórico',
      'Hai auga no Centro histórico.',
      'Hai auga en [[zone]].',
      'a praza Maior',
      'na praza Maior.',
    ],
    [
      'en',
      'the historic centre',
      'The historic centre is shut.',
      '[[zone]] is shut.',
      'La Marina',
      'La Marina is shut.',
    ],
    ['es', 'el Centro', 'Los del Centro y el Centrode.', 'Los de [[zone]] y el Centrode.', 'Sant Roc', 'de Sant Roc y'],
    ['es', 'Roca', 'Rocafort, Barroca y Roca.', 'Rocafort, Barroca y [[zone]].', 'Sant Roc', 'Barroca y Sant Roc.'],
    ['es', 'A (1+1) $& B', 'Ve a A (1+1) $& B.', 'Ve a [[zone]].', 'C $& D', 'Ve a C $& D.'],
    ['eu', 'La Marina', 'La Marinako ura.', '[[zone]]ko ura.', 'Sant Rok', 'Sant Rokko ura.'],
  ])('%s, %s: %s', (language, value, text, slots, next, wanted) => {
    expect(slotsOf(text, [aZone(value, language)], language)).toBe(slots);
    expect(fillSlots(slots, [aZone(value, language)], language).text).toBe(text);
    expect(fillSlots(slots, [aZone(next, language)], language).text).toContain(wanted);
  });

  it('and leaves the places that it named itself', () => {
    expect(slotsOf('En [[zone]], zone.', [aZone('zone', 'es')], 'es')).toBe('En [[zone]], [[zone]].');
  });
});

describe('a text rests on a place', () => {
  it.each<[Language, string, string[], string]>([
    ['es', 'el Centro histórico', [], 'Vamos al Centro histórico.'],
    ['es', 'la plaza Mayor', ['Plaza Mayor'], 'Hay agua en Plaza Mayor.'],
    ['ca', 'el Centre històric', [], 'Passa pel Centre\nhistòric.'],
    ['gl', 'o Centro histórico', [], 'Hai auga no Centro histórico.'],
    ['es', 'el Puerto', ['El Puerto'], 'En El Puerto no.'],
  ])('%s, however it says %s %s: %s', (language, value, others, text) => {
    expect(fillSlots(text, [aZone(value, language, others)], language).factIds).toEqual(['fact-1']);
  });

  it('only where it says it', () => {
    expect(fillSlots('Hay agua en La Marina.', [aZone('el Centro', 'es')], 'es').factIds).toEqual([]);
  });
});

const PLACES: Partial<Record<Language, readonly string[]>> = {
  es: ['el Centro histórico', 'la plaza Mayor', 'los Huertos', 'La Marina', 'Sant Roc'],
  ca: ['el Centre històric', 'els Horts', "l'Horta", 'la plaça Major', 'La Marina'],
  gl: ['o Centro histórico', 'a praza Maior', 'os Eidos', 'as Eiras', 'La Marina'],
  eu: ['Erdigune historikoa', 'La Marina'],
  en: ['the historic centre', 'La Marina'],
};
/** Pairs that no text of the language may hold before a place. */
const APART: Partial<Record<Language, RegExp>> = {
  es: /(?<!\p{L})(?:a|de) el \p{L}/iu,
  ca: /(?<!\p{L})(?:a|de|per) els? \p{L}/iu,
  gl: /(?<!\p{L})(?:a|de|en|por|con) [oa]s? \p{L}/iu,
};
const aPlace = fc
  .constantFrom<Language>('es', 'ca', 'gl', 'eu', 'en')
  .chain((language) =>
    fc.record({ language: fc.constant(language), place: fc.constantFrom(...(PLACES[language] ?? [])) }),
  );
const aBeginning = fc.constantFrom(
  '',
  'Hola. ',
  'Ve a ',
  'De ',
  'Sale de ',
  'Hay en ',
  'En ',
  'Por ',
  'Pasa per ',
  'con ',
);

property.prop([aPlace, aBeginning, fc.constantFrom('.', ' no.', ', sí.')])(
  'a text with a place put in gives back its slots, rests on the place, and holds no article apart',
  ({ language, place }, before, after) => {
    const facts = [aZone(place, language)];
    const slots = `${before}[[zone]]${after}`;
    const { text, factIds } = fillSlots(slots, facts, language);
    expect(slotsOf(text, facts, language)).toBe(slots);
    expect(text).not.toMatch(APART[language] ?? /^$/u);
    expect(fillSlots(text, facts, language)).toMatchObject({ text, factIds });
    expect(factIds).toEqual(['fact-1']);
  },
);
