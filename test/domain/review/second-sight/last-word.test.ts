import { describe, expect, it } from 'vitest';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { reviewDraft } from '../../../../src/domain/review/review-draft.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const post = { network: 'x', text: '¿Qué ha pasado con el parque?', author: 'Rosa Mil', url: null, postedAt: null };
const facts = [{ id: 'f1', key: 'f1', value: 'Parque: abierto de 9 a 20 h', source: '' }];

/** Strengths and keys of what a person is told. */
function told(text: string, overrides: Partial<ReviewInput> = {}): string[] {
  return reviewDraft(aReview(text, { severity: 'S4', origin: 'model', post, ...overrides })).map(
    ({ level, message }) => `${level} ${message.key.replace('finding.', '')}`,
  );
}

describe('the last word on a sentence of an everyday reply', () => {
  it('is advice for a wording that is seldom wrong, in a sentence that is likely sound', () => {
    const said = 'Gracias por avisar, lo pasamos a Parques para que lo miren lo antes posible.';
    expect(told(said, { facts }).filter((one) => one.startsWith('warn'))).toEqual([]);
  });

  it('is a tick for a sentence that is like those at fault, where no other check found one', () => {
    expect(told('Gracias. Con lo fácil que es llamar.')).toContain('warn grounding.likely-fault');
  });

  it('is none for what a fact says in these very words', () => {
    const said = 'Con lo fácil que es llamar.';
    const own = [{ id: 'f1', key: 'f1', value: `Gracias. ${said}`, source: '' }];
    expect(told(`Gracias. ${said}`, { facts: own }).join()).not.toContain('likely-fault');
  });

  it('is none for a matter that is passed on, and for a word or two', () => {
    expect(told('Lo pasamos a la brigada para que lo vean cuanto antes. Ánimo.').join()).not.toContain('likely-fault');
  });

  it('never takes the tick of what contradicts a fact', () => {
    const shut = [{ id: 'f1', key: 'f1', value: 'Piscina: cerrada hasta nuevo aviso', source: '' }];
    expect(told('La piscina abre mañana.', { facts: shut }).join()).toMatch(/warn grounding\.contradicts|block/u);
  });

  it('never takes the tick of a sentence that nothing backs where no fact was entered', () => {
    expect(told('El técnico municipal cambió ayer la bomba del depósito.').join()).toMatch(/warn|block/u);
  });

  it.each([{ severity: 'S2' }, { severity: null }, { electoral: true }] as const)(
    'is not asked where each doubt counts: %o',
    (grave) => {
      const said = 'Lo arreglamos lo antes posible, prometido.';
      expect(told(said, { facts, ...grave }).some((one) => /^(?:warn|block) never-say/.test(one))).toBe(true);
    },
  );
});
