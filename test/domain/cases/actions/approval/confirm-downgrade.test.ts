import { describe, expect, it } from 'vitest';
import { neededApprovals } from '../../../../../src/domain/cases/approval/approval-policy.ts';
import { aCase, ana, arnau, berta, biel, dora, lluc, oscar, pau } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';

const TO_S4 = { kind: 'correct', class: 'question', severity: 'S4', playbook: 'everyday' } as const;
const IN_S2 = { ...TO_S4, severity: 'S2' } as const;
const CONFIRM = { kind: 'confirm_lowering' } as const;

function lowered() {
  const story = aStory(aCase({ core: { severity: 'S2' } }));
  story.does(biel, TO_S4);
  return story;
}

function needs(story: ReturnType<typeof aStory>): string[] {
  return neededApprovals(story.state().core, aHandbook()).map(({ anyOf }) => anyOf.join('/'));
}

describe('a lowering', () => {
  it('holds for the deadlines at once, and for the approvals once another holder of a role of before confirms it', () => {
    const story = lowered();
    expect([story.state().core.severity, needs(story)]).toEqual(['S4', ['approver/lead', 'area']]);
    story.propose(ana);
    expect(story.approve(berta)).toBe('done');
    expect(story.state().publications).toEqual([]);
    expect(story.does(biel, CONFIRM)).toBe('refusal.you_lowered_confirm');
    expect(story.does(oscar, CONFIRM)).toBe('refusal.confirm_needs_approver');
    expect(story.does(arnau, CONFIRM)).toBe('done');
    expect(needs(story)).toEqual(['approver/lead']);
    expect(story.does(berta, CONFIRM)).toBe('refusal.nothing_to_confirm');
  });

  it('asks in the thread for those who may confirm it', () => {
    expect(lowered().effects.at(-1)).toMatchObject({
      kind: 'thread',
      entry: {
        sentence: { key: 'thread.lowering_waits', params: { from: 'S2', to: 'S4' } },
        asks: ['approver', 'lead', 'area'],
      },
    });
  });

  it('that is not confirmed lets a text out on the approvals of before', () => {
    const story = lowered();
    story.propose(ana);
    story.approve(berta);
    expect(story.approve(arnau)).toBe('done');
    story.pass(30_000);
    expect(story.leaveHold()).toBe('publishing');
  });

  it('may be followed by the approval of who confirmed it, never by that of who lowered', () => {
    const story = lowered();
    story.does(berta, CONFIRM);
    story.propose(ana);
    expect(story.approve(biel)).toBe('refusal.you_lowered');
    expect(story.approve(berta)).toBe('done');
    expect(story.publication()?.status).toBe('held');
  });

  it('lets who had approved already say the last word once it is confirmed', () => {
    const story = lowered();
    story.propose(ana);
    story.approve(berta);
    expect(story.approve(berta)).toBe('refusal.approved_before');
    story.does(arnau, CONFIRM);
    expect(story.approve(berta)).toBe('done');
    expect(story.publication()?.status).toBe('held');
    expect(story.state().signOffs.filter(({ as }) => as === 'approver')).toHaveLength(1);
  });

  it('is over when the case is raised again, and not before', () => {
    const story = aStory(aCase({ core: { severity: 'S1' } }));
    story.does(biel, TO_S4);
    expect(story.does(ana, { ...TO_S4, severity: 'S3' })).toBe('done');
    expect(story.state().core.floor).toMatchObject({ severity: 'S1' });
    expect(story.does(ana, { kind: 'escalate', note: '' })).toBe('done');
    expect(needs(story)).toEqual(['approver/lead', 'plan_director']);
    expect(story.does(ana, { kind: 'escalate', note: '' })).toBe('done');
    expect([story.state().core.severity, story.state().core.floor]).toEqual(['S1', null]);
  });

  it('in two steps by two people is confirmed by a third, down to nothing in between', () => {
    const story = aStory(aCase({ core: { severity: 'S1' } }));
    story.does(biel, { ...TO_S4, severity: 'S2' });
    expect(story.does(dora, TO_S4)).toBe('done');
    expect(story.state().core.floor).toEqual({ severity: 'S1', tags: [], by: ['slack:T1:UBIEL', 'slack:T1:UDORA'] });
    expect(story.does(dora, CONFIRM)).toBe('refusal.you_lowered_confirm');
    expect(story.does(berta, CONFIRM)).toBe('done');
    expect(needs(story)).toEqual(['approver/lead']);
  });

  it('is recorded with what it was and what it is', () => {
    const story = lowered();
    story.does(arnau, CONFIRM);
    expect(story.audit.map(({ event, detail }) => [event, detail['waitsForConfirmation'] ?? detail['from']])).toEqual([
      ['gesture.correct', true],
      ['gesture.confirm_lowering', ['S2']],
    ]);
  });
});

describe('a tag that is taken away', () => {
  it('is a lowering: it takes a role, a second person, and bars who did it', () => {
    const story = aStory(aCase({ core: { severity: 'S2', tags: ['personal_data'] } }));
    expect(story.does(oscar, { ...IN_S2, tags: [] })).toBe('refusal.lowering_needs_approver');
    expect(story.does(pau, { ...IN_S2, tags: [] })).toBe('done');
    expect([story.state().core.tags, needs(story)]).toEqual([[], ['approver/lead', 'area', 'dpo']]);
    expect(story.does(biel, CONFIRM)).toBe('done');
    expect(needs(story)).toEqual(['approver/lead', 'area']);
    story.propose(ana);
    expect(story.approve(pau, ['area'])).toBe('refusal.you_lowered');
  });

  it('in S4 counts again when the case becomes urgent before anybody has confirmed it', () => {
    const story = aStory(aCase({ core: { severity: 'S4', tags: ['legal'] } }));
    expect(story.does(biel, { ...TO_S4, tags: [] })).toBe('done');
    expect(needs(story)).toEqual(['approver/lead']);
    story.does(ana, { ...TO_S4, severity: 'S2' });
    expect(needs(story)).toEqual(['approver/lead', 'area', 'legal']);
  });

  it('and put back by anybody ends the floor', () => {
    const story = aStory(aCase({ core: { severity: 'S2', tags: ['legal'] } }));
    story.does(lluc, { ...IN_S2, tags: [] });
    expect(story.does(oscar, { ...IN_S2, tags: ['legal'] })).toBe('done');
    expect(story.state().core.floor).toBeNull();
  });

  it('with the class that brought it is one too, and stays where only the class is corrected', () => {
    const story = aStory(aCase({ core: { severity: 'S2', class: 'personal_data', tags: ['personal_data'] } }));
    expect(story.does(oscar, IN_S2)).toBe('done');
    expect(story.state().core).toMatchObject({ class: 'question', tags: ['personal_data'], floor: null });
    expect(story.does(biel, { ...IN_S2, class: 'complaint', tags: [] })).toBe('done');
    expect(story.state().core.floor).toEqual({ severity: 'S2', tags: ['personal_data'], by: ['slack:T1:UBIEL'] });
  });

  it('comes with a class that brings it, whatever was ticked', () => {
    const story = aStory(aCase({ core: { severity: 'S2' } }));
    story.does(ana, { ...IN_S2, class: 'personal_data', tags: [] });
    expect(story.state().core.tags).toEqual(['personal_data']);
  });
});
