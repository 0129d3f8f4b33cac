import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { findUngroundedQuantities } from '../../../../../src/domain/review/grounding/figures/find-ungrounded-quantities.ts';
import { spellOutFact } from '../../../../../src/domain/review/grounding/figures/spell-out-fact.ts';
import { readDraft } from '../../../../../src/domain/review/model/draft-reading.ts';
import { aReview } from '../../../../support/builders/drafts/a-review.ts';

function ungrounded(text: string, note: string): string[] {
  const facts = [{ id: 'f1', key: 'note', value: note, source: 'Jefa de guardia' }];
  return findUngroundedQuantities(readDraft(aReview(text, { facts }))).map(({ words }) => words);
}

it.each([
  ['M a S 9-13 y 15-18', 'Abre de martes a sábado, de 9 a 13 y de 15 a 18 h.'],
  ['mar-dom 10:00-13:30; lunes cerrado', 'De martes a domingo, de 10 a 13:30.'],
  ['Invierno (oct-mar)', 'De octubre a marzo.'],
  ['sin servicio noches 24 y 31 dic', 'No, ni la noche del 24 ni la del 31.'],
  ['Corte de 8:30–13:00', 'El corte es de 8.30 a 13 h.'],
  ['sábados 10–13:30 h', 'Abre los sábados de 10 de la mañana a 13:30.'],
])('a reply may say in words what the note %s abbreviates', (note, text) => {
  expect(ungrounded(text, note)).toEqual([]);
});

it.each([
  ['avenida del Mar', 'Abre el martes.'],
  ['M a S 9-13', 'Abre el domingo.'],
  ['L-V 9-14', 'Abre hasta las 20 h.'],
])('the note %s grounds nothing else', (note, text) => {
  expect(ungrounded(text, note)).not.toEqual([]);
});

test.prop([fc.string({ unit: 'binary', maxLength: 300 })])('any note at all can be spelled out', (note) => {
  expect(typeof spellOutFact(note)).toBe('string');
});
