import { describe, expect, it } from 'vitest';
import { callingPost, isLeftUntold, isUntold } from '../../../../src/domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { isPending } from '../../../../src/domain/cases/model/case-status.ts';
import type { Effect } from '../../../../src/domain/cases/model/changes.ts';
import { openCase } from '../../../../src/domain/intake/open-case.ts';
import type { Because } from '../../../../src/domain/triage/model/assessment.ts';
import {
  aCase,
  aContext,
  anAssessment,
  ana,
  aPost,
  berta,
  biel,
  dora,
  oscar,
  START,
} from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const LIVE = 'https://x.com/vallserena/status/9001';
/** START is 11:00 in town. */
const TOLD = { kind: 'record_told', who: 'Sala del 112, Marta', phone: '112', at: '10:58' } as const;
const AT_RISK = { class: 'life_risk', severity: 'S1' } as const;

function atRisk(over: Partial<CaseState['core']> = {}) {
  return aStory(aCase({ core: { ...AT_RISK, ...over } }));
}

function asked(effects: readonly Effect[]) {
  return effects.flatMap((effect) => (effect.kind === 'thread' ? [effect.entry.asks] : []));
}

describe('a person at risk', () => {
  it('is called out to the duty officer as soon as the case opens, with the emergency number', () => {
    const flagged = { id: 'post-1', post: aPost(), why: null, keys: [], asksUs: true };
    const assessment = anAssessment({ ...AT_RISK, playbook: null });
    const { effects } = openCase(7, flagged, assessment, [], { ...aContext(), digestKey: 'k' });
    expect(effects.at(-1)).toEqual({
      kind: 'thread',
      caseId: 7,
      entry: { sentence: { key: 'thread.at_risk', params: { phone: '112' } }, asks: 'duty_officer' },
    });
    const ordinary = openCase(8, flagged, anAssessment(), [], { ...aContext(), digestKey: 'k' });
    expect(asked(ordinary.effects)).toEqual([undefined]);
  });

  it('stays to be dealt with after the reply is out, until somebody records who was told', () => {
    const story = atRisk({ severity: 'S4' });
    story.propose(ana);
    story.approve(biel);
    story.pass(30_000);
    story.leaveHold();
    story.markPublished(ana, LIVE);
    expect([story.status(), isPending(story.state())]).toEqual(['answered', true]);
    expect(story.does(oscar, TOLD)).toBe('done');
    expect([isUntold(story.state()), isPending(story.state())]).toEqual([false, false]);
  });

  it('leaves who was told, on which phone and when in a row of its own, and only its id in the record', () => {
    const story = atRisk();
    expect(story.does(oscar, { ...TOLD, who: `  ${TOLD.who} ` })).toBe('done');
    const [handoff] = story.state().handoffs;
    expect(handoff).toMatchObject({
      who: TOLD.who,
      phone: '112',
      at: '2026-11-24T09:58:00.000Z',
      recordedBy: oscar,
      recordedAt: START,
    });
    expect(story.audit.at(-1)).toMatchObject({ event: 'gesture.record_told', detail: { telling: handoff?.id } });
    expect(JSON.stringify(story.audit)).not.toContain('Marta');
    expect(JSON.stringify(story.effects)).not.toContain('Marta');
  });

  it.each([
    ['nobody', { who: '  ' }, 'refusal.told_whom'],
    ['a name without end', { who: 'a'.repeat(201) }, 'refusal.told_whom'],
    ['no phone', { phone: 'el de siempre' }, 'refusal.told_phone'],
    ['no hour', { at: 'ahora' }, 'refusal.told_when'],
    ['an hour that no clock has', { at: '24:10' }, 'refusal.told_when'],
    ['an hour to come', { at: '13:00' }, 'refusal.told_when'],
  ])('is not told by %s', (_, wrong, refusal) => {
    const story = atRisk();
    expect(story.does(ana, { ...TOLD, ...wrong })).toBe(refusal);
    expect(story.state().handoffs).toEqual([]);
  });

  it('was told late last evening when the hour is one of yesterday', () => {
    const story = atRisk();
    expect(story.does(ana, { ...TOLD, at: '23:50' })).toBe('done');
    expect(story.state().handoffs[0]?.at).toBe('2026-11-23T22:50:00.000Z');
  });

  it('may be passed on more than once, and only where somebody is at risk', () => {
    const story = atRisk();
    story.does(ana, TOLD);
    expect(story.does(oscar, { ...TOLD, who: 'Policía Local' })).toBe('done');
    expect(story.state().handoffs.map(({ who }) => who)).toEqual([TOLD.who, 'Policía Local']);
    expect(aStory().does(ana, TOLD)).toBe('refusal.not_at_risk');
  });
});

