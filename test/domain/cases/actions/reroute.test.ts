import { describe, expect, it } from 'vitest';
import { aCase, ana, arnau, berta, biel, dora, oscar } from '../../../support/builders/a-case.ts';
import { aFloodCase } from '../../../support/builders/cases/a-flood-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { twoForS3 } from '../../../support/builders/cases/two-for-s3.ts';

const AS_IT_IS = { kind: 'correct', class: 'question', severity: 'S4', playbook: 'everyday' } as const;

describe('escalating', () => {
  it('makes the case one step more urgent and asks whoever stands above', () => {
    const story = aStory();
    for (const [severity, asks] of [
      ['S3', 'approver'],
      ['S2', 'lead'],
      ['S1', 'plan_director'],
      ['S1', 'plan_director'],
    ]) {
      expect(story.does(ana, { kind: 'escalate', note: '' })).toBe('done');
      expect(story.state().core.severity).toBe(severity);
      expect(story.effects.at(-1)).toMatchObject({ kind: 'thread', entry: { asks } });
    }
  });

  it('stops a text in its hold that now needs more approvals', () => {
    const story = aStory(aCase({ core: { severity: 'S3' } }));
    story.propose(ana);
    story.approve(biel);
    story.does(oscar, { kind: 'escalate', note: 'Hay mucha gente' });
    story.pass(30_000);
    expect(story.leaveHold()).toBe('stopped.approvals_missing');
    expect(story.status()).toBe('open');
  });

  it('leaves no approval standing of somebody who touched the text, once nobody who did may approve', () => {
    const story = aStory(aCase({ core: { severity: 'S3' } }), twoForS3());
    story.edit(biel, 'Hola. Abrimos por la mañana.');
    story.does(biel, { kind: 'release' });
    story.edit(ana, 'Hola. Abrimos por la mañana y media.');
    expect(story.approve(biel)).toBe('done');
    story.does(ana, { kind: 'escalate', note: '' });
    expect(story.approve(arnau)).toBe('done');
    expect(story.state().publications).toEqual([]);
    expect(story.approve(biel)).toBe('refusal.you_edited');
    expect(story.approve(berta)).toBe('done');
    expect(story.publication()?.status).toBe('held');
  });

  it('after the last approval stops the text of an approver who touched it', () => {
    const story = aStory(aCase({ core: { severity: 'S3' } }), twoForS3());
    story.edit(biel, 'Hola. Abrimos por la mañana.');
    story.approve(biel);
    story.approve(arnau);
    expect(story.publication()?.status).toBe('held');
    story.does(ana, { kind: 'escalate', note: '' });
    story.pass(30_000);
    expect(story.leaveHold()).toBe('stopped.approvals_missing');
  });
});

describe('going private', () => {
  it('ends approvals that were given for another destination', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    expect(story.does(ana, { kind: 'go_private' })).toBe('done');
    expect([story.status(), story.publication()?.status]).toEqual(['open', 'stopped']);
    expect(story.does(ana, { kind: 'go_private' })).toBe('refusal.already_private');
    story.propose(ana);
    story.approve(biel);
    expect(story.publication()).toMatchObject({ status: 'held', audience: 'private' });
  });

  it('comes too late for a text that may be out', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    story.pass(30_000);
    story.leaveHold();
    expect(story.does(ana, { kind: 'go_private' })).toBe('refusal.not_editable');
    expect(story.publication()).toMatchObject({ status: 'publishing', audience: 'public' });
  });
});

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
