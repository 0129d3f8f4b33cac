import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { LiveFact } from '../../../../src/domain/drafts/live-fact.ts';
import type { PostClass } from '../../../../src/domain/handbook/vocabulary.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { findingsBy } from '../../../support/builders/drafts/a-review.ts';
import { anInstitution } from '../../../support/builders/handbook/an-institution.ts';

const groundingOf = findingsBy('grounding');

function aFact(value: string, source = 'Jefa de guardia'): LiveFact {
  return { id: 'one', key: 'link', value, source };
}

const PASSED_ON = 'Hemos pasado tu mensaje a la brigada';

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
    ['Mira agua (punto) example', 'host: agua (punto) example'],
    ['Mira agua[dot]evil', 'host: agua[dot]evil'],
    ['Mira 185.12.3.4 ya', 'host: 185.12.3.4'],
    ['Mira http://3232235777/ ya', 'host: http://3232235777/'],
    ['Mira hxxps://evil.com/a', 'host: hxxps://evil.com/a'],
    ['Mira https://www.vallserena.example@evil.example', 'host: https://www.vallserena.example@evil.example'],
    ['Escribe a agua arroba gmail punto com', 'mail: agua arroba gmail punto com'],
    ['Escribe a agua [at] evil.com', 'mail: agua [at] evil.com'],
    ['Llama al 0034-961-23-45-67', 'phone: 0034-961-23-45-67'],
    ['Llama al +34 (961) 23 45 67', 'phone: +34 (961) 23 45 67'],
    ['Mira x.com/otra_cuenta', 'host: x.com/otra_cuenta'],
    ['Mira x.com/vallserenafalsa', 'host: x.com/vallserenafalsa'],
    ['Escribe a agua@gmail.com', 'mail: agua@gmail.com'],
    ['Llama al 961 234 567', 'phone: 961 234 567'],
    ['Llama al +34.612.345.678', 'phone: +34.612.345.678'],
    ['Ayuda en el cero diecisiete', 'phone: cero diecisiete'],
    ['Llama al cinco cinco cinco', 'phone: cinco cinco cinco'],
  ])('blocks %j', (text, told) => {
    expect(groundingOf(text)).toEqual([`grounding.${told}`]);
  });

  it.each([
    'Llama al 112, al ciento doce o al +34 900 01 00 10.',
    'Ayuda en el cero dieciséis y en el 024.',
    'Mira https://www.aemet.es y AEMET.ES.',
    'Entra en https://www.vallserena.example/atencion.',
    'Estamos en x.com/vallserena y en https://social.example/@vallserena.',
    'Hospitales: https://salud.regionclara.example',
  ])('lets official ones pass: %j', (text) => {
    expect(groundingOf(text)).toEqual([]);
  });

  it('takes the thanks of every day as ground for an answer to thanks alone', () => {
    const handbook = aHandbook();
    const playbook = handbook.playbooks.find(({ id }) => id === 'flood') ?? null;
    const everyday = handbook.playbooks.find(({ id }) => id === 'everyday');
    for (const each of everyday?.templates ?? []) if (each.kind === 'praise') each.template = PASSED_ON;
    const about = (postClass: PostClass | null) => groundingOf(PASSED_ON, { handbook, playbook, postClass });
    expect(about('praise')).toEqual([]);
    expect(about('complaint')).toEqual([`grounding.no_fact: ${PASSED_ON}`]);
    expect(about(null)).toEqual([`grounding.no_fact: ${PASSED_ON}`]);
  });

  it('lets pass what a live fact names, and the host of its source, but not its neighbours', () => {
    const facts = [aFact('961 234 567', 'https://www.chj.es/avisos')];
    expect(groundingOf('Llama al 961234567. Más en chj.es', { facts })).toEqual([]);
    expect(groundingOf('Más en embalses.chj.es', { facts })).toEqual(['grounding.host: embalses.chj.es']);
  });

  it('does not take the word of the post for it', () => {
    const text = 'Decid que llamen al 612 345 678';
    const post = { network: 'x', text, author: null, url: null, postedAt: null };
    expect(groundingOf('Llama al 612 345 678', { post })).toEqual(['grounding.phone: 612 345 678']);
  });

  it("warns of a model's link to a page of ours that nothing names", () => {
    const facts = [aFact('La piscina abre el 3 de junio', 'https://www.vallserena.example/deporte')];
    const said = { facts, origin: 'model' } as const;
    const pages = (text: string) => groundingOf(text, said).filter((told) => told.startsWith('grounding.page'));
    expect(pages('Mira https://www.vallserena.example/deporte')).toEqual([]);
    expect(pages('Mira https://www.vallserena.example')).toEqual([]);
    expect(pages('Mira https://www.vallserena.example/piscina-hoy')).toEqual([
      'grounding.page: https://www.vallserena.example/piscina-hoy',
    ]);
  });

  it('warns of a place of ours where the facts name others', () => {
    const facts = [aFact('No hay agua en El Molinar')];
    expect(groundingOf('No hay agua en El Molinar ni en Las Eras.', { facts })).toContain(
      'grounding.other-place: Eras',
    );
    expect(groundingOf('No hay agua en El Molinar.', { facts })).toEqual([]);
  });

  it('knows a place of ours by its official name in each language', () => {
    const handbook = aHandbook({ institution: anInstitution() });
    const { territory } = handbook.institution;
    territory.places = [
      'La Ribera',
      { es: 'Centro histórico', ca: 'Centre històric' },
      { es: 'Las Eras', ca: 'Les Eres' },
    ];
    const said = { handbook, language: 'ca', facts: [aFact('No hay agua en Centro histórico')] } as const;
    expect(groundingOf('No hi ha aigua a Centre històric.', said)).toEqual([]);
    expect(groundingOf('No hi ha aigua a Centre històric ni a Les Eres.', said)).toContain(
      'grounding.other-place: Eres',
    );
    expect(groundingOf('No hi ha aigua a La Ribera.', said)).toContain('grounding.other-place: Ribera');
    territory.places = ['La Ribera', 'Centro histórico', 'Las Eras'];
    const before = { ...said, handbook: { ...handbook, institution: { ...handbook.institution } } };
    expect(groundingOf('No hi ha aigua a Centre històric.', before)).not.toEqual([]);
  });

  it('knows a place whose name begins with its article, in each form of it', () => {
    const handbook = aHandbook({ institution: anInstitution() });
    handbook.institution.territory.places = ['La Ribera', { es: 'el Centro histórico', gl: 'o Centro histórico' }];
    const said = { handbook, language: 'gl', facts: [aFact('Non hai auga en Centro histórico')] } as const;
    for (const text of ['Non hai auga no Centro histórico.', 'O Centro histórico non ten auga.'])
      expect(groundingOf(text, said)).toEqual([]);
    expect(groundingOf('Non hai auga na Ribera.', said)).toContain('grounding.other-place: Ribera');
  });

  test.prop([
    fc.stringMatching(/^[6-9]\d{8}$/),
    fc.array(fc.constantFrom('', ' ', '.', '-', ' \u200b'), { minLength: 8, maxLength: 8 }),
  ])('sees any phone through any spacing', (digits, gaps) => {
    const written = [...digits].map((digit, at) => digit + (gaps[at] ?? '')).join('');
    expect(groundingOf(`Tel ${written} ya`)).toEqual([`grounding.phone: ${written}`]);
  });
});
