import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { LiveFact } from '../../../../../src/domain/drafts/live-fact.ts';
import { findUngroundedQuantities } from '../../../../../src/domain/review/grounding/figures/find-ungrounded-quantities.ts';
import { readDraft } from '../../../../../src/domain/review/model/draft-reading.ts';
import type { Finding } from '../../../../../src/domain/review/model/finding.ts';
import type { ReviewInput } from '../../../../../src/domain/review/model/review-input.ts';
import { reviewDraft } from '../../../../../src/domain/review/review-draft.ts';
import { aReview } from '../../../../support/builders/drafts/a-review.ts';
import { CONTRADICTED, GROUNDED } from '../../../../support/builders/drafts/figures-with-facts.ts';
import {
  ASSERTED_FROM_POST,
  NAMED_BACK,
  ORDINARY,
  UNGROUNDED,
} from '../../../../support/builders/drafts/figures-without-facts.ts';

/** `values` parted by " ; ", each a fact of its own. */
function facts(values: string): LiveFact[] {
  return values
    .split(' ; ')
    .map((value, at) => ({ id: `f${at}`, key: `fact_${at}`, value, source: 'Jefa de guardia' }));
}

function aPost(text: string): ReviewInput['post'] {
  return { network: 'x', text, author: null, url: null, postedAt: null };
}

function found(text: string, overrides: Partial<ReviewInput> = {}): Finding[] {
  return findUngroundedQuantities(readDraft(aReview(text, overrides)));
}

function told(text: string, overrides: Partial<ReviewInput> = {}): string[] {
  return found(text, overrides).map(
    ({ message, words }) => `${message.key.replace('finding.grounding.', '')}: ${words}`,
  );
}

