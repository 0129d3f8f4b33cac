import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../src/domain/review/model/finding.ts';
import type { ReviewInput } from '../../../../../src/domain/review/model/review-input.ts';
import { verdictOf } from '../../../../../src/domain/review/model/verdict-of.ts';
import { reviewDraft } from '../../../../../src/domain/review/review-draft.ts';
import { aReview } from '../../../../support/builders/drafts/a-review.ts';

const pool: ReviewInput['facts'] = [
  { id: 'f1', key: 'pool', value: 'Piscina cubierta, domingos: 9:30–14:00', source: 'Jefa de deportes' },
];

function told(text: string, overrides: Partial<ReviewInput>): Pick<Finding, 'level' | 'message'>[] {
  return reviewDraft(aReview(text, { origin: 'model', severity: 'S4', facts: pool, ...overrides }))
    .filter(({ message }) => message.key === 'finding.grounding.no_fact')
    .map(({ level, message }) => ({ level, message }));
}

describe('an everyday sentence whose figures stand in a fact of another language', () => {
  it.each([
    ['gl', 'Os domingos pódese vir nadar con calma de nove e media a dúas.'],
    ['eu', 'Igandeetan lasai egon zaitezke uretan 9:30etik 14:00etara.'],
  ] as const)('wants no tick in %s', (language, text) => {
    expect(told(text, { language, citizenLanguage: language }).map(({ level }) => level)).not.toContain('warn');
  });

  it('is stopped where it tells an act as done', () => {
    const text = 'Xa arranxaron a caldeira vella do edificio grande ás 9:30.';
    const draft = aReview(text, {
      origin: 'model',
      severity: 'S4',
      facts: pool,
      language: 'gl',
      citizenLanguage: 'gl',
    });
    expect(verdictOf(reviewDraft(draft))).not.toBe('pass');
  });

  it('wants one in a grave case', () => {
    const text = 'Os domingos pódese vir nadar con calma de nove e media a dúas.';
    const found = told(text, { language: 'gl', citizenLanguage: 'gl', severity: 'S1' });
    expect(found.map(({ level }) => level)).toEqual(['warn']);
  });
});
