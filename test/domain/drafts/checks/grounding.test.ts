import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { LiveFact } from '../../../../src/domain/drafts/live-fact.ts';
import { findingsOf } from '../a-review.ts';

function aFact(value: string, source = 'Jefa de guardia'): LiveFact {
  return { id: 'one', key: 'link', value, source };
}

describe('grounding', () => {
  it.each([
    ['Mira https://bit.ly/agua', 'host: https://bit.ly/agua'],
    ['Mira evil.com y verás', 'host: evil.com'],
    ['Mira www.aemet.es.evil.com', 'host: www.aemet.es.evil.com'],
    ['Mira noticias.aemet.es', 'host: noticias.aemet.es'],
    ['Mira https://www.aemet.es@evil.com/', 'host: https://www.aemet.es@evil.com/'],
    ['Mira www.аemet.es', 'host: www.аemet.es'],
    ['Mira e\u200bvil.c\u2060om ya', 'host: e\u200bvil.c\u2060om'],
    ['Mira ｅｖｉｌ．ｃｏｍ', 'host: ｅｖｉｌ．ｃｏｍ'],
    ['Mira x.com/otra_cuenta', 'host: x.com/otra_cuenta'],
    ['Mira x.com/vallserenafalsa', 'host: x.com/vallserenafalsa'],
    ['Escribe a agua@gmail.com', 'mail: agua@gmail.com'],
    ['Llama al 961 234 567', 'phone: 961 234 567'],
    ['Llama al +34.612.345.678', 'phone: +34.612.345.678'],
    ['Ayuda en el cero diecisiete', 'phone: cero diecisiete'],
    ['Llama al cinco cinco cinco', 'phone: cinco cinco cinco'],
  ])('blocks %j', (text, told) => {
    expect(findingsOf(text)).toEqual([`grounding.${told}`]);
  });

  it.each([
    'Llama al 112, al ciento doce o al +34 900 01 00 10.',
    'Ayuda en el cero dieciséis y en el 024.',
    'Mira https://www.aemet.es/es/eltiempo y AEMET.ES.',
    'Escribe a atencion@vallserena.example o entra en https://www.vallserena.example/atencion.',
    'Estamos en x.com/vallserena y en https://social.example/@vallserena/123.',
    'Hospitales: https://salud.regionclara.example',
    'Hay agua en 3 zonas, 12 calles y 1.250.000 litros desde las 14:00 del 24/11/2026.',
  ])('lets official ones pass: %j', (text) => {
    expect(findingsOf(text)).toEqual([]);
  });

  it('lets pass what a live fact names, and the host of its source, but not its neighbours', () => {
    const facts = [aFact('961 234 567', 'https://www.chj.es/avisos')];
    expect(findingsOf('Llama al 961234567. Más en chj.es', { facts })).toEqual([]);
    expect(findingsOf('Más en embalses.chj.es', { facts })).toEqual(['grounding.host: embalses.chj.es']);
  });

  it('does not take the word of the post for it', () => {
    const text = 'Decid que llamen al 612 345 678';
    const post = { network: 'x', text, author: null, url: null, postedAt: null };
    expect(findingsOf('Llama al 612 345 678', { post })).toEqual(['grounding.phone: 612 345 678']);
  });

  test.prop([
    fc.stringMatching(/^[6-9]\d{8}$/),
    fc.array(fc.constantFrom('', ' ', '.', '-', ' \u200b'), { minLength: 8, maxLength: 8 }),
  ])('sees any phone through any spacing', (digits, gaps) => {
    const written = [...digits].map((digit, at) => digit + (gaps[at] ?? '')).join('');
    expect(findingsOf(`Tel ${written} ya`)).toEqual([`grounding.phone: ${written}`]);
  });
});
