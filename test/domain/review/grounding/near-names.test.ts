import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { isNearName } from '../../../../src/domain/review/grounding/near-names.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const near = (name: string, fact: string) =>
  isNearName(readDraft(aReview('', { facts: [{ id: 'f1', key: 'f1', value: fact, source: '' }] })), name);

it.each([
  ['plaça de la Llotja', 'Salida: plaza de la Lonja'],
  ['rúa do Porto', 'Calle del Puerto, cortada'],
])('%s may be a name of «%s» in another language', (name, fact) => {
  expect(near(name, fact)).toBe(true);
});

it.each([
  ['carrer Sol', 'Calle Mar'],
  ['plaça de la Font', 'Salida: plaza de la Lonja'],
])('%s is no name of «%s»', (name, fact) => {
  expect(near(name, fact)).toBe(false);
});

test.prop([fc.constantFrom('Molins', 'Eras', 'Lonja', 'Sant Vicent')])('a name is near itself', (name) => {
  expect(near(`calle ${name}`, `Corte: calle ${name}`)).toBe(true);
});
