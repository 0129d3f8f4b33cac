import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { releaseNeeds } from '../../../../src/domain/cases/approval/release-needs.ts';
import { reviewCaseDraft } from '../../../../src/domain/cases/approval/review-case-draft.ts';
import { planMessage } from '../../../../src/domain/cases/drafting/plan-message.ts';
import { draftFromPlaybook } from '../../../../src/domain/cases/drafting/redraft.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import type { ActivatedPlan } from '../../../../src/domain/cases/model/crises/crisis.ts';
import { requestByItself } from '../../../../src/domain/cases/writing/request-writing.ts';
import type { ComposedDraft } from '../../../../src/domain/drafts/composed-draft.ts';
import { findOperations } from '../../../../src/domain/review/operations/find-operations.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
import { LANGUAGES } from '../../../../src/domain/text/languages.ts';
import { aCase, aContext, aDraft, anAssessment, aPost, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisis } from '../../../support/builders/crises/a-crisis.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const shipped = (await readHandbook(PLAYBOOKS, '2026-11-24')).handbook ?? aHandbook();

const PLAN: ActivatedPlan = {
  level: 'situación 2',
  director: 'Emergencias de la Generalitat',
  link: 'https://www.112cv.gva.es',
  since: START,
};

const OWN = { templateId: 'flood/es/question/a', text: 'La CV-500 está cortada.' } as ComposedDraft;

/** A question about a playbook's matter while a plan is activated. */
function asked(playbook: string, language: Language, plan: ActivatedPlan | null = PLAN): CaseState {
  return aCase({
    drafts: [],
    posts: [aPost({ network: 'x' })],
    crisis: aCrisis({ playbook, plan }),
    core: { playbook, crisisId: 1, assessment: anAssessment({ language, playbook }) },
  });
}

function pointing(state: CaseState) {
  const composed = planMessage(state, [OWN], { handbook: shipped });
  if (composed === null) throw new Error('nothing points to the direction');
  return draftFromPlaybook(composed, state, aContext({ handbook: shipped }));
}

const spoken = LANGUAGES.filter((language) => shipped.style.languages[language] !== undefined);
const inEmergencies = ['flood', 'wildfire', 'wind-and-snow', 'power-cut', 'transport'];

describe('the words that point to a plan’s direction', () => {
  it.for(inEmergencies.flatMap((playbook) => spoken.map((language) => [playbook, language] as const)))(
    'pass every check as the house ships them: %s, %s',
    ([playbook, language]) => {
      const state = asked(playbook, language);
      const draft = pointing(state);
      expect(draft.language).toBe(language);
      expect(draft.text).toContain('https://www.112cv.gva.es');
      expect(draft.text.length).toBeLessThanOrEqual(280);
      expect(findOperations(draft.text)).toEqual([]);
      const stops = reviewCaseDraft(draft, state, shipped, START).filter(({ level }) => level === 'block');
      expect(stops.map(({ message, words }) => `${message.key}: ${words}`)).toEqual([]);
    },
  );

  it('ask for no more approvals than any reply of the same urgency', () => {
    const state = asked('flood', 'es');
    const usual = { ...state, crisis: null };
    const at = { handbook: shipped, now: START };
    const draft = pointing(state);
    expect(releaseNeeds(draft, state, at).slots).toEqual(releaseNeeds(draft, usual, at).slots);
  });

  it('are not there without a plan, without its address, or where nothing tells of operations', () => {
    const state = asked('flood', 'es');
    expect(planMessage(asked('flood', 'es', null), [OWN], { handbook: shipped })).toBeNull();
    expect(planMessage(asked('flood', 'es', { ...PLAN, link: null }), [OWN], { handbook: shipped })).toBeNull();
    expect(planMessage(state, [{ ...OWN, text: 'Sube a un piso alto.' }], { handbook: shipped })).toBeNull();
  });

  it('are left as they are by a model', () => {
    const writer = { model: 'qwen3', host: 'localhost', tokensToday: 0 };
    const state = asked('flood', 'es');
    const with_ = (draft: ReturnType<typeof aDraft>): CaseState => ({
      ...state,
      drafts: [draft],
      core: { ...state.core, currentDraftId: draft.id },
    });
    const context = aContext({ handbook: shipped, model: writer });
    expect(requestByItself(with_(aDraft()), context).changes).toHaveLength(1);
    expect(requestByItself(with_(pointing(state)), context).changes).toEqual([]);
  });
});
