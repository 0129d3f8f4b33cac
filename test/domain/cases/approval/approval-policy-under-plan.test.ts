import { describe, expect, it } from 'vitest';
import { openSlots } from '../../../../src/domain/cases/approval/approval-policy.ts';
import { releaseNeeds } from '../../../../src/domain/cases/approval/release-needs.ts';
import type { ActivatedPlan, Crisis } from '../../../../src/domain/cases/model/crises/crisis.ts';
import type { Destination } from '../../../../src/domain/cases/model/destination.ts';
import { SEVERITIES } from '../../../../src/domain/handbook/vocabulary.ts';
import { OPERATIONS } from '../../../../src/domain/review/operations/operations-theme.ts';
import { aCase, aDraft, aFact, ana, biel, dora, lluc, oscar, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { aCrisis } from '../../../support/builders/crises/a-crisis.ts';
import { spanish } from '../../../support/builders/drafts/operations/sentences-es.ts';

const CLOSED_ROAD = 'Hola. La CV-500 está cortada en los dos sentidos. Gracias por preguntar.';
const ADVICE = 'Hola. Sube a un piso alto y no cruces agua. Gracias por preguntar.';

const PLAN: ActivatedPlan = {
  level: 'situación 2',
  director: 'Emergencias de la Generalitat',
  link: 'https://www.112cv.gva.es',
  since: '2026-11-24T09:30:00.000Z',
};

const withPlan = (over: Partial<Crisis> = {}) => aCrisis({ plan: PLAN, ...over });

/** A routine case of a crisis, with this text of a writer's on its card. */
function aStoryOf(text: string, crisis: Crisis | null = withPlan(), handbook = aHandbook()) {
  const drafts = [aDraft({ text, templateId: null })];
  const facts = [aFact({ scope: 'case:1', key: 'street', value: text, source: 'https://www.112cv.gva.es' })];
  return aStory(aCase({ drafts, facts, crisis, core: { crisisId: crisis?.id ?? null } }), handbook);
}

describe('while an emergency plan is activated', () => {
  it('what speaks of its operations is approved by its direction too, even in S4', () => {
    const story = aStoryOf(CLOSED_ROAD);
    expect(story.propose(ana)).toBe('done');
    expect(story.approve(biel)).toBe('done');
    expect(story.status()).toBe('in_review');
    expect(story.approve(lluc)).toBe('refusal.plan_chain_roads');
    expect(story.approve(dora)).toBe('done');
    expect(story.status()).toBe('approved');
    story.pass(30_000);
    expect(story.leaveHold()).toBe('publishing');
  });

  it.for([
    ['evacuation', 'Hola. Evacuad ya la urbanización El Pinar. Gracias.'],
    ['figures', 'Hola. Hay 230 personas en el albergue. Gracias.'],
    ['perimeter', 'Hola. El fuego avanza hacia la sierra. Gracias.'],
  ])('says so of %s', ([operation, text]) => {
    const story = aStoryOf(text ?? '');
    story.propose(ana);
    story.approve(biel);
    expect(story.approve(lluc)).toBe(`refusal.plan_chain_${operation}`);
  });

  it('its direction may say so by voice', () => {
    const story = aStoryOf(CLOSED_ROAD);
    story.propose(ana);
    story.approve(biel);
    const spoken = {
      kind: 'record_spoken',
      voiceId: 'fire-chief',
      at: '11:00',
      ...story.shown(),
      ...story.ticked(),
    } as const;
    expect(story.does(ana, spoken)).toBe('done');
    expect(story.status()).toBe('approved');
  });

  it('nobody else’s approvals are enough, whatever the urgency and the words', () => {
    const others = [
      ['writer'],
      ['approver'],
      ['approver', 'lead'],
      ['area'],
      ['legal'],
      ['dpo'],
      ['duty_officer'],
    ] as const;
    for (const severity of SEVERITIES) {
      for (const text of OPERATIONS.flatMap((operation) => spanish.said[operation])) {
        const draft = aDraft({ text, templateId: null });
        const state = aCase({ drafts: [draft], crisis: withPlan(), core: { severity } });
        const { slots } = releaseNeeds(draft, state, { handbook: aHandbook(), now: START });
        expect(openSlots(slots, [...others, ...others])).not.toEqual([]);
        expect(openSlots(slots, [...others, ['plan_director']])).toEqual([]);
      }
    }
  });

  it('advice takes what it always takes', () => {
    const story = aStoryOf(ADVICE);
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    expect(story.status()).toBe('approved');
  });

  it('one place of a text is enough', () => {
    const destination: Destination = {
      target: 'p1',
      network: 'x',
      audience: 'public',
      corrects: [],
      text: CLOSED_ROAD,
    };
    const draft = aDraft({ text: ADVICE, places: [destination] });
    const state = aCase({ drafts: [draft], crisis: withPlan() });
    const { slots } = releaseNeeds(draft, state, { handbook: aHandbook(), now: START });
    expect(slots.at(-1)).toMatchObject({ anyOf: ['plan_director'], because: { operation: 'roads' } });
  });

  it('the direction is asked once, where S1 asks it anyway', () => {
    const story = aStoryOf(CLOSED_ROAD);
    story.change((state) => ({ ...state, core: { ...state.core, severity: 'S1' } }));
    const [draft] = story.state().drafts;
    const needs = releaseNeeds(draft ?? aDraft(), story.state(), { handbook: aHandbook(), now: story.now() });
    expect(needs.slots.map(({ anyOf }) => anyOf.join(' '))).toEqual(['approver lead', 'plan_director']);
    expect(needs.slots[1]?.because).toMatchObject({ words: 'CV-500 está cortada' });
  });

  it('the chain is whom the handbook names', () => {
    const handbook = aHandbook();
    const named = { ...handbook, severity: { ...handbook.severity, planChain: { anyOf: ['legal' as const] } } };
    const story = aStoryOf(CLOSED_ROAD, withPlan(), named);
    story.propose(ana);
    story.approve(biel);
    expect(story.approve(dora)).toBe('refusal.plan_chain_roads');
    expect(story.approve(lluc)).toBe('done');
  });
});

describe('without an activated plan', () => {
  it.for([
    ['no crisis', null],
    ['a crisis without one', aCrisis()],
    ['a crisis that is over', withPlan({ closed: { by: ana, at: '2026-11-24T09:50:00.000Z', why: 'Ya pasó' } })],
  ] as const)('no chain is asked: %s', ([_, crisis]) => {
    const story = aStoryOf(CLOSED_ROAD, crisis);
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    expect(story.status()).toBe('approved');
  });

  it('one that is activated during the hold stops what lacks its chain', () => {
    const story = aStoryOf(CLOSED_ROAD, aCrisis());
    story.propose(oscar);
    story.approve(biel);
    story.change((state) => ({ ...state, crisis: withPlan() }));
    story.pass(30_000);
    expect(story.leaveHold()).toBe('stopped.plan_chain');
    expect(story.status()).toBe('open');
  });
});
