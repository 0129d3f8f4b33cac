import { describe, expect, it } from 'vitest';
import type { Institution } from '../../../../src/domain/handbook/institution.ts';
import { checkCompetence } from '../../../../src/domain/review/competence/check-competence.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const DIRECTION = 'Dirección del plan de emergencias';
const OWN_PAGE = 'https://www.112cv.gva.es';

/** Our streets, which are the direction's while a plan is activated, and trains, which stay Renfe's. */
const competences: Institution['competences'] = [
  {
    id: 'calles',
    matter: { es: 'cortes de calles' },
    body: 'ours',
    whenPlanActive: { body: DIRECTION },
    terms: { es: ['cortes de calles', 'puente viejo'] },
  },
  { id: 'trenes', matter: { es: 'trenes' }, body: 'Renfe', link: 'https://www.renfe.com', terms: { es: ['trenes'] } },
];

function found(text: string, plan: ReviewInput['plan'], own: Institution['competences'] = competences) {
  const handbook = aHandbook();
  const switched = { ...handbook, institution: { ...handbook.institution, competences: own } };
  return checkCompetence(readDraft(aReview(text, { handbook: switched, plan }))).map(({ level, message, fix }) => ({
    level,
    body: message.params?.['body'],
    fix,
  }));
}

describe('the table of competences while an emergency plan is activated', () => {
  const promise = 'Abriremos el puente viejo el lunes.';

  it('gives a matter to the plan’s direction, and back once the plan is over', () => {
    expect(found(promise, null)).toEqual([]);
    expect(found(promise, { link: OWN_PAGE })).toMatchObject([{ level: 'block', body: DIRECTION }]);
    expect(found(promise, null)).toEqual([]);
  });

  it('points to where the direction’s messages stand, unless the handbook names its page', () => {
    expect(found(promise, { link: OWN_PAGE })[0]?.fix).toContain(OWN_PAGE);
    const named = competences.map((one) =>
      one.id === 'calles' ? { ...one, whenPlanActive: { body: DIRECTION, link: 'https://emergencias.example' } } : one,
    );
    expect(found(promise, { link: OWN_PAGE }, named)[0]?.fix).toContain('https://emergencias.example');
    expect(found(promise, { link: null })[0]?.fix).toBeUndefined();
  });

  it('leaves the others where they are', () => {
    const trains = 'Pondremos más trenes el lunes.';
    for (const plan of [null, { link: OWN_PAGE }])
      expect(found(trains, plan)).toMatchObject([{ level: 'block', body: 'Renfe' }]);
  });
});
