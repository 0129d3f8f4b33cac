import { describe, expect, it } from 'vitest';
import { playbookById } from '../../../src/domain/handbook/handbook.ts';
import type { ReviewInput } from '../../../src/domain/review/model/review-input.ts';
import { reviewDraft } from '../../../src/domain/review/review-draft.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aReview } from '../../support/builders/drafts/a-review.ts';

const aPost = { network: 'x', text: '¿Qué pasa?', author: 'Rosa Mil', url: null, postedAt: null };

/** `level rule: words` of what a person is told. */
function told(text: string, overrides: Partial<ReviewInput> = {}): string[] {
  return reviewDraft(aReview(text, { post: aPost, ...overrides })).map(
    ({ level, rule, words }) => `${level} ${rule}: ${words}`,
  );
}

const levelsOf = (text: string, overrides: Partial<ReviewInput>) =>
  new Set(
    reviewDraft(aReview(text, { post: aPost, ...overrides }))
      .filter(({ rule }) => ['style', 'readability', 'must-contain'].includes(rule))
      .map(({ level }) => level),
  );

describe('the case gives a finding its strength', () => {
  const officialese = 'Asimismo, se procederá a dar traslado de la solicitud.';
  const handbook = aHandbook();
  const flood = { handbook, playbook: playbookById(handbook, 'flood') ?? null, postClass: 'question' as const };

  it.each(['S3', 'S4'] as const)('in %s style and what is lacking advise', (severity) => {
    expect(levelsOf(officialese, { ...flood, severity })).not.toContain('warn');
    expect(levelsOf('Rogamos paciencia. Todo está bajo control.', { severity }).has('advice')).toBe(true);
    expect(levelsOf('Gracias por escribir.', { ...flood, severity })).toEqual(new Set(['advice']));
  });

  it.each(['S1', 'S2', null] as const)('in %s they want a tick', (severity) => {
    expect(levelsOf(officialese, { severity })).toContain('warn');
    expect(levelsOf('Gracias por escribir.', { ...flood, severity })).toContain('warn');
  });

  it.each(['S1', 'S2'] as const)(
    'in %s neutrality never blocks, in an election either, and calls legal',
    (severity) => {
      for (const electoral of [false, true]) {
        const found = reviewDraft(
          aReview('El alcalde dirige el plan. Sube a un piso alto. Vota al PSOE.', { severity, electoral }),
        ).filter(({ rule }) => rule === 'neutrality');
        expect(found).not.toEqual([]);
        expect(found.filter(({ level }) => level !== 'warn')).toEqual([]);
        if (electoral) expect(found.every(({ asks }) => asks === 'legal')).toBe(true);
      }
    },
  );

  it('of an everyday matter politics still blocks', () => {
    expect(told('Vota al PSOE.', { severity: 'S4' }).join()).toContain('block neutrality');
  });

  it('a laugh in an everyday matter wants a tick, and is blocked in a grave one', () => {
    expect(told('Jajaja, gracias, Rosa.', { severity: 'S4' }).join()).toContain('warn never-say: Jajaja');
    expect(told('Jajaja, gracias, Rosa.', { severity: 'S1' }).join()).toContain('block never-say: Jajaja');
  });

  it.each(['Seguro que el equipo sabe quién es.', 'La causa fue un robo de cable.'])(
    'while an emergency plan is activated no doubt is tolerated, in S3 and S4 either: %s',
    (text) => {
      for (const severity of ['S3', 'S4'] as const) {
        expect(told(text, { severity }).join()).not.toContain('block');
        expect(told(text, { severity, plan: { link: null } }).join()).toContain('block');
      }
    },
  );

  it('comfort about an everyday matter is not blocked', () => {
    expect(told('No pasa nada, Rosa.', { severity: 'S4' }).join()).not.toContain('block');
    expect(told('No pasa nada, Rosa.', { severity: 'S1' }).join()).toContain('block never-say');
  });
});

describe('one finding a sentence', () => {
  it('all blocks of a sentence are told, and nothing beside them', () => {
    const found = reviewDraft(
      aReview('Llama al 612 345 678 o al 698 765 432 y a la mayor brevedad posible te atienden.', { post: aPost }),
    ).filter(({ start, end, words }) => words !== '' && start < end);
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['block']));
    expect(found.length).toBeGreaterThan(1);
  });

  it('several ticks are one', () => {
    const ticks = reviewDraft(
      aReview('Te contestamos con urgencia y sin demora.', { post: aPost, severity: 'S1' }),
    ).filter(({ level, words }) => level !== 'block' && words !== '');
    expect(ticks).toHaveLength(1);
  });

  it('the words of two sentences are told apart', () => {
    const found = told('Llama al 612 345 678. Mira evil.example.', { severity: 'S4' });
    expect(found).toEqual(['block grounding: 612 345 678', 'block grounding: evil.example']);
  });
});
