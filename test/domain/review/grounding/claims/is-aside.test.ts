import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findUnsupportedClaims } from '../../../../../src/domain/review/grounding/claims/find-unsupported-claims.ts';
import { readDraft } from '../../../../../src/domain/review/model/draft-reading.ts';
import type { Language } from '../../../../../src/domain/text/languages.ts';
import { aReview } from '../../../../support/builders/drafts/a-review.ts';

function strengths(text: string, notes: readonly string[] = [], language: Language = 'es') {
  const facts = notes.map((value, at) => ({ id: `f${at}`, key: `f${at}`, value, source: '' }));
  const draft = aReview(text, { facts, language, severity: 'S4', origin: 'model' });
  return findUnsupportedClaims(readDraft(draft)).map(({ level }) => level);
}

const TOLD: readonly (readonly [Language, string])[] = [
  ['es', 'Los chavales del instituto rompieron la valla.'],
  ['ca', 'Els xicots del poble van trencar la tanca.'],
  ['gl', 'Os rapaces do instituto romperon o valado.'],
  ['eu', 'Barrutik ustelduta zegoelako bota zen.'],
  ['en', 'Teenagers from the school broke the fence.'],
];

describe('a sentence of an everyday reply', () => {
  it.each(TOLD)('that no fact touches wants a look, in %s: %s', (language, text) => {
    expect(strengths(text, [], language)).toContain('warn');
  });

  it.each([
    ['gl', 'Un dos actores está indisposto.', 'Función: suspendida por indisposición de un actor'],
    ['ca', 'Hi passa un camió cisterna els dimarts.', 'Arbolado: camión cisterna los martes'],
    ['es', 'Esta mañana no salieron dos servicios.', 'Línea 3, hoy: dos servicios sin prestar por avería'],
  ] as const)('that says in other words what a fact says wants none, in %s: %s', (language, text, note) => {
    expect(strengths(text, [note], language)).not.toContain('warn');
  });

  it.each([
    ['es', 'La farola ya está reparada.', 'Farola de la calle Luna: avisada la contrata'],
    ['es', 'Hoy la piscina está abierta.', 'Piscina: cerrada por avería'],
    ['gl', 'O tobogán xa foi reparado.', 'Tobogán: en revisión'],
    ['ca', 'El vidre ja està canviat.', 'Vidre del casal: encarregat'],
  ] as const)('that tells an act done which no fact tells wants one, in %s: %s', (language, text, note) => {
    expect(strengths(text, [note], language)).toContain('warn');
  });

  it.each([
    ['es', 'Damos traslado al equipo de jardines.'],
    ['ca', 'Ho corregim i pengem el bo.'],
    ['gl', 'Dámoslle a túa mensaxe ao equipo.'],
    ['eu', 'Kirol arloak esaten digunean, hemen jarriko dugu.'],
    ['en', 'We hang the right one up today.'],
    ['es', 'Rellena la solicitud en la sede.'],
    ['es', 'Cuidado al pasar con los críos.'],
  ] as const)('about our own service wants none, in %s: %s', (language, text) => {
    expect(strengths(text, [], language)).not.toContain('warn');
  });

  test.prop([fc.constantFrom(...TOLD), fc.constantFrom('Horario: de 9 a 14 h', 'Biblioteca: abierta', 'Entrada: 3 €')])(
    'that no fact touches is not made true by a fact about another matter',
    ([language, text], note) => {
      expect(strengths(text, [note], language)).toContain('warn');
    },
  );
});
