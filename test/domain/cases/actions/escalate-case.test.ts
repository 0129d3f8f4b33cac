import { describe, expect, it } from 'vitest';
import { aCase, ana, arnau, berta, biel, oscar } from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { twoForS3 } from '../../../support/builders/cases/two-for-s3.ts';

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

  it('after the last approval stops the text, which stricter checks of S2 read before anybody approves again', () => {
    const story = aStory(aCase({ core: { severity: 'S3' } }), twoForS3());
    story.edit(biel, 'Hola. Abrimos por la mañana.');
    story.approve(biel);
    story.approve(arnau);
    expect(story.publication()?.status).toBe('held');
    story.does(ana, { kind: 'escalate', note: '' });
    story.pass(30_000);
    expect(story.leaveHold()).toBe('stopped.new_warning');
  });
});
