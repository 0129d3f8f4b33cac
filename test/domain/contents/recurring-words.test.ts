import { describe, expect, it } from 'vitest';
import {
  languagesOf,
  readTypedValues,
  recurringText,
  withTypedValues,
} from '../../../src/domain/contents/recurring-words.ts';
import { reviewContent } from '../../../src/domain/contents/review-content.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { START } from '../../support/builders/a-case.ts';
import { aContent, aContentContext } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aRecurringContent } from '../../support/builders/handbook/a-recurring-content.ts';

const content = aRecurringContent();
const handbook = aHandbook({ contents: [content] });
const around = { handbook, now: START };
const TYPED = { day: '2026-12-07', place: 'Molinar', more: 'Hay fruta y miel.' };

function valuesOf(typed: Record<string, string>, language: Language = 'es') {
  const read = readTypedValues(content, typed, { ...around, language, source: 'Comercio' });
  if ('problem' in read) throw new Error(read.problem.key);
  return read.values;
}

describe('the text of a recurring content', () => {
  it('is the long one where the network takes it, with a marker for each value', () => {
    expect(recurringText(content, { network: 'x', language: 'es' }, around)).toBe(
      'Mercado el [falta: Día] en [falta: Lugar]. [falta: Qué hay]',
    );
    expect(recurringText(content, { network: 'facebook', language: 'es' }, around)).toContain('Hay mercado el');
    expect(recurringText(content, { network: 'facebook', language: 'en' }, around)).toContain(
      'A market on [missing: Day]',
    );
  });

  it('is nowhere in a language in which the handbook has none', () => {
    expect(recurringText(content, { network: 'x', language: 'gl' }, around)).toBe('');
    expect(languagesOf(content, handbook)).toEqual(['es', 'ca', 'en']);
  });

  it('is published by nobody while a value is missing', () => {
    const text = recurringText(content, { network: 'x', language: 'es' }, around);
    const blocks = (words: string) =>
      reviewContent(aContent({ texts: [{ network: 'x', text: words }] }), { ...aContentContext(), facts: [] }).filter(
        ({ level }) => level === 'block',
      );
    expect(blocks(text)).not.toEqual([]);
    expect(blocks(withTypedValues(text, content, valuesOf(TYPED), 'es'))).toEqual([]);
  });
});

describe('values that a person typed', () => {
  it('stand where their markers stood, also in a text that was changed', () => {
    const text = recurringText(content, { network: 'x', language: 'es' }, around).replace('Mercado', 'Gran mercado');
    expect(withTypedValues(text, content, valuesOf(TYPED), 'es')).toBe(
      'Gran mercado el 7 de diciembre en Molinar. Hay fruta y miel.',
    );
  });

  it('are said in each language, but for sentences, which are still to be written there', () => {
    const values = valuesOf(TYPED);
    expect(recurringText(content, { network: 'x', language: 'en', values }, around)).toBe(
      'A market on 7 December in Molinar. [missing: What]',
    );
    const inCatalan = valuesOf({ ...TYPED, more: 'Hi ha fruita.' }, 'ca');
    expect(recurringText(content, { network: 'x', language: 'es', values: inCatalan }, around)).toBe(
      'Mercado el 7 de diciembre en Molinar. [falta: Qué hay]',
    );
    expect(recurringText(content, { network: 'x', language: 'ca', values: inCatalan }, around)).toContain(
      'Hi ha fruita.',
    );
  });

  it('are refused where they are not what was asked for', () => {
    const read = readTypedValues(content, { day: 'pronto' }, { ...around, language: 'es', source: 'Comercio' });
    expect(read).toEqual({ problem: { key: 'refusal.fact_not_a_date', params: { fact: 'day' } } });
  });
});
