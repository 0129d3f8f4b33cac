import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it, test } from 'vitest';
import type { Language } from '../../../../src/domain/text/languages.ts';
import {
  articleApart,
  formsInSentence,
  RESTS,
  sentenceWith,
  withAgreeingArticles,
} from '../../../../src/domain/text/words/articles-before-values.ts';
import { momentInWords } from '../../../../src/domain/time/day-words.ts';

function said(template: string, value: string, language: Language = 'es'): string {
  const { template: agreeing, rests } = withAgreeingArticles(template, () => value, language);
  return agreeing
    .replaceAll('{{ fact.at }}', () => value)
    .replaceAll(`{{ ${RESTS}.fact_at }}`, () => rests['fact_at'] ?? '');
}

describe('an hour', () => {
  it.each([
    ['Informamos a las {{ fact.at }}.', 'Informamos a la 01:30.', 'Informamos a las 18:30.'],
    ['La web falla desde las {{ fact.at }}.', 'La web falla desde la 01:30.', 'La web falla desde las 18:30.'],
    ['Informem a les {{ fact.at }}.', 'Informem a la 01:30.', 'Informem a les 18:30.'],
    ['Ás {{ fact.at }} informamos.', 'Á 01:30 informamos.', 'Ás 18:30 informamos.'],
    ['A sede falla desde as {{ fact.at }}.', 'A sede falla desde a 01:30.', 'A sede falla desde as 18:30.'],
    ['We will post at {{ fact.at }}.', 'We will post at 01:30.', 'We will post at 18:30.'],
    ['Hurrengo mezua: {{ fact.at }}.', 'Hurrengo mezua: 01:30.', 'Hurrengo mezua: 18:30.'],
  ])('is singular from 01:00 to 01:59: %s', (template, atOne, later) => {
    expect(said(template, '01:30')).toBe(atOne);
    expect(said(template, '18:30')).toBe(later);
    expect(said(template, '11:30')).toBe(later.replace('18:30', '11:30'));
  });
});

describe('a Catalan day', () => {
  it.each([
    ['El {{ fact.at }} no circula.', "L'", 'El '],
    ['No és apta des del {{ fact.at }}.', "No és apta des de l'", 'No és apta des del '],
    ['Avís fins al {{ fact.at }}.', "Avís fins a l'", 'Avís fins al '],
    ['Informarem el dia {{ fact.at }}.', 'Informarem el dia ', 'Informarem el dia '],
  ])('takes the elided article on the first and the eleventh: %s', (template, elided, whole) => {
    for (let month = 1; month <= 12; month++) {
      const on = (day: string) => momentInWords(`2026-${String(month).padStart(2, '0')}-${day}`, '18:30', 'ca');
      for (const day of ['01', '11']) expect(said(template, on(day))).toContain(`${elided}${on(day)}`);
      for (const day of ['10', '12', '21']) expect(said(template, on(day))).toContain(`${whole}${on(day)}`);
    }
  });
});

test('Spanish and Galician days keep their article', () => {
  for (const language of ['es', 'gl'] as const)
    for (let month = 1; month <= 12; month++) {
      const day = momentInWords(`2026-${String(month).padStart(2, '0')}-11`, '18:30', language);
      expect(said('Falla desde el {{ fact.at }}, del {{ fact.at }}', day)).toBe(`Falla desde el ${day}, del ${day}`);
    }
});

test('words that are no article stay, and so do articles that stand elsewhere', () => {
  expect(said('Abre las puertas. Llama: {{ fact.at }}', '01:30')).toBe('Abre las puertas. Llama: 01:30');
});

