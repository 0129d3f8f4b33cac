import { describe, expect, it } from 'vitest';
import { reviewDraft } from '../../../src/domain/review/review-draft.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { aReview } from '../../support/builders/drafts/a-review.ts';

/** What a good reply says, and what was once stopped for its sound. */
const GOOD: readonly (readonly [Language, string])[] = [
  ['es', 'No podemos prometer una fecha. No podemos garantizarlo.'],
  ['es', 'Hasta que Sanidad lo confirme, no la bebas.'],
  ['es', 'Dinos la calle. Gracias por avisar.'],
  ['es', 'Quédate en un piso alto y no cruces agua.'],
  ['es', 'El 016 atiende las 24 horas, los 365 días del año.'],
  ['es', 'No podemos decir si es seguro.'],
  ['ca', 'Queda’t en un pis alt i no creues aigua.'],
  ['ca', 'No podem garantir-ho. No podem prometre una data.'],
  ['gl', 'Por favor, borra a foto: ten datos que só che tocan a ti.'],
  ['gl', 'Non podemos prometer unha data.'],
  ['eu', 'Mila esker zure hitzengatik.'],
  ['eu', 'Zergatia ez da ezagutzen oraindik.'],
  ['eu', 'Umerik zauritu bada, deitu 112ra.'],
  ['eu', 'Osasun Sailak baieztatu arte, ez edan.'],
  ['en', 'We cannot promise a date. We cannot answer that here.'],
  ['en', 'That message is false. Do not open the link or give your details.'],
];

/** What sounds like them and is none of them. */
const BAD: readonly (readonly [Language, string])[] = [
  ['es', 'Podemos garantizar que mañana habrá luz.'],
  ['es', 'Quédate en la calle.'],
  ['es', 'Según AEMET, la alerta ha terminado.'],
  ['eu', 'Zergatia matxura bat izan da.'],
  ['en', 'We promise that it will be fixed. Give us your phone number.'],
];

const blocks = (language: Language, text: string) =>
  reviewDraft(aReview(text, { language })).filter(({ level }) => level === 'block');

describe('good replies', () => {
  it.each(GOOD)('are let through: %s %s', (language, text) => {
    expect(blocks(language, text)).toEqual([]);
  });

  it.each(BAD)('are told from bad ones: %s %s', (language, text) => {
    expect(blocks(language, text)).not.toEqual([]);
  });
});