describe('figures of a reply', () => {
  it.each(Object.entries(GROUNDED))('may be said in any way by the fact %j', (fact, texts) => {
    for (const text of texts) expect([text, told(text, { facts: facts(fact) })]).toEqual([text, []]);
  });

  it.each(Object.entries(CONTRADICTED))('block when the fact says something else: %j', (fact, texts) => {
    for (const text of texts)
      expect([text, found(text, { facts: facts(fact) }).map(({ level }) => level)]).toContainEqual(
        expect.arrayContaining(['block']),
      );
  });

  it.each(UNGROUNDED)('block without a fact: %s', (text) => {
    expect(found(text).map(({ level }) => level)).toContain('block');
  });

  it.each(ORDINARY)('pass as a way of speaking: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each(NAMED_BACK)('pass when the post says so and they are only named or quoted: %s', (text, post) => {
    expect(told(text, { post: aPost(post) })).toEqual([]);
  });

  it.each(ASSERTED_FROM_POST)('block when only the post says so: %s', (text, post) => {
    expect(found(text, { post: aPost(post) }).map(({ level }) => level)).toContain('block');
  });

  it.each([
    ['Informamos a las 19:30.', '18:30', 'Informamos a las 18:30.'],
    ['Informamos a las siete y media de la tarde.', 'Próximo mensaje: 18:30', 'Informamos a las 18:30.'],
    ['Hay 7 calles cortadas.', '4 calles cortadas', 'Hay 4 calles cortadas.'],
    ['La cuota es de 35 €.', 'Cuota: 30 €', 'La cuota es de 30 €.'],
    ['Funciona el 50 % de los trenes.', 'Trenes al 60 %', 'Funciona el 60 % de los trenes.'],
    ['Trenen % 50 dabil.', 'Trenak: % 60', 'Trenen % 60 dabil.'],
    ['Será el 25 de noviembre.', '24/11/2026', 'Será el 24/11/2026.'],
  ])('are mended by what the one fact says: %s', (text, fact, mended) => {
    const [finding] = found(text, { facts: facts(fact) });
    expect(finding?.message.key).toBe('finding.grounding.other-value');
    expect(text.slice(0, finding?.start) + finding?.fix + text.slice(finding?.end)).toBe(mended);
    expect(told(mended, { facts: facts(fact) })).toEqual([]);
  });

  it('offer no fix when the facts leave a choice', () => {
    expect(told('Hay 7 calles cortadas.', { facts: facts('4 calles en Sant Roc ; 5 calles en La Marina') })).toEqual([
      'number: 7',
    ]);
  });

  it('say what kind of figure has no fact, at the very words', () => {
    expect(
      told('Costará tres mil euros, el diez por ciento, en dos días, el 24 de noviembre, a las nueve, a 30 vecinos.'),
    ).toEqual([
      'amount: tres mil euros',
      'percentage: diez por ciento',
      'duration: dos días',
      'date: 24 de noviembre',
      'hour: nueve',
      'number: 30',
    ]);
  });

  it('only warn of a number that may be of the same thing', () => {
    const [finding] = found('Caben 1.200 personas.', { facts: facts('El auditorio tiene 1200 butacas') });
    expect(finding).toMatchObject({ level: 'warn', message: { key: 'finding.grounding.other-subject' } });
  });

  it.each([
    ['Tres dies sense cobrar són un problema, i ho sentim.', 'Porteu tres dies sense pagar'],
    ['312 euros en un recibo se notan, lo entendemos.', '312 euros de basura'],
    ['Dos años se hacen muy largos.', 'Dos años en lista'],
    ['Ten days of full bins is not what you should find.', 'The bins have been full for ten days'],
  ])('only warn of what the citizen says of their own lot: %s', (text, post) => {
    expect(found(text, { post: aPost(post) }).map(({ level, message }) => [level, message.key])).toEqual([
      ['warn', 'finding.grounding.from-post'],
    ]);
  });

  it('only warn of what our calendar holds, and of no other day or hour', () => {
    const said = (text: string) => [...new Set(found(text).map(({ level }) => level))];
    expect(said('Abrimos de lunes a viernes de 8:00 a 15:00.')).toEqual(['warn']);
    expect(said('Abrimos a las 8:00.')).toEqual(['block']);
    expect(said('Abrimos de lunes a viernes de 8:00 a 16:00.')).toEqual(['block']);
    expect(said('Cerramos el 6 de enero de 2027.')).toEqual(['warn']);
    expect(said('Cerramos el 7 de enero de 2027.')).toEqual(['block']);
    expect(said('Será en 2027.')).toEqual(['block']);
  });

  it('may be the name of a thing, as the post calls it', () => {
    expect(
      told('Gracias por avisar del banco de la parada del 5.', { post: aPost('El banco de la parada del 5') }),
    ).toEqual([]);
    expect(told('Pasan por la parada del 6.', { post: aPost('El banco de la parada del 5') })).not.toEqual([]);
  });

  it('are no figures where Galician joins its words', () => {
    const text = 'Os ensaios dos domingos son abertos.';
    const day = facts('Os domingos hai ensaio');
    expect(told(text, { language: 'gl', facts: day })).toEqual([]);
  });

  it('let a bare number of a fact stand for any kind but harm to people', () => {
    expect(told('Funcionan 12 pozos.', { facts: facts('12') })).toEqual([]);
    expect(told('Hay 12 heridos.', { facts: facts('12') })).toEqual(['number: 12']);
  });

  it('may come from the source of a fact, and from the playbook itself', () => {
    const said: LiveFact = { id: 'one', key: 'fact', value: 'El agua es apta', source: 'Parte de las 9:40' };
    expect(told('Lo sabemos desde las 9:40.', { facts: [said] })).toEqual([]);
  });

  it.each([
    ['La feria es del 4 al 6 de diciembre.', 'Feria: 4, 5 y 6 de diciembre', {}],
    ['De nueve de la mañana a dos de la tarde.', 'Horario: 9-14 h', {}],
    ["L'avís és fins a mitjanit.", 'Aviso hasta las 23:59', { language: 'ca' }],
    ['És la línia 3.', 'Línea 3', { language: 'ca' }],
    ['Es en el kilómetro 12.', 'Cortada en el km 12', {}],
    ['If you are asked to leave, do it at once.', 'Event', { language: 'en' }],
    ['A avenida está cortada nos dous sentidos.', 'Avenida cortada', { language: 'gl' }],
    ['Feliz lunes.', 'Mercado: martes', {}],
    ['La Agenda 2030 y el 8M.', 'Acto', {}],
  ] as const)('are the same in other words, or none: %s', (text, fact, overrides) => {
    expect(told(text, { facts: facts(fact), ...overrides })).toEqual([]);
  });

  it.each([
    ['Te lo contamos en dos palabras y tres ratos.', {}],
    ['Lo tienes en el artículo 5 de la ordenanza.', {}],
    ['Sentimos que el 12 de mayo encontraras cerrado.', { post: aPost('Vine el 12 de mayo y estaba cerrado') }],
  ])('want no more than a tick in an everyday reply: %s', (text, overrides) => {
    expect(found(text, { severity: 'S4', ...overrides }).map(({ level }) => level)).toEqual(['warn']);
  });

  it.each([
    ['A partir de 6 años y hasta los 12.', 'De 6 a 12 años'],
    ['El 8 cerramos y el 9 abrimos a las 8 h.', '8 de septiembre: cerrado; 9 de septiembre: abre a las 8 h'],
    ['As noites do 24 e do 31 non hai recollida.', 'Recogida: 24/12 y 31/12 por la noche no hay'],
  ])('that a fact gives, of whatever, stop no everyday reply: %s', (text, fact) => {
    const stopped = reviewDraft(aReview(text, { facts: facts(fact), severity: 'S4' })).filter(
      ({ level, message }) => level !== 'advice' && message.key !== 'finding.grounding.no_fact',
    );
    expect(stopped.map(({ words }) => words)).toEqual([]);
  });

  it.each([
    ['Con 67 años puedes pedirlo.', 'Tengo 67 años, ¿puedo pedirlo?'],
    ['Cuéntales que son cuatro crías.', 'Hay 4 crías detrás del colegio'],
  ])('of the citizen’s own case want advice in an everyday reply, and more in a grave one: %s', (text, said) => {
    const levels = (severity: 'S2' | 'S4') =>
      found(text, { severity, post: aPost(said), electoral: false }).map(({ level }) => level);
    expect(levels('S4')).toEqual(['advice']);
    expect(levels('S2')).not.toEqual(['advice']);
  });

  it('of a citizen are not confirmed with a tick', () => {
    const post = aPost('¿Es el 20 de diciembre y cuesta 30 €?');
    const levels = found('Sí, es el 20 de diciembre y cuesta 30 €.', { severity: 'S4', post }).map(
      ({ level }) => level,
    );
    expect(levels).toEqual(['block', 'block']);
  });

  test.prop([fc.string({ unit: 'grapheme', maxLength: 200 })])('are found at their words in any text', (text) => {
    for (const { words, start, end } of found(text)) expect(text.slice(start, end)).toBe(words);
  });

  test.prop([fc.integer({ min: 10, max: 999_999 }), fc.constantFrom('.', ',', "'", '')])(
    'are the same number with any sign between thousands',
    (value, sign) => {
      const written = String(value).replace(/\B(?=(\d{3})+$)/g, sign);
      expect(told(`Hay ${written} calles.`, { facts: facts(`${value} calles`) })).toEqual([]);
    },
  );

  test.prop([fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 })], {
    examples: [
      [0, 1439],
      [1439, 0],
      [1438, 1439],
    ],
  })('are the hour of the fact or none', (said, known) => {
    const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    // "Hasta las 23:59" and "hasta las 0:00" say the same end of a day.
    const endOfDay = (minutes: number): boolean => minutes === 0 || minutes === 1439;
    const isSame = said === known || (endOfDay(said) && endOfDay(known));
    expect(told(`Informamos a las ${clock(said)}.`, { facts: facts(clock(known)) }).length).toBe(isSame ? 0 : 1);
  });
});