describe('a value with its article', () => {
  it.each<[Language, string, string, string]>([
    ['es', 'El temporal afecta a {{ fact.at }}.', 'el Centro histórico', 'El temporal afecta al Centro histórico.'],
    ['es', 'Venimos de {{ fact.at }}.', 'el polígono La Foia', 'Venimos del polígono La Foia.'],
    ['es', 'No hay luz en {{ fact.at }}.', 'el Centro histórico', 'No hay luz en el Centro histórico.'],
    ['es', 'Ve a {{ fact.at }}.', 'la plaza Mayor', 'Ve a la plaza Mayor.'],
    ['es', 'A {{ fact.at }} no llega agua.', 'el Puerto', 'Al Puerto no llega agua.'],
    [
      'es',
      'Afecta a {{ fact.at }}.',
      'el Centro histórico, La Marina y la plaza Mayor',
      'Afecta al Centro histórico, La Marina y la plaza Mayor.',
    ],
    ['ca', 'Ves a {{ fact.at }}.', 'el Centre històric', 'Ves al Centre històric.'],
    ['ca', 'Passa per {{ fact.at }}.', 'els Horts', 'Passa pels Horts.'],
    ['ca', 'Passa per {{ fact.at }}.', "l'Horta", "Passa per l'Horta."],
    ['ca', 'Hi ha aigua en {{ fact.at }}.', 'el riu Alba', 'Hi ha aigua en el riu Alba.'],
    ['ca', 'Fins a {{ fact.at }}.', 'el Port', 'Fins al Port.'],
    ['gl', 'Hai auga en {{ fact.at }}.', 'o Centro histórico', 'Hai auga no Centro histórico.'],
    ['gl', 'En {{ fact.at }} hai auga.', 'a praza Maior', 'Na praza Maior hai auga.'],
    ['gl', 'Vai a {{ fact.at }}.', 'a avenida do Mar', 'Vai á avenida do Mar.'],
    ['gl', 'Pasa por {{ fact.at }}.', 'as Eiras', 'Pasa polas Eiras.'],
    ['gl', 'Fala con {{ fact.at }}.', 'os bombeiros', 'Fala cos bombeiros.'],
    ['gl', 'Hai que evacuar {{ fact.at }}.', 'o Centro histórico', 'Hai que evacuar o Centro histórico.'],
    ['en', 'There is water in {{ fact.at }}.', 'the historic centre', 'There is water in the historic centre.'],
    ['eu', 'Lekua: {{ fact.at }}.', 'Erdigune historikoa', 'Lekua: Erdigune historikoa.'],
    ['es', '{{ fact.at }} sigue sin luz.', 'la plaza Mayor', 'La plaza Mayor sigue sin luz.'],
    ['en', 'Thank you. {{ fact.at }} is closed.', 'the historic centre', 'Thank you. The historic centre is closed.'],
    // Proper names, figures, other languages' articles.
    ['es', 'Ve a {{ fact.at }}.', 'El Molinar', 'Ve a El Molinar.'],
    ['ca', 'Ves a {{ fact.at }}.', 'La Marina', 'Ves a La Marina.'],
    ['gl', 'Está en {{ fact.at }}.', 'a 3 km da praia', 'Está en a 3 km da praia.'],
    ['es', 'Hay agua en {{ fact.at }}.', 'o Rosal', 'Hay agua en o Rosal.'],
  ])('is one with the word before it where %s says so: %s', (language, template, value, wanted) => {
    expect(said(template, value, language)).toBe(wanted);
  });

  it('stands in a sentence of one value, whatever signs it has', () => {
    expect(sentenceWith('Ve a {{ value }}.', 'el Bar $& {{ value }}', 'es')).toBe('Ve al Bar $& {{ value }}.');
    expect(sentenceWith('{{ value }}', 'https://riudalba.example', 'es')).toBe('https://riudalba.example');
  });
});

/** Pairs that no text of the language may hold before a value. */
const APART: Partial<Record<Language, RegExp>> = {
  es: /(?<!\p{L})(?:a|de) el \p{L}/iu,
  ca: /(?<!\p{L})(?:a|de|per) els? \p{L}/iu,
  gl: /(?<!\p{L})(?:a|de|en|por|con) [oa]s? \p{L}/iu,
};
const SPOKEN = ['es', 'ca', 'gl', 'eu', 'en'] as const;
const aLanguage = fc.constantFrom(...SPOKEN);
const anArticle = fc.constantFrom(
  '',
  ...['el ', 'la ', 'los ', 'las ', 'els ', 'les ', "l'", 'o ', 'a ', 'os ', 'as ', 'the '],
);
const aName = fc.stringMatching(/^\p{Lu}\p{Ll}{2,8}$/u);
/** Words that a template may have before a value, alone and at its beginning. */
const aWord = fc.constantFrom(
  ...['a', 'A', 'de', 'De', 'en', 'En', 'por', 'per', 'Per', 'con', 'sobre', 'in', 'hasta', 'evacuar'],
);
const aTemplate = fc
  .tuple(fc.constantFrom('', 'Hola. ', 'Lo que pasa, '), fc.option(aWord), fc.constantFrom('.', ': sube.', ' y más.'))
  .map(([before, word, after]) => `${before}${word === null ? '' : `${word} `}{{ fact.at }}${after}`);

property.prop([aTemplate, anArticle, aName, aLanguage])(
  'no template leaves an article beside the word that it contracts with, and none loses the name',
  (template, article, name, language) => {
    const value = `${article}${name}`;
    const text = said(template, value, language);
    if (articleApart(value, language).article !== '') expect(text).not.toMatch(APART[language] ?? /^$/);
    expect(text).toContain(name);
    expect(
      [value, ...formsInSentence(value, language).map(({ form }) => form)].some((form) => text.includes(form)),
    ).toBe(true);
  },
);

property.prop([aTemplate, fc.constantFrom('El ', 'La ', "L'", 'O ', 'A ', 'The ', ''), aName, aLanguage])(
  'a name without an article in lower case stands as it is written',
  (template, article, name, language) => {
    expect(said(template, article + name, language)).toBe(template.replace('{{ fact.at }}', article + name));
  },
);
