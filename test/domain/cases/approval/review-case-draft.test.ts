import { describe, expect, it } from 'vitest';
import { reviewCaseDraft } from '../../../../src/domain/cases/approval/review-case-draft.ts';
import type { CaseCore } from '../../../../src/domain/cases/model/case-state.ts';
import { aCase, aFact, aPost, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { somePlaybooks } from '../../../support/builders/handbook/some-playbooks.ts';

/** The handbook with one thing more in its flood playbook: the shelter's phone, good until the end of the year. */
function withShelter() {
  const shelter = {
    id: 'shelter',
    texts: { es: 'Albergue: 600 123 123' },
    source: 'https://www.vallserena.example/albergue',
    owner: 'emergencies',
    validUntil: '2026-12-31',
  };
  const playbooks = somePlaybooks().map((one) => (one.id === 'flood' ? { ...one, standingFacts: [shelter] } : one));
  return aHandbook({ playbooks });
}

function blocked(
  phone: string,
  now = START,
  facts = [aFact({ key: 'zone', value: 'La Ribera, 600 456 456' })],
): boolean {
  const state = aCase({ core: { playbook: 'flood' }, facts });
  const draft = { text: `Si no puedes volver a casa, llama al ${phone}.`, language: 'es' } as const;
  return reviewCaseDraft(draft, state, withShelter(), now).some((finding) => finding.level === 'block');
}

describe('a case’s text', () => {
  it('may name what a standing fact or an entered one vouches for, and nothing else', () => {
    expect(blocked('600 123 123')).toBe(false);
    expect(blocked('600 456 456')).toBe(false);
    expect(blocked('600 789 789')).toBe(true);
  });

  it('may not once the fact has run out, in the institution’s own day', () => {
    expect(blocked('600 123 123', '2026-12-31T22:59:00.000Z')).toBe(false);
    expect(blocked('600 123 123', '2026-12-31T23:00:00.000Z')).toBe(true);
    expect(blocked('600 456 456', START, [aFact({ value: '600 456 456', validUntil: START })])).toBe(true);
  });

  it('may not praise while an election is called, polling day included, in the institution’s own day', () => {
    const handbook = aHandbook();
    handbook.institution.electoralPeriods = [{ from: '2026-12-01', to: '2026-12-20', scope: 'municipal' }];
    const text = 'Hemos duplicado las plazas de la escuela de música.';
    const known = aFact({ scope: 'case:1', key: 'own', value: text });
    const levelAt = (now: string) =>
      reviewCaseDraft({ text, language: 'es' }, aCase({ facts: [known] }), handbook, now)
        .filter(({ rule }) => rule === 'neutrality')
        .map(({ level }) => level);
    expect(levelAt('2026-11-30T22:59:00.000Z')).toEqual(['warn']);
    expect(levelAt('2026-11-30T23:00:00.000Z')).toEqual(['block']);
    expect(levelAt('2026-12-20T22:59:00.000Z')).toEqual(['block']);
    expect(levelAt('2026-12-20T23:00:00.000Z')).toEqual(['warn']);
  });

  it.each([['El albergue abre a las 9.', 'Albergue: plaza 9, abre a las 8 h', 'advice']])(
    'is reviewed by the severity of before until its lowering is confirmed: %s',
    (text, value, eased) => {
      const levelsIn = (core: Partial<CaseCore>) =>
        reviewCaseDraft(
          { text, language: 'es' },
          aCase({ core, facts: [aFact({ scope: 'case:1', key: 'own', value })] }),
          aHandbook(),
          START,
        )
          .filter(({ rule }) => rule === 'grounding')
          .map(({ level }) => level);
      const floor: CaseCore['floor'] = { severity: 'S2', tags: [], by: ['slack:UANA'] };
      expect(levelsIn({ severity: 'S2' })).toEqual(['block']);
      expect(levelsIn({ severity: 'S3' })).toEqual([eased]);
      expect(levelsIn({ severity: 'S3', floor })).toEqual(['block']);
    },
  );

  it('is reviewed as in an election where its case is tagged so, also until the tag’s removal is confirmed', () => {
    const text = 'Hemos duplicado las plazas de la escuela de música.';
    const known = aFact({ scope: 'case:1', key: 'own', value: text });
    const levelOf = (core: Partial<CaseCore>) =>
      reviewCaseDraft({ text, language: 'es' }, aCase({ facts: [known], core }), aHandbook(), START)
        .filter(({ rule }) => rule === 'neutrality')
        .map(({ level }) => level);
    expect(levelOf({})).toEqual(['warn']);
    expect(levelOf({ tags: ['legal'] })).toEqual(['warn']);
    expect(levelOf({ tags: ['electoral'] })).toEqual(['block']);
    expect(levelOf({ floor: { severity: 'S4', tags: ['electoral'], by: ['slack:UANA'] } })).toEqual(['block']);
  });

  it('is reviewed once, as it is written and as it is read back from the database', () => {
    const handbook = aHandbook();
    const { style } = handbook;
    let readings = 0;
    Object.defineProperty(handbook, 'style', {
      get() {
        readings += 1;
        return style;
      },
    });
    const post = aPost();
    const readBack = Object.fromEntries(Object.entries(post).toReversed()) as typeof post;
    const review = (one: typeof post) =>
      reviewCaseDraft({ text: 'Abrimos a las 9.', language: 'es' }, aCase({ posts: [one] }), handbook, START);
    const found = review(post);
    const once = readings;
    expect(review({ ...readBack, keys: [...post.keys, 'another'], why: 'asked twice' })).toEqual(found);
    expect(once).toBeGreaterThan(0);
    expect(readings).toBe(once);
  });
});
