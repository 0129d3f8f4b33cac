import { describe, expect, it } from 'vitest';
import { aCase, ana, arnau, berta, biel, dora, oscar } from '../../../support/builders/a-case.ts';
import { aFloodCase } from '../../../support/builders/cases/a-flood-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const AS_IT_IS = { kind: 'correct', class: 'question', severity: 'S4', playbook: 'everyday' } as const;

describe('a correction', () => {
  it('that changes nothing, or names a playbook that is not there, is refused', () => {
    const story = aStory();
    expect(story.does(ana, AS_IT_IS)).toBe('refusal.nothing_corrected');
    expect(story.does(ana, { ...AS_IT_IS, playbook: 'dragons' })).toBe('refusal.unknown_playbook');
  });

  it('upwards is anybody’s and asks for more approvals', () => {
    const story = aStory();
    story.propose(ana);
    expect(story.does(oscar, { ...AS_IT_IS, severity: 'S1' })).toBe('done');
    story.approve(biel);
    expect(story.state().publications).toEqual([]);
    story.approve(dora);
    expect(story.publication()?.status).toBe('held');
  });

  it('downwards takes a role of the higher severity, ends what was approved under it, and bars who lowered', () => {
    const story = aStory(aCase({ core: { severity: 'S2' } }));
    story.propose(ana);
    story.approve(biel);
    expect(story.does(oscar, AS_IT_IS)).toBe('refusal.lowering_needs_approver');
    expect(story.does(biel, AS_IT_IS)).toBe('done');
    expect([story.status(), story.state().core.severity]).toEqual(['open', 'S4']);
    expect(story.does(arnau, { kind: 'confirm_lowering' })).toBe('done');
    story.propose(ana);
    expect(story.approve(biel)).toBe('refusal.you_lowered');
    expect(story.approve(berta)).toBe('done');
    expect(story.publication()?.status).toBe('held');
  });

  it('downwards takes a text out of its hold', () => {
    const story = aStory(aCase({ core: { severity: 'S2' } }));
    story.propose(ana);
    story.approve(biel);
    story.approve(arnau);
    expect(story.publication()?.status).toBe('held');
    story.does(biel, AS_IT_IS);
    expect([story.status(), story.publication()?.status]).toEqual(['open', 'stopped']);
  });

  it('to another playbook draws the text anew, on that playbook’s facts alone', () => {
    const story = aStory(aFloodCase());
    story.enter(ana, { zone: 'El Molinar', next_update: '12:30' });
    story.propose(ana);
    expect(story.does(ana, { ...AS_IT_IS, severity: 'S3', playbook: 'water-quality' })).toBe('done');
    expect(story.status()).toBe('open');
    expect(story.text()).toContain('El agua de [falta: zona] no es apta');
  });

  it('keeps a text that a person wrote', () => {
    const story = aStory(aFloodCase());
    story.edit(ana, 'Hola. No cruces zonas con agua.');
    story.does(ana, { ...AS_IT_IS, severity: 'S3' });
    expect([story.text(), story.status()]).toEqual(['Hola. No cruces zonas con agua.', 'in_review']);
  });

  it('brings the tags of the new class, and the approval that goes with them', () => {
    const story = aStory(aCase({ core: { severity: 'S2' } }));
    story.does(ana, { ...AS_IT_IS, severity: 'S2', class: 'personal_data' });
    expect(story.state().core.tags).toEqual(['personal_data']);
    story.does(ana, { ...AS_IT_IS, severity: 'S2' });
    expect(story.state().core.tags).toEqual(['personal_data']);
  });

  it('leaves a text that may be out as it is', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    story.pass(30_000);
    story.leaveHold();
    const { draftId } = story.shown();
    expect(story.does(biel, { ...AS_IT_IS, class: 'complaint' })).toBe('done');
    expect([story.publication()?.status, story.shown().draftId]).toEqual(['publishing', draftId]);
  });
});