describe('the post that called for help', () => {
  const [question, call, hurry] = ['¿Sube el agua?', 'Mi padre está ATRAPADO en el garaje', '¡Daos prisa!'].map(
    (text, at) => aPost({ id: `p${at}`, text }),
  );
  const posts = [question, call, hurry].flatMap((post) => post ?? []);

  it('has the words that triage saw; where it saw none, it is the first', () => {
    const trapped: Because = { decided: 'class', rule: 'life_risk.trapped', words: ['ATRAPADO'] };
    const assessment = anAssessment({ class: 'life_risk', because: [trapped] });
    const { core } = aCase();
    expect(callingPost({ core: { ...core, assessment }, posts })).toBe(call);
    expect(callingPost({ core, posts })).toBe(question);
    expect(callingPost({ core, posts: [] })).toBeUndefined();
  });
});

describe('the reply to a person at risk', () => {
  it.each([
    ['gender_violence', 'private'],
    ['child_abuse', 'private'],
    ['violence_at_home', 'private'],
    ['missing_child', 'private'],
    ['suicide', 'private'],
    ['trapped', 'public'],
    ['missing_person', 'public'],
  ])('to %s begins %s', (kind, audience) => {
    const because = [
      { decided: 'class', rule: 'life_risk.cry_for_help', words: ['Socorro'] },
      { decided: 'class', rule: `life_risk.${kind}`, words: [] },
    ] as const;
    const assessment = anAssessment({
      ...AT_RISK,
      playbook: null,
      because: because.map((one) => ({ ...one, words: [...one.words] })),
    });
    const flagged = { id: 'post-1', post: aPost(), why: null, keys: [], asksUs: true };
    const { state } = openCase(7, flagged, assessment, [], { ...aContext(), digestKey: 'k' });
    expect(state.core.audience).toBe(audience);
  });
});

describe('closing the case of a person at risk', () => {
  it.each(['let_stand', 'monitor', 'not_ours'] as const)('as %s needs that somebody was told', (reason) => {
    const story = atRisk();
    expect(story.does(berta, { kind: 'dismiss', reason, note: '' })).toBe('refusal.tell_first');
    story.does(ana, TOLD);
    expect(story.does(berta, { kind: 'dismiss', reason, note: '' })).toBe('done');
    expect(asked(story.effects).at(-1)).toBe('duty_officer');
  });

  it.each(['spam', 'duplicate'] as const)(
    'as %s is for an approver, however low its severity, and calls the duty officer',
    (reason) => {
      const story = atRisk({ severity: 'S4' });
      expect(story.does(ana, { kind: 'dismiss', reason, note: '' })).toBe('refusal.dismiss_needs_approver');
      expect(story.does(biel, { kind: 'dismiss', reason, note: '' })).toBe('done');
      expect([story.status(), isPending(story.state())]).toEqual(['dismissed', false]);
      expect(asked(story.effects)).toEqual(['duty_officer']);
      expect(story.does(ana, TOLD)).toBe('refusal.not_pending');
    },
  );
});

describe('correcting the case of a person at risk', () => {
  const correct = { kind: 'correct', class: 'life_risk', severity: 'S1', playbook: 'everyday' } as const;

  it('to another class is for who may approve it, and calls the duty officer', () => {
    const story = atRisk();
    expect(story.does(ana, { ...correct, class: 'question' })).toBe('refusal.leaving_risk_needs_approver');
    expect(story.does(dora, { ...correct, class: 'question' })).toBe('done');
    expect(asked(story.effects)).toEqual(['duty_officer']);
  });

  it('to a lower severity calls the duty officer; to another playbook does not', () => {
    const story = atRisk();
    expect(story.does(ana, { ...correct, playbook: null })).toBe('done');
    expect(asked(story.effects)).toEqual([undefined]);
    expect(story.does(dora, { ...correct, severity: 'S3' })).toBe('done');
    expect(asked(story.effects)).toEqual([undefined, 'duty_officer', ['approver', 'lead', 'plan_director']]);
  });

  it('by taking a tag away calls the duty officer too', () => {
    const story = atRisk({ tags: ['personal_data'] });
    expect(story.does(biel, { ...correct, tags: [] })).toBe('done');
    expect(asked(story.effects)).toEqual(['duty_officer', ['approver', 'lead', 'plan_director', 'dpo']]);
  });

  it('from another class calls the duty officer as if it had just opened', () => {
    const story = aStory();
    expect(story.does(ana, { ...correct })).toBe('done');
    expect(asked(story.effects)).toEqual([undefined, 'duty_officer']);
    expect(isUntold(story.state())).toBe(true);
  });
});

describe('a call for help that somebody took and of which nobody told 112', () => {
  it.each([
    [4, false],
    [5, true],
    [23 * 60, true],
    [24 * 60, false],
    // The clock was set back: nobody knows how long ago it was taken.
    [-1, false],
    [-60, true],
  ])('waits again after %i minutes: %s', (minutes, isLeft) => {
    const state = aCase({ core: { ...AT_RISK, claim: { by: ana, at: START } } });
    const now = new Date(Date.parse(START) + minutes * 60_000).toISOString();
    expect(isLeftUntold(state, now)).toBe(isLeft);
  });
});
