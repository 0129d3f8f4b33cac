import { describe, expect, it, test } from 'vitest';
import { withAgreeingArticles } from '../../../../src/domain/text/words/articles-before-values.ts';
import { momentInWords } from '../../../../src/domain/time/day-words.ts';

const said = (template: string, value: string) =>
  withAgreeingArticles(template, () => value).replaceAll('{{ fact.at }}', value);

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
